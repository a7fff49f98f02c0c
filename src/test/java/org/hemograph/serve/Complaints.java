package org.hemograph.serve;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** What nobody who opens a page should have to see. */
final class Complaints {
  private Complaints() {}

  /** The same, without an answer that is meant to be a problem. */
  static List<String> of(Page page, URI server) {
    return of(page, server, text -> text.contains("status of 4") || text.contains("status of 503"));
  }

  /**
   * Everything that the browser grumbles about, and every request to another server. The list grows
   * while the page lives.
   */
  static List<String> all(Page page, URI server) {
    return of(page, server, text -> false);
  }

  private static List<String> of(Page page, URI server, Predicate<String> meant) {
    List<String> complaints = new CopyOnWriteArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (!meant.test(message.text())
              && (message.type().equals("error") || message.type().equals("warning"))) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          boolean own =
              request.url().startsWith(server.toString())
                  || request.url().startsWith("data:")
                  || request.url().startsWith("blob:" + server);
          if (!own) {
            complaints.add("asks another server: " + request.url());
          }
        });
    return complaints;
  }
}

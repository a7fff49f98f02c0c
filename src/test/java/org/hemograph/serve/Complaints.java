package org.hemograph.serve;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What nobody who opens a page should have to see. */
final class Complaints {
  private Complaints() {}

  /**
   * Everything that the browser grumbles about, but an answer that is meant to be a problem; and
   * every request to another server. The list grows while the page lives.
   */
  static List<String> of(Page page, URI server) {
    List<String> complaints = new CopyOnWriteArrayList<>();
    page.onConsoleMessage(
        message -> {
          boolean meant =
              message.text().contains("status of 4") || message.text().contains("status of 503");
          if (!meant && (message.type().equals("error") || message.type().equals("warning"))) {
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

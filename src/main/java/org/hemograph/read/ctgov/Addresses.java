package org.hemograph.read.ctgov;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.hemograph.read.json.JsonValue;

/** The pages that a record points to. */
final class Addresses {
  private Addresses() {}

  /** Those that are addresses of the web; others are reported. */
  static List<String> of(JsonValue seeAlsoLinks) {
    List<String> pages = new ArrayList<>();
    for (JsonValue link : seeAlsoLinks.items()) {
      String url = link.get("url").text().strip();
      if (isPage(url)) {
        pages.add(url);
      } else if (!url.isEmpty()) {
        link.record().warn(link.pointer(), "Not an address of the web. Left out.");
      }
    }
    return pages;
  }

  /** An absolute http or https address that is an IRI as it stands (RFC 3987). */
  static boolean isPage(String url) {
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      return false;
    }
    try {
      URI uri = new URI(url);
      return uri.getHost() != null && !uri.getHost().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}

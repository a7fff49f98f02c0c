package org.hemograph.fetch;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What a server said, read whole. */
record Answer(int status, HttpHeaders headers, byte[] body) {
  private static final int SHOWN = 300;
  private static final int LONGEST_TOLD = 1 << 20;

  /**
   * The beginning of the body as one line without markup, for a message.
   *
   * @param key left out, before anything is cut
   */
  String excerpt(ApiKey key) {
    if (body.length > LONGEST_TOLD) {
      return ""; // no error message
    }
    String text =
        key.hide(new String(body, StandardCharsets.UTF_8))
            .replaceAll("<[^>]*>", " ")
            .replaceAll("[\\s\\p{Cntrl}]+", " ")
            .strip();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}

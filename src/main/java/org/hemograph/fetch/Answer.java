package org.hemograph.fetch;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What a server said, read whole. */
record Answer(int status, HttpHeaders headers, byte[] body) {
  private static final int SHOWN = 300;

  /** The beginning of the body as one line without markup, for a message. */
  String excerpt() {
    String text =
        new String(body, 0, Math.min(body.length, 4 * SHOWN), StandardCharsets.UTF_8)
            .replaceAll("<[^>]*>", " ")
            .replaceAll("[\\s\\p{Cntrl}]+", " ")
            .strip();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}

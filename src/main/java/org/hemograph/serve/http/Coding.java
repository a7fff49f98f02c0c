package org.hemograph.serve.http;

import java.util.Locale;
import java.util.Set;

/** How the bytes of an answer travel (RFC 9110, section 8.4.1). */
public enum Coding {
  IDENTITY(""),
  GZIP("-gzip");

  /** An answer up to this many bytes goes as it is: gzip would save less than a packet. */
  static final int SMALL = 1_024;

  private static final Set<String> TEXTUAL =
      Set.of(
          "application/json",
          "application/x-ndjson",
          "application/xml",
          "application/javascript",
          "application/yaml",
          "application/trig",
          "application/n-triples",
          "application/n-quads",
          "application/sparql-query",
          "application/x-bibtex",
          "application/x-research-info-systems");

  private final String tagEnding;

  Coding(String tagEnding) {
    this.tagEnding = tagEnding;
  }

  /**
   * The entity tag of a representation in this coding; other bytes, so another strong tag (RFC
   * 9110, section 8.8.3.3).
   */
  String tag(String bare) {
    return '"' + bare + tagEnding + '"';
  }

  /** Whether gzip makes that media type smaller; what is packed already it does not. */
  static boolean shrinks(String mediaType) {
    int end = mediaType.indexOf(';');
    String bare =
        (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    return bare.startsWith("text/")
        || bare.endsWith("+json")
        || bare.endsWith("+xml")
        || TEXTUAL.contains(bare);
  }
}

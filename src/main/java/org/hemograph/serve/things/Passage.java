package org.hemograph.serve.things;

import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Where in its document something stands. */
final class Passage {
  private Passage() {}

  /** The first character of the passage that holds it; a very high number where none is known. */
  static long start(Nearby near, Node assertion) {
    return near.all(assertion, HG.evidence).stream()
        .mapToLong(span -> at(near, span, External.oaStart))
        .min()
        .orElse(Long.MAX_VALUE / 4);
  }

  /** The first or last character of a passage or section. */
  static long at(Nearby near, Node span, String property) {
    String own = near.text(span, property);
    if (own.matches("[0-9]{1,12}")) {
      return Long.parseLong(own);
    }
    return near.all(span, External.oaHasSelector).stream()
        .map(selector -> near.text(selector, property))
        .filter(text -> text.matches("[0-9]{1,12}"))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(Long.MAX_VALUE / 4);
  }

  /** Its characters in words; the empty text where they are not known. */
  static String characters(Nearby near, Node span) {
    long start = at(near, span, External.oaStart);
    long end = at(near, span, External.oaEnd);
    return start > Integer.MAX_VALUE ? "" : start + " to " + end;
  }
}

package org.hemograph.write;

import org.apache.jena.graph.Node;
import org.hemograph.rdf.Namespaces;

/** Terms as a person reads them. */
final class Cells {
  private static final int SHOWN = 80;

  private final Namespaces namespaces;

  Cells(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /**
   * A term in short: things by their path ({@code drug/ianalumab}), codes and terms of the ontology
   * by their local name, other IRIs whole, literals by their text.
   */
  String text(Node term) {
    if (term.isURI()) {
      return shortened(term.getURI());
    }
    return term.isLiteral() ? term.getLiteralLexicalForm() : "_:" + term.getBlankNodeLabel();
  }

  private String shortened(String iri) {
    for (String space : new String[] {namespaces.id(""), namespaces.code("")}) {
      if (iri.startsWith(space) && iri.length() > space.length()) {
        return iri.substring(space.length());
      }
    }
    return iri.startsWith(namespaces.term(""))
        ? "hg:" + iri.substring(namespaces.term("").length())
        : iri;
  }

  /** A name someone gave, cut and harmless, for a message. */
  static String shown(String given) {
    String start = given.length() <= SHOWN ? given : given.substring(0, SHOWN) + "…";
    return harmless(start);
  }

  /**
   * One line that cannot command a terminal: line ends become spaces, other control characters
   * their pictures (U+2400 …), characters that turn the writing direction and halves of surrogate
   * pairs U+FFFD.
   */
  static String harmless(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029) {
                kept.append(' ');
              } else if (c < 0x20) {
                kept.appendCodePoint(0x2400 + c);
              } else if (c == 0x7F) {
                kept.append('\u2421');
              } else if ((c > 0x7F && c < 0xA0)
                  || turnsDirection(c)
                  || (c >= 0xD800 && c < 0xE000)) {
                kept.append('\uFFFD');
              } else {
                kept.appendCodePoint(c);
              }
            });
    return kept.toString();
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F;
  }
}

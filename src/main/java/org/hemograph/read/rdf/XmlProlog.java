package org.hemograph.read.rdf;

import java.nio.charset.StandardCharsets;

/** What stands before the root element of an XML document (XML 1.0, section 2.8). */
final class XmlProlog {
  private XmlProlog() {}

  /**
   * Whether nothing is declared there: no document type, or one that only names a definition
   * elsewhere.
   *
   * @param head the beginning of the document; where the prolog is longer, or in an encoding that
   *     does not hold ASCII as it is, the answer is no
   */
  static boolean declaresNothing(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    int at = 0;
    while (true) {
      at = text.indexOf('<', at);
      if (at < 0 || at + 1 >= text.length()) {
        return false;
      }
      if (text.startsWith("<?", at)) {
        at = text.indexOf("?>", at);
      } else if (text.startsWith("<!--", at)) {
        at = text.indexOf("-->", at + 4);
      } else if (text.startsWith("<!DOCTYPE", at)) {
        at = endOfPlainType(text, at);
      } else {
        return Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '_';
      }
      if (at < 0) {
        return false;
      }
      at++;
    }
  }

  /** Where it ends; −1 if it opens brackets, or does not end. Quotes may hold anything. */
  private static int endOfPlainType(String text, int from) {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        return -1;
      } else if (c == '>') {
        return i;
      }
    }
    return -1;
  }
}

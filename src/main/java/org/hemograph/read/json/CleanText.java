package org.hemograph.read.json;

import java.util.function.Consumer;

/**
 * Text from outside, fit to be stored: without control characters, and without the marks of a
 * damaged encoding.
 */
public final class CleanText {
  private CleanText() {}

  /**
   * The text as it can be stored, in most cases itself.
   *
   * @param complaint told when something was taken away
   * @return empty when the text is damaged: half a surrogate pair, or U+FFFD in the source
   */
  public static String of(String text, Consumer<String> complaint) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0x7F && odd(text, i)) {
        return cleaned(text, complaint);
      }
    }
    return text;
  }

  private static boolean odd(String text, int i) {
    char c = text.charAt(i);
    return c <= 0x9F || Character.isSurrogate(c) || c >= 0xFFFD;
  }

  private static String cleaned(String text, Consumer<String> complaint) {
    StringBuilder kept = new StringBuilder(text.length());
    int dropped = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == 0xFFFD || c >= 0xD800 && c <= 0xDFFF) {
        complaint.accept(
            "The text is damaged: it has a character that no encoding gives ("
                + String.format("U+%04X", c)
                + "). Left out. Get the source again in UTF-8.");
        return "";
      }
      boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0x7F && c <= 0x9F;
      if (control || (c & 0xFFFE) == 0xFFFE) {
        dropped++;
      } else {
        kept.appendCodePoint(c);
      }
    }
    if (dropped > 0) {
      complaint.accept("The text has control characters: " + dropped + " taken out.");
    }
    return kept.toString();
  }
}

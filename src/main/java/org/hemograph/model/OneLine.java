package org.hemograph.model;

/**
 * Text on one physical line, as references have it: formats whose records are lines take anything
 * else for the next field.
 */
public final class OneLine {
  private OneLine() {}

  /**
   * The text with every stretch of white space and line ends, of whatever kind, one blank; without
   * control characters, characters that turn the writing direction, and what no encoding gives.
   */
  public static String of(String text) {
    return isPlain(text) ? text : flattened(text);
  }

  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' && mayChange(c) || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  /** Letters of Europe and the signs and digits that titles and abstracts are full of stay. */
  private static boolean mayChange(char c) {
    return !(c > 0xA0 && c < 0x1680 || c >= 0x2070 && c < 0x2E00 || c >= 0x4E00 && c < 0xA000);
  }

  private static String flattened(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isBlank(c)) {
        blank = true;
      } else if (!isDropped(c)) {
        if (blank && !kept.isEmpty()) {
          kept.append(' ');
        }
        blank = false;
        kept.appendCodePoint(c);
      }
    }
    return kept.toString();
  }

  /** Python and Unicode end lines at more characters than Java does (UAX 14, BK, CR, LF, NL). */
  private static boolean isBlank(int c) {
    return c >= '\t' && c <= '\r'
        || c >= 0x1C && c <= 0x1F
        || c == 0x85
        || Character.isSpaceChar(c);
  }

  private static boolean isDropped(int c) {
    return Character.isISOControl(c)
        || c >= 0xD800 && c <= 0xDFFF
        || (c & 0xFFFE) == 0xFFFE
        || c >= 0xFDD0 && c <= 0xFDEF
        || c == 0xFFFD
        || c == 0xFEFF
        || c == 0x200E
        || c == 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }
}

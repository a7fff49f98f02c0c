package org.hemograph.query;

/** What a user gave, fit to be shown: cut, and without control characters. */
public final class Shortened {
  private static final int SHOWN = 80;

  private Shortened() {}

  /** For a message. */
  public static String forDisplay(String value) {
    String start = to(value, SHOWN);
    StringBuilder shown = new StringBuilder();
    start.codePoints().map(c -> printable(c) ? c : 0xFFFD).forEach(shown::appendCodePoint);
    return start.length() < value.length()
        ? shown + "… (" + value.length() + " characters)"
        : shown.toString();
  }

  /** The first so many characters, never half of one. */
  static String to(String value, int length) {
    if (value.length() <= length) {
      return value;
    }
    int end = Character.isHighSurrogate(value.charAt(length - 1)) ? length - 1 : length;
    return value.substring(0, end);
  }

  private static boolean printable(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}

package org.hemograph.cli;

/**
 * Text from outside made fit for a terminal: one line of bearable length that cannot steer it.
 * Messages quote cells, file names and what a server said.
 */
final class TerminalText {
  private static final int LONGEST = 400;
  private static final int END = 120;

  private TerminalText() {}

  /** A message: harmless, and cut in the middle, as what to try stands at the end. */
  static String message(String text) {
    if (text.length() <= LONGEST) {
      return harmless(text);
    }
    int start = whole(text, LONGEST - END);
    int end = whole(text, text.length() - END);
    return harmless(text.substring(0, start))
        + " … ("
        + (end - start)
        + " characters left out) … "
        + harmless(text.substring(end));
  }

  /** Line ends and tabs as spaces, other control characters as {@code ?}. */
  static String harmless(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().map(TerminalText::harmless).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static int harmless(int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return ' ';
    }
    return switch (Character.getType(c)) {
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      // FORMAT turns the writing direction, or hides what it stands in.
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> '?';
      default -> c;
    };
  }

  /** The index, or the one before it where it would split a surrogate pair. */
  private static int whole(String text, int index) {
    return Character.isLowSurrogate(text.charAt(index))
            && Character.isHighSurrogate(text.charAt(index - 1))
        ? index - 1
        : index;
  }
}

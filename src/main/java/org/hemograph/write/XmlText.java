package org.hemograph.write;

import java.io.IOException;

/**
 * Texts within XML 1.0. U+FFFD stands for every character that it cannot carry in any spelling
 * (section 2.2).
 */
final class XmlText {
  private XmlText() {}

  /** Between tags; line ends are written as references, so that a reader gets them as they are. */
  static void content(String text, TextOut out) throws IOException {
    escaped(text, false, out);
  }

  /** Between double quotes. */
  static void attribute(String text, TextOut out) throws IOException {
    escaped(text, true, out);
  }

  private static void escaped(String text, boolean quoted, TextOut out) throws IOException {
    int length = text.length();
    int done = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      String instead = instead(c, quoted);
      if (!instead.isEmpty()) {
        out.write(text, done, i - done);
        out.write(instead);
        done = i + 1;
      }
    }
    out.write(text, done, length - done);
  }

  /** Empty for what stays as it is; lone surrogates are {@link TextOut}'s. */
  private static String instead(char c, boolean quoted) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> quoted ? "&quot;" : "";
      case '\n' -> "&#x000A;";
      case '\r' -> "&#x000D;";
      case '\t' -> "&#x0009;";
      case '\uFFFE', '\uFFFF' -> "\uFFFD";
      default -> c < ' ' ? "\uFFFD" : "";
    };
  }
}

package org.hemograph.write;

import java.io.IOException;

/** Texts of JSON (RFC 8259, section 7), escaped as Jena does. */
final class JsonText {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private JsonText() {}

  static void quoted(String text, TextOut out) throws IOException {
    out.write('"');
    int length = text.length();
    int done = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (plain(c, i == 0 ? ' ' : text.charAt(i - 1))) {
        continue;
      }
      out.write(text, done, i - done);
      done = i + 1;
      escaped(c, out);
    }
    out.write(text, done, length - done);
    out.write('"');
  }

  /** A slash after {@code <} is escaped too, for the JSON that stands within HTML. */
  private static boolean plain(char c, char before) {
    if (c == '/') {
      return before != '<';
    }
    return c >= ' '
        && c != '"'
        && c != '\\'
        && (c < 0x7F || c > 0x9F)
        && (c < 0x2000 || c >= 0x2100);
  }

  private static void escaped(char c, TextOut out) throws IOException {
    out.write('\\');
    switch (c) {
      case '"', '\\', '/' -> out.write(c);
      case '\b' -> out.write('b');
      case '\f' -> out.write('f');
      case '\n' -> out.write('n');
      case '\r' -> out.write('r');
      case '\t' -> out.write('t');
      default -> {
        out.write('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.write(HEX[c >> shift & 0xF]);
        }
      }
    }
  }
}

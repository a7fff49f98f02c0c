package org.hemograph.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Text on its way out as UTF-8, through one buffer that serves for all of it. Half of a surrogate
 * pair, which UTF-8 cannot carry, becomes U+FFFD. Not safe for threads.
 */
final class TextOut extends Writer {
  private static final int SIZE = 16 * 1024;
  private static final int LONGEST_CHARACTER = 4;

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int filled;
  private char high;

  TextOut(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int c) throws IOException {
    put((char) c);
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      put(text[i]);
    }
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      put(text.charAt(i));
    }
  }

  private void put(char c) throws IOException {
    if (SIZE - filled < 2 * LONGEST_CHARACTER) {
      send();
    }
    if (high != 0) {
      char first = high;
      high = 0;
      if (Character.isLowSurrogate(c)) {
        four(Character.toCodePoint(first, c));
        return;
      }
      three(0xFFFD);
    }
    if (c < 0x80) {
      buffer[filled++] = (byte) c;
    } else if (c < 0x800) {
      buffer[filled++] = (byte) (0xC0 | c >> 6);
      buffer[filled++] = (byte) (0x80 | c & 0x3F);
    } else if (Character.isHighSurrogate(c)) {
      high = c;
    } else {
      three(Character.isLowSurrogate(c) ? 0xFFFD : c);
    }
  }

  private void three(int c) {
    buffer[filled++] = (byte) (0xE0 | c >> 12);
    buffer[filled++] = (byte) (0x80 | c >> 6 & 0x3F);
    buffer[filled++] = (byte) (0x80 | c & 0x3F);
  }

  private void four(int c) {
    buffer[filled++] = (byte) (0xF0 | c >> 18);
    buffer[filled++] = (byte) (0x80 | c >> 12 & 0x3F);
    buffer[filled++] = (byte) (0x80 | c >> 6 & 0x3F);
    buffer[filled++] = (byte) (0x80 | c & 0x3F);
  }

  private void send() throws IOException {
    out.write(buffer, 0, filled);
    filled = 0;
  }

  /** Hands over what is here, and leaves the stream below to flush itself when it likes. */
  void pass() throws IOException {
    if (high != 0) {
      high = 0;
      three(0xFFFD);
    }
    send();
  }

  @Override
  public void flush() throws IOException {
    pass();
    out.flush();
  }

  /** Flushes; the stream below belongs to somebody else. */
  @Override
  public void close() throws IOException {
    flush();
  }
}

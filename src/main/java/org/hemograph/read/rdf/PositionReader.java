package org.hemograph.read.rdf;

import java.io.IOException;
import java.io.Reader;

/** Knows the line and column of the character read last, which Rio's parsers do not tell. */
final class PositionReader extends Reader {
  private final Reader in;
  private final char[] buffer = new char[1 << 14];
  private int next;
  private int filled;
  private long line = 1;
  private long column;

  PositionReader(Reader in) {
    this.in = in;
  }

  /** 1-based. */
  long line() {
    return line;
  }

  /** 1-based; 0 before the first character of a line. */
  long column() {
    return column;
  }

  @Override
  public int read() throws IOException {
    if (next == filled) {
      filled = in.read(buffer, 0, buffer.length);
      next = 0;
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
    }
    char c = buffer[next++];
    count(c);
    return c;
  }

  private void count(char c) {
    if (c == '\n') {
      line++;
      column = 0;
    } else if (!Character.isLowSurrogate(c)) {
      column++;
    }
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = read();
      if (c < 0) {
        return count == 0 ? -1 : count;
      }
      target[offset + count++] = (char) c;
      if (next == filled) {
        break;
      }
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

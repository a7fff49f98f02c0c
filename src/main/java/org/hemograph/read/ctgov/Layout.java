package org.hemograph.read.ctgov;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Place;
import org.hemograph.read.RecordInput;

/** How the records of an input are laid out, as its first line tells. */
enum Layout {
  /** One value, or several one after the other, over as many lines as they like. */
  DOCUMENT,
  /** A record a line: a damaged line costs only itself. */
  LINES;

  private static final int OPENING = 64;

  /**
   * Looks at the first line.
   *
   * @throws HemographException (BAD_DATA) if the input is empty
   */
  static Layout of(RecordInput input) throws IOException {
    try (InputStream bytes = new BufferedInputStream(input.open())) {
      int first = firstByte(bytes);
      if (first < 0) {
        throw new HemographException(
            Fault.BAD_DATA,
            "The file is empty. Download it again, or leave it out.",
            Place.of(input.name()));
      }
      return first == '{' && isRecord(bytes) ? LINES : DOCUMENT;
    }
  }

  private static int firstByte(InputStream bytes) throws IOException {
    int b = bytes.read();
    while (b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == 0xEF || b == 0xBB || b == 0xBF) {
      b = bytes.read();
    }
    return b;
  }

  /** Whether a line that began with a brace opens like a record, ends as one and is followed. */
  private static boolean isRecord(InputStream bytes) throws IOException {
    byte[] opening = new byte[OPENING];
    int length = 0;
    int last = 0;
    for (int b = bytes.read(); b != '\n'; b = bytes.read()) {
      if (b < 0) {
        return false;
      }
      if (length < OPENING) {
        opening[length++] = (byte) b;
      }
      last = b > ' ' ? b : last;
    }
    String start = new String(opening, 0, length, StandardCharsets.UTF_8).strip();
    boolean opens =
        start.startsWith("\"protocolSection\"")
            || start.startsWith("\"derivedSection\"")
            || start.startsWith("\"hasResults\"");
    return opens && last == '}' && firstByte(bytes) >= 0;
  }
}

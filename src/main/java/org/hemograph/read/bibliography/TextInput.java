package org.hemograph.read.bibliography;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.hemograph.read.RecordInput;

/**
 * A text whose format states no encoding: UTF-8 if every byte fits (RFC 3629), else Windows-1252;
 * UTF-16 only with a byte order mark.
 *
 * @param told what to tell of the encoding; empty when it is UTF-8
 */
record TextInput(RecordInput input, Charset charset, String told) {
  private static final int BOM = 0xFEFF;

  /** Reads the input once to find out. */
  static TextInput of(RecordInput input) throws IOException {
    try (InputStream in = input.open()) {
      byte[] start = in.readNBytes(2);
      if (start.length == 2 && (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFE + 0xFF) {
        return new TextInput(input, StandardCharsets.UTF_16, "Read as UTF-16.");
      }
    }
    return BadBytes.first(input)
        .map(bad -> new TextInput(input, Charset.forName("windows-1252"), told(bad)))
        .orElseGet(() -> new TextInput(input, StandardCharsets.UTF_8, ""));
  }

  private static String told(BadBytes bad) {
    return "The file is not UTF-8 ("
        + bad
        + "): read as Windows-1252. If names look wrong, save it as UTF-8 and import it again.";
  }

  /** Its text from the start, without a byte order mark. The caller closes the reader. */
  BufferedReader open() throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(input.open(), charset));
    reader.mark(1);
    if (reader.read() != BOM) {
      reader.reset();
    }
    return reader;
  }
}

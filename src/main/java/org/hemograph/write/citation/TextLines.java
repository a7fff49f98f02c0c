package org.hemograph.write.citation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Lines on their way out, as UTF-8 without a byte order mark. */
final class TextLines {
  private final Writer out;

  TextLines(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
  }

  /** A line of these parts, ended as every one of these formats takes it. */
  void line(String... parts) throws IOException {
    text(parts);
    out.write('\n');
  }

  void text(String... parts) throws IOException {
    for (String part : parts) {
      out.write(part);
    }
  }

  /** Hands over what is here; the stream below belongs to somebody else. */
  void end() throws IOException {
    out.flush();
  }
}

package org.hemograph.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Answers go to standard output as bytes, past the buffers of {@link System#out}. */
final class StandardOutput {
  private StandardOutput() {}

  /** The width of the terminal that reads along; 0 when none does, so nothing is cut. */
  static int columns() {
    String columns = System.getenv("HEMOGRAPH_COLUMNS"); // set by the launcher
    return columns == null || !columns.matches("[0-9]{1,4}") ? 0 : Integer.parseInt(columns);
  }

  /** Something that writes an answer. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes, and takes it calmly when the reader went away: {@code hemograph query … | head} is no
   * error.
   */
  static void write(Writing writing) {
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    try {
      writing.to(out);
      out.flush();
    } catch (IOException e) {
      // Nobody reads any more; there is nobody left to tell.
    }
  }
}

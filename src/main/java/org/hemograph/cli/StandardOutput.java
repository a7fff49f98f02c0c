package org.hemograph.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/** Answers go to standard output as bytes, past the buffers of {@link System#out}. */
final class StandardOutput {
  private StandardOutput() {}

  /** The width of the terminal that reads along; 0 when none does, so nothing is cut. */
  static int columns() {
    String columns = System.getenv("HEMOGRAPH_COLUMNS"); // set by the launcher
    return columns == null || !columns.matches("[0-9]{1,4}") ? 0 : Integer.parseInt(columns);
  }

  /**
   * Writes, and takes it calmly when the reader went away: {@code hemograph query … | head} is no
   * error.
   *
   * @throws HemographException (BAD_REQUEST) if the output fails otherwise, as a full disk does
   */
  static void write(Outlet.Writing writing) {
    write(new FileOutputStream(FileDescriptor.out), writing);
  }

  static void write(OutputStream target, Outlet.Writing writing) {
    try {
      Outlet.write(target, writing);
    } catch (IOException e) {
      if (!readerWentAway(e)) {
        throw new HemographException(
            Fault.BAD_REQUEST, "Cannot write to standard output: " + e.getMessage(), e);
      }
    }
  }

  /** EPIPE has no type of its own; its message has the word in most languages a shell speaks. */
  private static boolean readerWentAway(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}

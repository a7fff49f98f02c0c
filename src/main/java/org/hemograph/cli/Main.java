package org.hemograph.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The entry point of {@code hemograph}. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code (see docs/errors.md). */
  public static void main(String[] args) {
    Logging.onlyWarnings();
    System.exit(commandLine().execute(args));
  }

  /** The command line with all its commands; tests give it other writers. */
  static CommandLine commandLine() {
    return new CommandLine(new Hemograph())
        .setOut(writer(System.out))
        .setErr(writer(System.err))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(new FaultReport());
  }

  // Names in the data are not ASCII, whatever the locale of the shell says.
  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}

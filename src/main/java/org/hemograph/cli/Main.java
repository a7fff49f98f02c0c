package org.hemograph.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.jena.sys.JenaSystem;
import picocli.CommandLine;

/** The entry point of {@code hemograph}. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code (see docs/errors.md). */
  public static void main(String[] args) {
    Logging.onlyWarnings();
    // Jena's start takes as long as making the command line does, so they go side by side; nothing
    // else may touch Jena before it is done.
    Thread jena = new Thread(JenaSystem::init, "jena-start");
    jena.start();
    CommandLine commandLine = commandLine();
    awaitEnd(jena);
    System.exit(commandLine.execute(args));
  }

  private static void awaitEnd(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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

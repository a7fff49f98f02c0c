package org.hemograph.cli;

import java.io.PrintWriter;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells on standard error what went wrong, in words for who must act, and picks the exit code. */
final class FaultReport implements IExecutionExceptionHandler {
  /** A bug: ours to mend, so its stack trace is worth showing. */
  static final int BUG = 1;

  @Override
  public int handleExecutionException(
      Exception e, CommandLine commandLine, ParseResult parseResult) {
    PrintWriter err = commandLine.getErr();
    if (e instanceof HemographException fault) {
      err.println("hemograph: " + TerminalText.message(fault.getMessage()));
      fault.offence().ifPresent(offence -> hint(offence, err));
      return fault.fault().exitCode();
    }
    err.println("hemograph: this is a bug in Hemograph; please report it with these lines:");
    e.printStackTrace(err);
    return BUG;
  }

  /** Further names than the message had room for, and an example. */
  private static void hint(Offence offence, PrintWriter err) {
    if (!offence.nearest().isEmpty()) {
      String nearest = String.join(", ", offence.nearest());
      err.println("  nearest: " + TerminalText.message(nearest));
    }
    if (!offence.example().isEmpty() && !offence.parameter().isEmpty()) {
      String example = offence.parameter() + "=" + offence.example();
      err.println("  example: " + TerminalText.message(example));
    }
  }
}

package org.hemograph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.ImportReport;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;

/** One import with its progress and its summary, which Ctrl-C ends after the current batch. */
final class InterruptibleImport {
  private final Supplier<HomeAccess> home;
  private final PrintWriter err;
  private volatile @Nullable HomeAccess worker;
  private volatile boolean asked;

  /**
   * @param home opens the home; closed when the import is over
   */
  InterruptibleImport(Supplier<HomeAccess> home, PrintWriter err) {
    this.home = home;
    this.err = err;
  }

  /**
   * Runs it to its end, or to where it was interrupted.
   *
   * @param done takes the report, after the summary
   * @param last what is to be cleared away, where the process ends with the import
   * @return the exit code
   */
  int run(List<Path> paths, ImportOptions options, Consumer<ImportReport> done, Runnable last) {
    Interruption interruption = new Interruption(this::stop, last);
    try {
      ImportReport report;
      try (HomeAccess access = home.get();
          TerminalProgress progress = new TerminalProgress(err)) {
        worker = access;
        report = access.importFrom(paths, options, progress);
      }
      // What is done is told, whatever comes of the file.
      ReportSummary.print(report, options.checkOnly(), err);
      done.accept(report);
      return report.interrupted()
          ? Interruption.EXIT_CODE
          : report.complete() ? 0 : ImportCommand.REFUSED;
    } catch (HemographException e) {
      if (!asked) {
        throw e;
      }
      err.println("hemograph: " + TerminalText.message(e.getMessage()));
      return Interruption.EXIT_CODE;
    } finally {
      interruption.close(); // only now, as the process may end with it
    }
  }

  private void stop() {
    asked = true;
    HomeAccess access = worker;
    if (access != null) {
      access.stopImport();
    }
  }
}

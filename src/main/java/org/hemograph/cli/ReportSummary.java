package org.hemograph.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.hemograph.load.FileReport;
import org.hemograph.load.ImportReport;
import org.hemograph.model.Problem;

/** The report of an import in words: every problem, then one line of sums. */
final class ReportSummary {
  private static final int SHOWN_PER_FILE = 20;

  private ReportSummary() {}

  static void print(ImportReport report, boolean checkOnly, PrintWriter out) {
    for (FileReport file : report.files()) {
      file.problems().stream().limit(SHOWN_PER_FILE).forEach(problem -> out.println(line(problem)));
      int more = file.problems().size() - SHOWN_PER_FILE;
      if (more > 0) {
        String path = TerminalText.harmless(file.path());
        out.println("  … and " + more + " more in " + path + "; --report FILE has them all");
      }
    }
    out.println(sums(report, checkOnly));
  }

  private static String line(Problem problem) {
    return problem.severity().name().toLowerCase(Locale.ROOT)
        + ": "
        + TerminalText.message(problem.place().toString())
        + ": "
        + TerminalText.message(problem.message());
  }

  private static String sums(ImportReport report, boolean checkOnly) {
    return String.format(
        Locale.ROOT,
        "%,d records %s, %,d unchanged, %,d left out; the database is at revision %d.",
        report.imported(),
        checkOnly ? "would be imported" : "imported",
        report.unchanged(),
        report.skipped(),
        report.revision());
  }
}

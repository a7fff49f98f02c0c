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
      long more = file.problems().size() - SHOWN_PER_FILE + file.moreProblems();
      if (more > 0) {
        String path = TerminalText.harmless(file.path());
        String where = file.moreProblems() == 0 ? "has them all" : "has the first of them";
        out.println("  … and " + more + " more in " + path + "; --report FILE " + where);
      }
    }
    if (report.passedOver() > 0) {
      out.println(
          "Passed over, as nothing we know: "
              + TerminalText.harmless(report.example())
              + (report.passedOver() > 1
                  ? " and " + (report.passedOver() - 1) + " more files"
                  : ""));
    }
    out.println(sums(report, checkOnly));
    if (report.interrupted()) {
      out.println(
          "Stopped before the end: "
              + String.format(Locale.ROOT, "%,d", report.imported() + report.unchanged())
              + " records are stored. The same command again goes on where it stopped.");
    }
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
        "%,d records %s, %,d unchanged, %,d left out%s%s; the database is at revision %d.",
        report.imported(),
        checkOnly ? "would be imported" : "imported",
        report.unchanged(),
        report.skipped(),
        counted(report.superseded(), "superseded"),
        counted(report.vanished(), "vanished"),
        report.revision());
  }

  private static String counted(long count, String what) {
    return count == 0 ? "" : String.format(Locale.ROOT, ", %,d %s", count, what);
  }
}

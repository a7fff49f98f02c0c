package org.hemograph.load;

import java.util.List;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;

/**
 * What became of one file.
 *
 * @param path as the user named it
 * @param format {@code table}, or the RDF syntax it was read as; empty when it was not recognised
 * @param imported records written now
 * @param skipped records left out; their last good version stays
 * @param unchanged records that were stored already
 */
public record FileReport(
    String path,
    String format,
    Outcome outcome,
    long imported,
    long skipped,
    long unchanged,
    List<Problem> problems) {
  public FileReport {
    problems = List.copyOf(problems);
  }

  static FileReport rejected(String path, String format, List<Problem> problems) {
    return new FileReport(path, format, Outcome.REJECT, 0, 0, 0, problems);
  }

  static FileReport of(
      String path,
      String format,
      long imported,
      long skipped,
      long unchanged,
      List<Problem> problems) {
    boolean errors = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    Outcome outcome =
        skipped > 0 || errors ? Outcome.SKIP : problems.isEmpty() ? Outcome.ACCEPT : Outcome.WARN;
    return new FileReport(path, format, outcome, imported, skipped, unchanged, problems);
  }
}

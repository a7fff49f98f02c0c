package org.hemograph.load;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;

/**
 * What became of one file.
 *
 * @param path as the user named it
 * @param format {@code table}, the format of its records, or the RDF syntax it was read as; empty
 *     when it was not recognised
 * @param imported records written now
 * @param skipped records left out, or members of an archive; their last good version stays
 * @param unchanged records that were stored already
 * @param superseded records of which another version is kept
 * @param vanished records that an earlier import found here and this one did not
 * @param problems what is wrong; of very many the first
 * @param moreProblems how many there are besides
 */
public record FileReport(
    String path,
    String format,
    Outcome outcome,
    long imported,
    long skipped,
    long unchanged,
    long superseded,
    long vanished,
    List<Problem> problems,
    long moreProblems) {
  public FileReport {
    problems = List.copyOf(problems);
  }

  static FileReport rejected(String path, String format, List<Problem> problems) {
    return new FileReport(path, format, Outcome.REJECT, 0, 0, 0, 0, 0, problems, 0);
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
    return new FileReport(path, format, outcome, imported, skipped, unchanged, 0, 0, problems, 0);
  }

  /** The same, with so many problems besides those told. */
  FileReport withMore(long more) {
    return new FileReport(
        path, format, outcome, imported, skipped, unchanged, superseded, vanished, problems, more);
  }

  /** The same, with records that were left out. */
  FileReport withSkipped(long count) {
    return new FileReport(
        path,
        format,
        count > 0 && outcome != Outcome.REJECT ? Outcome.SKIP : outcome,
        imported,
        count,
        unchanged,
        superseded,
        vanished,
        problems,
        moreProblems);
  }

  /** The same, with records that vanished from it. */
  FileReport withVanished(long count, Problem which) {
    List<Problem> all = new ArrayList<>(problems);
    all.add(which);
    return new FileReport(
        path,
        format,
        outcome == Outcome.ACCEPT ? Outcome.WARN : outcome,
        imported,
        skipped,
        unchanged,
        superseded,
        count,
        all,
        moreProblems);
  }
}

package org.hemograph.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;

/**
 * What became of the records of one file, or of all members of one archive. Problems beyond a
 * number are only counted, so that a file of a million bad records needs no more memory than one of
 * a few. Safe for many threads.
 */
final class FileTally {
  private static final int DETAILED = 200;

  private final String file;
  private final Set<String> formats = new LinkedHashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private long imported;
  private long unchanged;
  private long skipped;
  private long superseded;
  private long refused;
  private long taken;
  private long more;
  private boolean errors;

  FileTally(String file) {
    this.file = file;
  }

  /** A file, or a member of it, is taken up. */
  synchronized void takes(String format) {
    formats.add(format);
    taken++;
  }

  synchronized void imported(List<Problem> found) {
    imported++;
    found.forEach(this::add);
  }

  synchronized void unchanged() {
    unchanged++;
  }

  /** Another version of the record is kept. */
  synchronized void superseded(Problem which) {
    superseded++;
    add(which);
  }

  /** A record of it that was imported gave way to another one of the same identity. */
  synchronized void replaced(Problem which) {
    imported = Math.max(0, imported - 1);
    superseded(which);
  }

  synchronized void skipped(List<Problem> found) {
    skipped++;
    found.forEach(this::add);
  }

  /** A file, or a member of it, is refused whole. */
  synchronized void refuse(Place place, String message) {
    refused++;
    add(new Problem(Severity.ERROR, "", place, message));
  }

  synchronized void add(Problem problem) {
    errors |= problem.severity() == Severity.ERROR;
    if (problems.size() < DETAILED) {
      problems.add(problem);
    } else {
      more++;
    }
  }

  synchronized FileReport report() {
    boolean nothing = imported + unchanged + superseded + skipped == 0;
    Outcome outcome =
        refused > 0 && nothing && refused >= taken
            ? Outcome.REJECT
            : errors ? Outcome.SKIP : problems.isEmpty() ? Outcome.ACCEPT : Outcome.WARN;
    return new FileReport(
        file,
        String.join(", ", formats),
        outcome,
        imported,
        outcome == Outcome.REJECT ? 0 : skipped + refused,
        unchanged,
        superseded,
        0,
        problems,
        more);
  }
}

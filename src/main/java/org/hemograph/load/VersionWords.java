package org.hemograph.load;

import java.util.Set;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.read.RecordHeader;

/** What is said of two versions of a record, of which one is kept. */
final class VersionWords {
  private VersionWords() {}

  /** This one is not kept. */
  static Problem losing(Candidate candidate, RecordHeader header, RecordState held) {
    return warning(
        candidate,
        header,
        "Another version of "
            + header.key()
            + " is kept: "
            + described(held.version(), held.from())
            + ". This one is "
            + described(RecordState.day(header.version()), Set.of())
            + ".");
  }

  /** This one is kept, and another one was until now. */
  static Problem replacing(Candidate candidate, RecordHeader header, RecordState held) {
    return warning(
        candidate,
        header,
        "This version of "
            + header.key()
            + " is kept, as it "
            + (RecordState.day(header.version()).equals(held.version()) ? "says more" : "is later")
            + "; another one is not: "
            + described(held.version(), held.from())
            + ".");
  }

  private static String described(String version, Set<String> from) {
    String where =
        from.isEmpty() ? "" : " from " + String.join(", ", from.stream().sorted().toList());
    return (version.isEmpty() ? "one without a date" : "that of " + version) + where;
  }

  private static Problem warning(Candidate candidate, RecordHeader header, String message) {
    Place place = RecordMapper.shown(candidate.found().place(), candidate.input());
    return new Problem(Severity.WARNING, header.key(), place, message);
  }
}

package org.hemograph.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * One version of a record.
 *
 * @param version the day its source last changed it; empty when the source does not say
 * @param recordDigest of what the record says
 * @param contentDigest of that and of what it was mapped with
 * @param from the inputs that hold it
 * @param statements how many it makes; counted when asked for
 */
record RecordState(
    String version,
    String recordDigest,
    String contentDigest,
    Set<String> from,
    IntSupplier statements) {
  RecordState {
    from = Set.copyOf(from);
  }

  RecordState heldBy(Collection<String> inputs) {
    return new RecordState(version, recordDigest, contentDigest, Set.copyOf(inputs), statements);
  }

  /** A version as a day: the first of a month or year; empty when it is no date. */
  static String day(String version) {
    String full =
        switch (version.length()) {
          case 4 -> version + "-01-01";
          case 7 -> version + "-01";
          default -> version;
        };
    try {
      return LocalDate.parse(full).toString();
    } catch (DateTimeException e) {
      return "";
    }
  }
}

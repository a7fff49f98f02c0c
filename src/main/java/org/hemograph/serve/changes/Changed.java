package org.hemograph.serve.changes;

import java.time.Instant;

/**
 * One record that one revision touched.
 *
 * @param revision its number
 * @param time when it was made
 * @param record the IRI of the source graph, or of the thing of a curated table
 * @param how what became of it; of a thing that several tables tell of, changed where they differ
 */
record Changed(long revision, Instant time, String record, How how) {
  /** What became of a record. */
  enum How {
    ADDED,
    CHANGED,
    REMOVED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  Cursor place() {
    return new Cursor(revision, record);
  }
}

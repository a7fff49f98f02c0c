package org.hemograph.read.tables;

/**
 * A range of code points.
 *
 * @param start the first, from 0
 * @param end the one after the last
 */
record Range(int start, int end) {
  /** Reads the columns {@code start} and {@code end}; the end comes after the start. */
  static Range of(Row row) {
    row.required("start");
    row.required("end");
    int start = row.integer("start").orElse(0);
    int end = row.integer("end").orElse(start + 1);
    if (end <= start) {
      row.refuse(
          "end",
          "The range is empty",
          start + " to " + end,
          "end is the place after the last character, so it is greater than start.");
    }
    return new Range(start, end);
  }
}

package org.hemograph.model;

/**
 * Where in an input something stands.
 *
 * @param file the file as the user named it
 * @param line 1-based line or row (the header is row 1), 0 when it is the file as a whole
 * @param detail column, JSON path or similar; empty when none
 */
public record Place(String file, long line, String detail) {
  /** The whole file. */
  public static Place of(String file) {
    return new Place(file, 0, "");
  }

  /** In words a person reads: {@code studies.csv row 3, column phase}. */
  @Override
  public String toString() {
    return file + (line > 0 ? " row " + line : "") + (detail.isEmpty() ? "" : ", " + detail);
  }
}

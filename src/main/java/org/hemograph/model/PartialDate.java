package org.hemograph.model;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A date known to a day, a month, a half-year or a year.
 *
 * @param first the first day of the period
 * @param precision how long the period is
 * @param text as the source prints it
 */
public record PartialDate(LocalDate first, Precision precision, String text) {
  /** The length of the period that a date names. */
  public enum Precision {
    DAY,
    MONTH,
    HALF_YEAR,
    YEAR;

    /** The code that says so. */
    public Code code() {
      return new Code("precision", name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }
}

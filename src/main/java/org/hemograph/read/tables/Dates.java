package org.hemograph.read.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.hemograph.model.PartialDate;
import org.hemograph.model.PartialDate.Precision;

/** Dates cut to what is known of them. */
final class Dates {
  private Dates() {}

  /**
   * Reads {@code 2026-03-01}, {@code 2026-03}, {@code 2026-H1} or {@code 2026}.
   *
   * @throws DateTimeException when it is none of them, or a day that does not exist
   */
  static PartialDate parse(String text) {
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return new PartialDate(LocalDate.parse(text), Precision.DAY, text);
    }
    if (text.matches("\\d{4}-\\d{2}")) {
      return new PartialDate(LocalDate.parse(text + "-01"), Precision.MONTH, text);
    }
    if (text.matches("\\d{4}-H[12]")) {
      var month = text.endsWith("1") ? "-01-01" : "-07-01";
      return new PartialDate(
          LocalDate.parse(text.substring(0, 4) + month), Precision.HALF_YEAR, text);
    }
    if (text.matches("\\d{4}")) {
      return new PartialDate(LocalDate.parse(text + "-01-01"), Precision.YEAR, text);
    }
    throw new DateTimeException("Not a date: " + text);
  }
}

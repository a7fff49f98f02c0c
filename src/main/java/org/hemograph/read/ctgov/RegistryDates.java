package org.hemograph.read.ctgov;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.hemograph.model.PartialDate;
import org.hemograph.model.PartialDate.Precision;

/** Dates as the registry writes them: {@code 2023-02-02}, {@code 2028-04}, {@code 1999}. */
final class RegistryDates {
  private RegistryDates() {}

  /** Empty for anything else, and for a day that no calendar has. */
  static Optional<PartialDate> of(String text) {
    int length = text.length();
    if (length != 10 && length != 7 && length != 4) {
      return Optional.empty();
    }
    int year = number(text, 0, 4);
    int month = length < 7 ? 1 : text.charAt(4) == '-' ? number(text, 5, 7) : -1;
    int day = length < 10 ? 1 : text.charAt(7) == '-' ? number(text, 8, 10) : -1;
    if (year < 1 || month < 1 || day < 1) {
      return Optional.empty();
    }
    Precision precision =
        length == 10 ? Precision.DAY : length == 7 ? Precision.MONTH : Precision.YEAR;
    try {
      return Optional.of(new PartialDate(LocalDate.of(year, month, day), precision, text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}

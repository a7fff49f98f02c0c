package org.hemograph.serve.charts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one row of an answer gives to its chart.
 *
 * @param parts texts by the part they play ({@link org.hemograph.query.Chart}); what the row has
 *     not is not there
 */
public record Datum(Map<String, String> parts) {
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:Z|[+-].*|T.*)?");

  public Datum {
    parts = Map.copyOf(parts);
  }

  /** The text of a part; empty where there is none. */
  String text(String part) {
    return parts.getOrDefault(part, "");
  }

  /** The number of a part, if it is one that can be drawn. */
  OptionalDouble number(String part) {
    String text = text(part).strip();
    if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
      return OptionalDouble.empty();
    }
    try {
      double number = new BigDecimal(text).doubleValue();
      return Math.abs(number) < 1e15 ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** The first day that a date, month or year of this part holds. */
  Optional<LocalDate> begin(String part) {
    return date(part, false);
  }

  /** The day after the last one that it holds. */
  Optional<LocalDate> end(String part) {
    return date(part, true);
  }

  private Optional<LocalDate> date(String part, boolean after) {
    Matcher date = DATE.matcher(text(part).strip());
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(date.group(1));
      if (date.group(2) == null) {
        return Optional.of(LocalDate.of(year + (after ? 1 : 0), 1, 1));
      }
      int month = Integer.parseInt(date.group(2));
      if (date.group(3) == null) {
        return Optional.of(LocalDate.of(year, month, 1).plusMonths(after ? 1 : 0));
      }
      return Optional.of(
          LocalDate.of(year, month, Integer.parseInt(date.group(3))).plusDays(after ? 1 : 0));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

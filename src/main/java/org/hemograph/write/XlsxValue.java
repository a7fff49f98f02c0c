package org.hemograph.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * A literal as a typed cell. A number is one where a spreadsheet has all its digits, a date where
 * its calendar has the day; else the text stays, so nothing is rounded or moved.
 */
final class XlsxValue {
  /** Excel keeps and shows 15 digits. */
  private static final int DIGITS = 15;

  private static final int GREATEST_EXPONENT = 300;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

  /** A day and a time without zone; a cell has none. */
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private static final Pattern DATE_TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");

  /** Day 0 of the calendar of 1900, as it counts from March of that year. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  /** Before, Excel is a day wrong: it takes 1900 for a leap year. */
  private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

  private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

  private XlsxValue() {}

  /** Writes one cell; for no term an empty one. */
  static void write(@Nullable Node term, Cells cells, XlsxSheet sheet) throws IOException {
    if (term == null) {
      sheet.skip();
      return;
    }
    if (!term.isLiteral()) {
      sheet.text(cells.text(term), XlsxStyle.PLAIN);
      return;
    }
    String text = term.getLiteralLexicalForm();
    String type = term.getLiteralDatatypeURI();
    if (type.equals(XSD.xboolean.getURI()) && Set.of("true", "false", "1", "0").contains(text)) {
      sheet.truth(text.equals("true") || text.equals("1"));
    } else if (PlainJson.NUMBERS.contains(type)
        || type.equals(XSD.xdouble.getURI())
        || type.equals(XSD.xfloat.getURI())) {
      number(text, sheet);
    } else if (type.equals(XSD.date.getURI()) && DATE.matcher(text).matches()) {
      date(text, sheet);
    } else if (type.equals(XSD.dateTime.getURI()) && DATE_TIME.matcher(text).matches()) {
      dateTime(text, sheet);
    } else {
      sheet.text(text, XlsxStyle.PLAIN);
    }
  }

  private static void number(String text, XlsxSheet sheet) throws IOException {
    if (text.length() > 64 || !NUMBER.matcher(text).matches()) {
      sheet.text(text, XlsxStyle.PLAIN);
      return;
    }
    BigDecimal number = new BigDecimal(text);
    BigDecimal least = number.stripTrailingZeros();
    int exponent = least.precision() - least.scale();
    if (least.precision() > DIGITS || Math.abs(exponent) > GREATEST_EXPONENT) {
      sheet.text(text, XlsxStyle.PLAIN);
    } else {
      sheet.number(number, XlsxStyle.decimals(number.scale()));
    }
  }

  private static void date(String text, XlsxSheet sheet) throws IOException {
    Optional<LocalDateTime> day = time(text + "T00:00:00");
    if (day.isPresent()) {
      long days = ChronoUnit.DAYS.between(EPOCH, day.get().toLocalDate());
      sheet.number(BigDecimal.valueOf(days), XlsxStyle.DATE);
    } else {
      sheet.text(text, XlsxStyle.PLAIN);
    }
  }

  private static void dateTime(String text, XlsxSheet sheet) throws IOException {
    Optional<LocalDateTime> time = time(text);
    if (time.isPresent()) {
      long seconds = ChronoUnit.SECONDS.between(EPOCH.atStartOfDay(), time.get());
      BigDecimal days =
          BigDecimal.valueOf(seconds).divide(SECONDS_OF_A_DAY, 9, RoundingMode.HALF_UP);
      sheet.number(days, XlsxStyle.DATE_TIME);
    } else {
      sheet.text(text, XlsxStyle.PLAIN);
    }
  }

  private static Optional<LocalDateTime> time(String text) {
    try {
      LocalDateTime time = LocalDateTime.parse(text);
      return time.toLocalDate().isBefore(FIRST) ? Optional.empty() : Optional.of(time);
    } catch (DateTimeException e) {
      return Optional.empty(); // 30 February, or hour 24
    }
  }
}

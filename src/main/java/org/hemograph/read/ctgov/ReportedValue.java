package org.hemograph.read.ctgov;

import java.math.BigDecimal;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.Measurement;
import org.hemograph.model.Reported;
import org.hemograph.model.Timing;
import org.hemograph.read.ctgov.Denominators.Denominator;
import org.hemograph.read.json.JsonValue;

/** Values of results: the number as parsed, and always the text as printed. */
final class ReportedValue {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Code COUNT = new Code("statistic", "count");

  private ReportedValue() {}

  /**
   * The value of one measurement.
   *
   * @param measurement with members {@code value}, {@code spread}, {@code comment} …
   * @return empty when it cannot be: more people than were looked at, more than 100 percent of them
   */
  static Optional<Measurement> of(
      JsonValue measurement,
      Measure measure,
      String category,
      Optional<Denominator> of,
      Reporting to) {
    JsonValue value = measurement.get("value");
    String text = value.plain();
    PrintedNumber printed = PrintedNumber.of(text);
    if (measure.is("percentage") && printed.number().filter(n -> !aShare(n)).isPresent()) {
      to.warn(value, "A percentage of people outside 0 to 100: " + text + ". Left out.");
      return Optional.empty();
    }
    Optional<Integer> part = part(printed, measure, of);
    if (part.isPresent() && part.get() > of.orElseThrow().count()) {
      to.warn(value, "More than were counted, " + text + " of " + of.get().count() + ". Left out.");
      return Optional.empty();
    }
    String status = status(text, printed);
    if (status.equals("qualitative")) {
      to.warn(value, "Not surely a number: \"" + text + "\". Kept as text.");
    }
    boolean number = status.equals("estimated") || status.equals("qualitative");
    String comment = measurement.get("comment").text();
    return Optional.of(
        new Measurement(
            measure.statistic(),
            measure.statisticText(),
            new Code("value", status),
            printed.number(),
            Optional.empty(),
            Optional.empty(),
            text,
            printed.modifier(),
            measure.unit().ucum(),
            measure.unit().text(),
            part,
            of.map(Denominator::count),
            Limits.of(measurement, measure.dispersion(), to),
            new Timing(Optional.empty(), "", measure.timeFrame()),
            measure.population(),
            Optional.empty(),
            false,
            new Reported(
                category,
                of.map(Denominator::units).orElse(measure.countedUnits()),
                number ? "" : comment,
                Reporting.joined(measure.description(), "\n", number ? comment : ""))));
  }

  /** Of a measure that a group has no value of. */
  static Measurement notReported(Measure measure, Optional<Denominator> of) {
    return new Measurement(
        measure.statistic(),
        measure.statisticText(),
        new Code("value", "not-reported"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        measure.unit().ucum(),
        measure.unit().text(),
        Optional.empty(),
        of.map(Denominator::count),
        Optional.empty(),
        new Timing(Optional.empty(), "", measure.timeFrame()),
        measure.population(),
        Optional.empty(),
        false,
        new Reported(
            "",
            of.map(Denominator::units).orElse(measure.countedUnits()),
            "",
            measure.description()));
  }

  /** A number of people or things: {@code 0} is counted, nothing is not reported. */
  static Measurement counted(
      Code statistic,
      Optional<Integer> count,
      PrintedUnit unit,
      Optional<Integer> of,
      String timeFrame,
      Reported around) {
    return new Measurement(
        Optional.of(statistic),
        "",
        new Code("value", count.isPresent() ? "estimated" : "not-reported"),
        count.map(BigDecimal::valueOf),
        Optional.empty(),
        Optional.empty(),
        count.map(String::valueOf).orElse(""),
        Optional.empty(),
        unit.ucum(),
        unit.text(),
        of.flatMap(all -> count),
        of,
        Optional.empty(),
        new Timing(Optional.empty(), "", timeFrame),
        "",
        Optional.empty(),
        false,
        around);
  }

  /** A number of people. */
  static Measurement people(
      Optional<Integer> count, Optional<Integer> of, String timeFrame, Reported around) {
    return counted(COUNT, count, PrintedUnit.PARTICIPANTS, of, timeFrame, around);
  }

  private static boolean aShare(BigDecimal percent) {
    return percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0;
  }

  /** What is counted is a part of all that were: people of people, eyes of eyes. */
  private static Optional<Integer> part(
      PrintedNumber printed, Measure measure, Optional<Denominator> of) {
    boolean counted =
        measure.is("count")
            || measure.is("number-of-units")
                && of.filter(all -> !Denominators.ofPeople(all.units())).isPresent();
    return counted && of.isPresent() && printed.modifier().isEmpty()
        ? printed.number().flatMap(ReportedValue::whole)
        : Optional.empty();
  }

  private static Optional<Integer> whole(BigDecimal number) {
    boolean fits = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(1L << 30)) < 0;
    return fits && number.stripTrailingZeros().scale() <= 0
        ? Optional.of(number.intValueExact())
        : Optional.empty();
  }

  private static String status(String text, PrintedNumber printed) {
    if (printed.number().isPresent()) {
      return "estimated";
    }
    if (text.isBlank()) {
      return "not-reported";
    }
    return Limits.notEstimable(text) ? "not-estimable" : "qualitative";
  }

  /** What a label says of a value. */
  static String said(Measurement value) {
    String number =
        value.numerator().isPresent() && value.denominator().isPresent()
            ? value.valueText() + "/" + value.denominator().get()
            : value.valueText();
    boolean counted = value.numerator().isPresent() || value.unitText().isEmpty();
    return switch (value.status().name()) {
      case "estimated" -> counted ? number : number + " " + value.unitText();
      case "qualitative" -> value.valueText();
      default -> value.status().name().replace('-', ' ');
    };
  }
}

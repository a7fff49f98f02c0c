package org.hemograph.read.tables;

import java.math.BigDecimal;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.Interval;
import org.hemograph.model.Measurement;
import org.hemograph.model.Timing;

/** The value of a row of results. */
final class Measurements {
  private Measurements() {}

  static Measurement of(Row row) {
    var statistic = row.code("statistic_code", Codes.STATISTIC);
    return new Measurement(
        statistic,
        row.text("statistic"),
        row.requiredCode("value_status_code", Codes.VALUE_STATUS),
        row.decimal("value").or(() -> counted(row, statistic)),
        row.decimal("value_low"),
        row.decimal("value_high"),
        valueText(row),
        row.code("modifier_code", Codes.MODIFIER),
        row.unit("unit_code"),
        row.text("unit"),
        row.integer("numerator"),
        row.integer("denominator"),
        interval(row),
        timing(row),
        row.text("analysis_population"),
        row.code("trend_code", Codes.TREND),
        row.yes("in_seed"));
  }

  /** A count of people is its own numerator: 12 of 33 is the value 12. */
  private static Optional<BigDecimal> counted(Row row, Optional<Code> statistic) {
    return statistic.filter(s -> s.name().equals("count")).flatMap(s -> row.decimal("numerator"));
  }

  static Timing timing(Row row) {
    return new Timing(
        row.quantity("at_time", "at_time_unit"), row.text("at_event"), row.text("timepoint"));
  }

  /** The words where there are some, else the number as printed with its unit. */
  private static String valueText(Row row) {
    var words = row.text("value_text");
    var unit = row.text("unit");
    if (!words.isEmpty()) {
      return words;
    }
    if (!row.text("value").isEmpty()) {
      return Wording.withUnit(row.text("value"), unit);
    }
    if (!row.text("value_low").isEmpty() && !row.text("value_high").isEmpty()) {
      return Wording.withUnit(row.text("value_low") + " to " + row.text("value_high"), unit);
    }
    var part = row.text("numerator");
    return part.isEmpty() ? "" : part + "/" + row.text("denominator");
  }

  private static Optional<Interval> interval(Row row) {
    var ciLow = row.decimal("ci_low");
    var ciHigh = row.decimal("ci_high");
    var level = row.decimal("ci_level");
    var low = row.decimal("interval_low").or(() -> ciLow);
    var high = row.decimal("interval_high").or(() -> ciHigh);
    var value = row.decimal("interval_value");
    if (low.isEmpty() && high.isEmpty() && value.isEmpty()) {
      return Optional.empty();
    }
    var kind =
        row.code("interval_kind_code", Codes.INTERVAL).orElse(Codes.INTERVAL.code("confidence"));
    if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
      row.refuse(
          row.text("ci_low").isEmpty() ? "interval_low" : "ci_low",
          "The lower limit is above the upper one",
          low.get() + " to " + high.get(),
          "swap them, or correct the wrong one.");
    }
    return Optional.of(new Interval(kind, level, low, high, value));
  }
}

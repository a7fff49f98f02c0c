package org.hemograph.read.ctgov;

import java.math.BigDecimal;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.Interval;
import org.hemograph.read.json.JsonValue;

/** The numbers beside a value, as an interval. */
final class Limits {
  private static final Code NOT_ESTIMABLE = new Code("value", "not-estimable");

  private Limits() {}

  /** Of a measurement: {@code spread}, or {@code lowerLimit} and {@code upperLimit}. */
  static Optional<Interval> of(JsonValue measurement, Optional<Dispersion> type, Reporting to) {
    JsonValue spread = measurement.get("spread");
    JsonValue lower = measurement.get("lowerLimit");
    JsonValue upper = measurement.get("upperLimit");
    if (type.isEmpty()) {
      if (spread.present() || lower.present() || upper.present()) {
        to.warn(measurement, "Limits of a measure without a known type of them. Left out.");
      }
      return Optional.empty();
    }
    if (lower.present() || upper.present()) {
      return between(type.get(), lower, upper, Optional.empty(), to);
    }
    return single(type.get(), measurement.get("value"), spread, to);
  }

  /**
   * One number beside a value: a standard deviation. That there is none is told, unless the value
   * itself says so.
   */
  static Optional<Interval> single(
      Dispersion type, JsonValue value, JsonValue spread, Reporting to) {
    if (notEstimable(RegistryText.plain(spread)) && !notEstimable(RegistryText.plain(value))) {
      to.warn(spread, "The number beside the value could not be estimated. Left out.");
    }
    Optional<BigDecimal> none = Optional.empty();
    return number(spread, to)
        .map(number -> new Interval(type.kind(), type.percent(), none, none, Optional.of(number)));
  }

  /** Two limits; empty when neither can be kept. */
  static Optional<Interval> between(
      Dispersion type, JsonValue lower, JsonValue upper, Optional<Integer> sides, Reporting to) {
    Optional<BigDecimal> low = number(lower, to);
    Optional<BigDecimal> high = number(upper, to);
    Optional<Code> noLow = status(lower);
    Optional<Code> noHigh = status(upper);
    if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
      to.warn(
          lower,
          "The lower limit " + low.get() + " is above the upper " + high.get() + ". Left out.");
      return Optional.empty();
    }
    boolean said = low.isPresent() || high.isPresent() || noLow.isPresent() || noHigh.isPresent();
    return said
        ? Optional.of(
            new Interval(
                type.kind(), type.percent(), low, high, Optional.empty(), sides, noLow, noHigh))
        : Optional.empty();
  }

  private static Optional<Code> status(JsonValue limit) {
    return notEstimable(RegistryText.plain(limit)) ? Optional.of(NOT_ESTIMABLE) : Optional.empty();
  }

  private static Optional<BigDecimal> number(JsonValue limit, Reporting to) {
    String text = RegistryText.plain(limit).strip();
    if (text.isEmpty() || notEstimable(text)) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = PrintedNumber.plain(text);
    if (number.isEmpty()) {
      to.warn(limit, "Not surely a number: \"" + text + "\". Left out.");
    }
    return number;
  }

  /** Whether a source prints that it could not estimate a number. */
  static boolean notEstimable(String printed) {
    return printed.strip().equalsIgnoreCase("NA");
  }
}

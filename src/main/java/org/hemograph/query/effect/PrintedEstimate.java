package org.hemograph.query.effect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * An estimate of two groups as a source prints it.
 *
 * @param low the lower limit of its two-sided confidence interval
 * @param high the upper limit
 * @param level of the interval, in percent
 * @param error the standard error, where the source prints one
 * @param percent whether the numbers are percentages or percentage points
 */
public record PrintedEstimate(
    Measure measure,
    BigDecimal estimate,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    Optional<BigDecimal> level,
    Optional<BigDecimal> error,
    boolean percent) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** What it is on the analysis scale (Cochrane Handbook, 6.3.1 and 6.3.2). */
  public Effect effect() {
    if (measure.isRatio() && estimate.signum() <= 0) {
      return Effect.none("a ratio of " + plain(estimate) + " has no logarithm");
    }
    double yi = scaled(estimate);
    String what = "yi = " + said(estimate);
    OptionalDouble printed = printedError();
    if (printed.isPresent()) {
      return Effect.of(
          yi, printed.getAsDouble(), what + "; sei = " + hundredth(error.orElseThrow()));
    }
    Optional<String> missing = missing();
    if (missing.isPresent()) {
      return Effect.withoutError(yi, what + "; sei not derived: " + missing.get());
    }
    double quantile = NormalQuantile.ofLevel(level.orElseThrow());
    double width = scaled(high.orElseThrow()) - scaled(low.orElseThrow());
    return Effect.of(
        yi,
        width / (2 * quantile),
        what
            + "; sei = ("
            + said(high.get())
            + " - "
            + said(low.get())
            + ") / (2 × "
            + NormalQuantile.said(quantile)
            + ")");
  }

  /** A standard error is on the scale of a difference; of a ratio, nobody says on which. */
  private OptionalDouble printedError() {
    return error.isPresent() && error.get().signum() > 0 && !measure.isRatio()
        ? OptionalDouble.of(error.get().doubleValue() / (percent ? 100 : 1))
        : OptionalDouble.empty();
  }

  private Optional<String> missing() {
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.of("no two-sided confidence interval");
    }
    if (level.isEmpty() || level.get().signum() <= 0 || level.get().compareTo(HUNDRED) >= 0) {
      return Optional.of("the level of the interval is not stated");
    }
    if (measure.isRatio() && low.get().signum() <= 0) {
      return Optional.of("the lower limit " + plain(low.get()) + " has no logarithm");
    }
    if (low.get().compareTo(high.get()) >= 0) {
      return Optional.of("the limits are not in order");
    }
    if (!inside()) {
      return Optional.of("the interval does not contain the estimate");
    }
    return Optional.empty();
  }

  private boolean inside() {
    return estimate.compareTo(low.orElseThrow()) >= 0
        && estimate.compareTo(high.orElseThrow()) <= 0;
  }

  /** What does not fit: an estimate outside of its interval, or not in its middle. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (low.isEmpty() || high.isEmpty()) {
      return warnings;
    }
    if (!inside()) {
      warnings.add("the interval does not contain the estimate");
    } else if (offCentre()) {
      warnings.add(
          "the interval is not symmetric around the estimate"
              + (measure.isRatio() ? " on the log scale" : "")
              + " beyond rounding: sei may mislead");
    }
    return warnings;
  }

  /**
   * Whether no numbers that round to the printed ones put the estimate in the middle. All three are
   * taken to be rounded like the one with most decimals.
   */
  private boolean offCentre() {
    int decimals =
        Stream.of(estimate, low.orElseThrow(), high.orElseThrow())
            .mapToInt(number -> Math.max(0, number.stripTrailingZeros().scale()))
            .max()
            .orElse(0);
    double half = 0.5 * Math.pow(10, -decimals);
    double least = (transformed(low.get(), -half) + transformed(high.orElseThrow(), -half)) / 2;
    double most = (transformed(low.get(), half) + transformed(high.get(), half)) / 2;
    return transformed(estimate, half) < least || transformed(estimate, -half) > most;
  }

  private double transformed(BigDecimal number, double shift) {
    double shifted = number.doubleValue() + shift;
    return measure.isRatio() ? Math.log(Math.max(0, shifted)) : shifted;
  }

  private double scaled(BigDecimal number) {
    double value = number.doubleValue();
    if (measure.isRatio()) {
      return Math.log(value);
    }
    return percent ? value / 100 : value;
  }

  private String said(BigDecimal number) {
    return measure.isRatio() ? "ln " + plain(number) : hundredth(number);
  }

  private String hundredth(BigDecimal number) {
    return plain(number) + (percent ? "/100" : "");
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}

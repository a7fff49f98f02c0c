package org.hemograph.query.effect;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The standard normal distribution's quantile that belongs to a two-sided confidence level. */
final class NormalQuantile {
  private static final double PRECISION = 1e-13;
  private static final int STEPS = 60;

  private NormalQuantile() {}

  /**
   * How many standard errors an interval reaches to each side: 1.959964 for 95.
   *
   * @param level in percent, above 0 and below 100
   */
  static double ofLevel(BigDecimal level) {
    double wanted = level.doubleValue() / 200; // from the middle to one end

    double low = 0;
    double high = 8;
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (fromMiddle(middle) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** As it is told in words, with 6 decimals. */
  static String said(double quantile) {
    return new BigDecimal(quantile).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** The area below the curve between 0 and x: Abramowitz and Stegun, 26.2.11. */
  private static double fromMiddle(double x) {
    double term = x;
    double sum = x;
    for (int k = 1; Math.abs(term) > PRECISION * Math.abs(sum); k++) {
      term *= x * x / (2 * k + 1);
      sum += term;
    }
    return sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }
}

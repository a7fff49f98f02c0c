package org.hemograph.query.effect;

import java.math.BigDecimal;

/**
 * Means of two groups, with standard deviations.
 *
 * @param total1 how many the first mean is of
 * @param total2 how many the second is of
 */
public record TwoMeans(
    BigDecimal mean1,
    BigDecimal deviation1,
    long total1,
    BigDecimal mean2,
    BigDecimal deviation2,
    long total2) {

  /** Their difference (Cochrane Handbook, 6.5.1.1). */
  public Effect difference() {
    if (total1 < 1 || total2 < 1 || deviation1.signum() < 0 || deviation2.signum() < 0) {
      return Effect.none("a total or standard deviation cannot be");
    }
    double s1 = deviation1.doubleValue();
    double s2 = deviation2.doubleValue();
    return Effect.of(
        mean1.subtract(mean2).doubleValue(),
        Math.sqrt(s1 * s1 / total1 + s2 * s2 / total2),
        "yi = %s - (%s); sei = √(%s²/%s + %s²/%s)"
            .formatted(
                mean1.toPlainString(),
                mean2.toPlainString(),
                deviation1.toPlainString(),
                total1,
                deviation2.toPlainString(),
                total2));
  }
}

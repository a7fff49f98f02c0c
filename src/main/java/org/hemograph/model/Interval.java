package org.hemograph.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The spread or uncertainty of a value.
 *
 * @param kind confidence, iqr, range, sd …
 * @param percent level of a confidence interval
 * @param value the one number of a standard deviation or error
 * @param sides 1 or 2, where the source says so
 * @param lowerStatus why there is no lower limit, of scheme {@code value}
 * @param upperStatus why there is no upper limit
 */
public record Interval(
    Code kind,
    Optional<BigDecimal> percent,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    Optional<BigDecimal> value,
    Optional<Integer> sides,
    Optional<Code> lowerStatus,
    Optional<Code> upperStatus) {
  /** Of a source that only gives the numbers. */
  public Interval(
      Code kind,
      Optional<BigDecimal> percent,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      Optional<BigDecimal> value) {
    this(kind, percent, low, high, value, Optional.empty(), Optional.empty(), Optional.empty());
  }
}

package org.hemograph.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The spread or uncertainty of a value.
 *
 * @param kind confidence, iqr, range, sd …
 * @param percent level of a confidence interval
 * @param value the one number of a standard deviation or error
 */
public record Interval(
    Code kind,
    Optional<BigDecimal> percent,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    Optional<BigDecimal> value) {}

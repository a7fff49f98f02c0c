package org.hemograph.model;

import java.math.BigDecimal;

/**
 * A number with its unit.
 *
 * @param value as printed, with its decimal places
 * @param unit UCUM code, for instance {@code mg/kg}; {@code 1} when it has none
 */
public record Quantity(BigDecimal value, String unit) {}

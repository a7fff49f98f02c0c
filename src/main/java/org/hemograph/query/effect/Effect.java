package org.hemograph.query.effect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An effect on its analysis scale.
 *
 * @param yi the effect; empty where it cannot be derived
 * @param sei its standard error; never there without the effect
 * @param derivation how they come from the printed numbers, or why they do not
 */
public record Effect(OptionalDouble yi, OptionalDouble sei, String derivation) {
  private static final int DIGITS = 8;

  public Effect {
    if (yi.isEmpty() && sei.isPresent()) {
      throw new IllegalArgumentException("A standard error of nothing: " + derivation);
    }
  }

  static Effect of(double yi, double sei, String derivation) {
    return new Effect(OptionalDouble.of(yi), OptionalDouble.of(sei), derivation);
  }

  static Effect withoutError(double yi, String derivation) {
    return new Effect(OptionalDouble.of(yi), OptionalDouble.empty(), derivation);
  }

  /** Nothing can be derived, for this reason. */
  public static Effect none(String reason) {
    return new Effect(OptionalDouble.empty(), OptionalDouble.empty(), "yi not derived: " + reason);
  }

  /** The number, rounded to 8 decimals, as it is written. */
  public static Optional<BigDecimal> written(OptionalDouble number) {
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BigDecimal(number.getAsDouble()).setScale(DIGITS, RoundingMode.HALF_EVEN));
  }
}

package org.hemograph.query;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The order of the values that have one. */
final class Bounds {
  private Bounds() {}

  /** Whether values of the type have a smallest and a greatest. */
  static boolean fit(ParameterType type) {
    return type instanceof ParameterType.Whole
        || type instanceof ParameterType.Fraction
        || type instanceof ParameterType.Day;
  }

  /** Whether a value of the type lies within what is allowed. */
  static boolean hold(ParameterType type, Parameter.Allowed allowed, String value) {
    return allowed.least().filter(least -> compare(type, value, least) < 0).isEmpty()
        && allowed.greatest().filter(most -> compare(type, value, most) > 0).isEmpty();
  }

  /** As {@link Comparable}, for two values that {@link Literals} reads as this type. */
  static int compare(ParameterType type, String a, String b) {
    if (type instanceof ParameterType.Day) {
      return LocalDate.parse(a.strip()).compareTo(LocalDate.parse(b.strip()));
    }
    return new BigDecimal(a.strip()).compareTo(new BigDecimal(b.strip()));
  }
}

package org.hemograph.read.ctgov;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Code;

/**
 * What the numbers beside a value are.
 *
 * @param kind of scheme {@code interval}
 * @param percent level of a confidence interval, where the type names it
 */
record Dispersion(Code kind, Optional<BigDecimal> percent) {
  private static final Map<String, String> KINDS =
      Map.of(
          "STANDARDDEVIATION", "sd",
          "STANDARDERROR", "se",
          "STANDARDERROROFMEAN", "se",
          "STANDARDERROROFTHEMEAN", "se",
          "INTERQUARTILERANGE", "iqr",
          "FULLRANGE", "range",
          "GEOMETRICCOEFFICIENTOFVARIATION", "geometric-cv");

  /** Levels as the interface names them; {@code CONFIDENCE_OTHER} has none. */
  private static final Map<String, String> LEVELS =
      Map.of("80", "80", "90", "90", "95", "95", "975", "97.5", "99", "99");

  /** {@code STANDARD_DEVIATION}, {@code 95% Confidence Interval}, {@code CONFIDENCE_95}. */
  static Optional<Dispersion> of(String printed) {
    String folded = PrintedCodes.folded(printed);
    String kind = KINDS.get(folded);
    if (kind != null) {
      return Optional.of(of(kind, Optional.empty()));
    }
    return folded.contains("CONFIDENCE")
        ? Optional.of(of("confidence", level(printed, folded)))
        : Optional.empty();
  }

  /** A confidence interval of this level. */
  static Dispersion confidence(Optional<BigDecimal> percent) {
    return of("confidence", percent);
  }

  private static Dispersion of(String kind, Optional<BigDecimal> percent) {
    return new Dispersion(new Code("interval", kind), percent);
  }

  private static Optional<BigDecimal> level(String printed, String folded) {
    int sign = printed.indexOf('%');
    if (sign > 0) {
      return level(PrintedNumber.plain(printed.substring(0, sign).strip()));
    }
    String known = LEVELS.get(folded.replace("CONFIDENCE", ""));
    return Optional.ofNullable(known).map(BigDecimal::new);
  }

  /** A level that can be one: from 0 to below 100 percent. */
  static Optional<BigDecimal> level(Optional<BigDecimal> percent) {
    return percent.filter(p -> p.signum() >= 0 && p.compareTo(BigDecimal.valueOf(100)) < 0);
  }

  /** Whether it is one number, not two limits. */
  boolean single() {
    return switch (kind.name()) {
      case "sd", "se", "geometric-cv" -> true;
      default -> false;
    };
  }
}

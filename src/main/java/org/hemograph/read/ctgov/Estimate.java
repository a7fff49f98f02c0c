package org.hemograph.read.ctgov;

import java.math.BigDecimal;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.Interval;
import org.hemograph.read.json.JsonValue;

/**
 * What an analysis estimates.
 *
 * @param statistic not-stated where we have no code for it
 * @param statisticText as printed
 * @param text the number as printed
 * @param interval its confidence interval, else its dispersion
 * @param beside the dispersion, in words, when there is a confidence interval too
 */
record Estimate(
    Code statistic,
    String statisticText,
    Optional<BigDecimal> number,
    Optional<Code> modifier,
    String text,
    Optional<Interval> interval,
    String beside) {
  private static final Code NOT_STATED = new Code("statistic", "not-stated");

  static Estimate of(JsonValue analysis, Reporting to) {
    String printed = RegistryText.of(analysis.get("paramType"));
    JsonValue value = analysis.get("paramValue");
    String text = RegistryText.plain(value);
    PrintedNumber number = PrintedNumber.of(text);
    if (number.number().isEmpty() && !text.isBlank() && !Limits.notEstimable(text)) {
      to.warn(value, "Not surely a number: \"" + text + "\". Kept as text.");
    }
    Optional<Interval> confidence = confidence(analysis, to);
    return new Estimate(
        PrintedCodes.statistic(printed).orElse(NOT_STATED),
        printed,
        number.number(),
        number.modifier(),
        text,
        confidence.or(() -> dispersion(analysis, to)),
        confidence.isPresent() ? inWords(analysis) : "");
  }

  private static Optional<Interval> confidence(JsonValue analysis, Reporting to) {
    JsonValue lower = analysis.get("ciLowerLimit");
    JsonValue upper = analysis.get("ciUpperLimit");
    if (!lower.present() && !upper.present()) {
      return Optional.empty();
    }
    JsonValue level = analysis.get("ciPctValue");
    Optional<BigDecimal> percent =
        Dispersion.level(PrintedNumber.plain(RegistryText.plain(level).strip()));
    if (percent.isEmpty() && level.present()) {
      to.warn(level, "Not a level in percent: \"" + RegistryText.plain(level) + "\". Left out.");
    }
    Optional<Integer> sides =
        switch (PrintedCodes.folded(RegistryText.of(analysis.get("ciNumSides")))) {
          case "ONESIDED", "1SIDED" -> Optional.of(1);
          case "TWOSIDED", "2SIDED" -> Optional.of(2);
          default -> Optional.empty();
        };
    return Limits.between(Dispersion.confidence(percent), lower, upper, sides, to);
  }

  private static Optional<Interval> dispersion(JsonValue analysis, Reporting to) {
    return Dispersion.of(RegistryText.of(analysis.get("dispersionType")))
        .flatMap(
            type ->
                Limits.single(
                    type, analysis.get("paramValue"), analysis.get("dispersionValue"), to));
  }

  private static String inWords(JsonValue analysis) {
    String value = RegistryText.plain(analysis.get("dispersionValue"));
    String type = RegistryText.of(analysis.get("dispersionType")).replace('_', ' ');
    return value.isEmpty() || type.isEmpty() ? "" : type + ": " + value;
  }

  /** A ratio that no ratio can be. */
  boolean ratioOfNothing() {
    return switch (statistic.name()) {
      case "hazard-ratio", "odds-ratio", "risk-ratio" ->
          number.filter(n -> n.signum() <= 0).isPresent();
      default -> false;
    };
  }

  /**
   * @param said whether the analysis says anything besides
   */
  String status(boolean said) {
    if (number.isPresent()) {
      return "estimated";
    }
    if (Limits.notEstimable(text)) {
      return "not-estimable";
    }
    return said || !text.isBlank() ? "qualitative" : "not-reported";
  }
}

package org.hemograph.serve.charts;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** On what scale numbers of a statistic stand, and where on it nothing differs. */
public enum StatisticScale {
  /** A quotient of two groups: logarithmic, 1 where they do not differ. */
  RATIO(OptionalDouble.of(1)),
  /** A subtraction of two groups: 0 where they do not differ. */
  DIFFERENCE(OptionalDouble.of(0)),
  /** A number of one group, or one that nothing is known of. */
  PLAIN(OptionalDouble.empty());

  // Whole words: "duration" and "concentration" have "ratio" in them, and are none.
  private static final Pattern RATIOS = Pattern.compile("(?i)\\bratio\\b");
  private static final Pattern DIFFERENCES = Pattern.compile("(?i)\\bdifference\\b");

  private final OptionalDouble reference;

  StatisticScale(OptionalDouble reference) {
    this.reference = reference;
  }

  /** That of a statistic by its name, as {@code hazard ratio}. */
  public static StatisticScale of(String statistic) {
    if (RATIOS.matcher(statistic).find()) {
      return RATIO;
    }
    return DIFFERENCES.matcher(statistic).find() ? DIFFERENCE : PLAIN;
  }

  /** Where nothing differs; empty where that has no meaning. */
  public OptionalDouble reference() {
    return reference;
  }

  public boolean isRatio() {
    return this == RATIO;
  }
}

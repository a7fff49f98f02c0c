package org.hemograph.query.effect;

import java.util.Arrays;
import java.util.Optional;

/** What an effect is, by the short names of the Cochrane Handbook and of metafor. */
public enum Measure {
  /** Hazard ratio. */
  HR(true),
  /** Odds ratio. */
  OR(true),
  /** Risk ratio. */
  RR(true),
  /** Risk difference, from -1 to 1. */
  RD(false),
  /** Mean difference. */
  MD(false),
  /** Logit of a proportion of one group. */
  PLO(false);

  private final boolean ratio;

  Measure(boolean ratio) {
    this.ratio = ratio;
  }

  /** Whether it is pooled as its natural logarithm. */
  public boolean isRatio() {
    return ratio;
  }

  /** The measure of that name. */
  public static Optional<Measure> named(String name) {
    return Arrays.stream(values()).filter(measure -> measure.name().equals(name)).findFirst();
  }
}

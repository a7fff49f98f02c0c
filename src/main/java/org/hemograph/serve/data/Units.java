package org.hemograph.serve.data;

import java.util.regex.Pattern;

/** Of what a number is, which many sources leave to the heading of a table. */
public final class Units {
  private static final Pattern NUMBER = Pattern.compile("[<>≤≥~±]?\\s*[-−+]?[0-9][0-9.,]*");

  private Units() {}

  /** Whether a value as printed is a number and nothing else, so that its unit has to be said. */
  public static boolean isMissing(String printed) {
    return NUMBER.matcher(printed).matches();
  }

  /** Behind a value as printed, where that does not say it. */
  public static String behind(String printed, String unit) {
    if (unit.isEmpty() || !isMissing(printed)) {
      return printed;
    }
    return unit.equals("%") ? printed + "%" : printed + " " + unit;
  }
}

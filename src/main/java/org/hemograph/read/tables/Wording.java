package org.hemograph.read.tables;

import java.util.Locale;

/** How labels are put together. */
final class Wording {
  private Wording() {}

  /** With a capital at the front. */
  static String sentence(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A number with its unit as people print it: {@code 62.0%}, {@code 13.0 months}. */
  static String withUnit(String number, String unit) {
    return unit.equals("%") ? number + "%" : (number + " " + unit).strip();
  }
}

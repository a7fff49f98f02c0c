package org.hemograph.read.ctgov;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Quantity;
import org.hemograph.read.json.JsonValue;

/** Numbers of years, weeks, days as the registry writes them: {@code 18 Years}. */
final class Ages {
  /** UCUM codes by the word in the singular. */
  private static final Map<String, String> UNITS =
      Map.of("year", "a", "month", "mo", "week", "wk", "day", "d", "hour", "h", "minute", "min");

  private static final int DIGITS = 6;

  private Ages() {}

  /** The age; one in another form is reported. */
  static Optional<Quantity> of(JsonValue value) {
    String text = value.text().strip();
    Optional<Quantity> age = quantity(text);
    if (age.isEmpty() && !text.isEmpty() && !text.equals("N/A")) {
      value.record().warn(value.pointer(), "Not an age like \"18 Years\". Left out.");
    }
    return age;
  }

  /** {@code 6 months}, and nothing else. */
  static Optional<Quantity> quantity(String text) {
    int space = text.indexOf(' ');
    return space < 0
        ? Optional.empty()
        : quantity(text.substring(0, space), text.substring(space + 1));
  }

  /** A number and the word of its unit. */
  static Optional<Quantity> quantity(String number, String word) {
    if (number.isEmpty() || number.length() > DIGITS) {
      return Optional.empty();
    }
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) < '0' || number.charAt(i) > '9') {
        return Optional.empty();
      }
    }
    String unit = unit(word);
    return unit.isEmpty()
        ? Optional.empty()
        : Optional.of(new Quantity(new BigDecimal(number), unit));
  }

  private static String unit(String word) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    String singular = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    return UNITS.getOrDefault(singular, "");
  }
}

package org.hemograph.read.ctgov;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.model.Quantity;

/** Doses in names and descriptions, where they are stated once and as one number. */
final class Doses {
  private static final Pattern DOSE =
      Pattern.compile(
          "(?<![\\w.,])(\\d{1,3}(?:,\\d{3})+|\\d{1,6}(?:\\.\\d{1,4})?)[ \u00a0-]?"
              + "(mg/kg|mg/m2|mg/m²|µg/kg|μg/kg|ug/kg|mcg/kg|g/kg|mg|µg|μg|ug|mcg|g)"
              + "(?![\\w/²])");

  /** A number that a range or a choice joins to the dose after it. */
  private static final Pattern CHOICE =
      Pattern.compile("\\d\\s*(?:mg|g|µg|mcg|ug)?(?:/\\w+)?\\s*(?:-|–|/|,|to|or|and|then)\\s*$");

  private static final Map<String, String> UCUM =
      Map.of(
          "mg/m²", "mg/m2", "µg/kg", "ug/kg", "μg/kg", "ug/kg", "mcg/kg", "ug/kg", "µg", "ug", "μg",
          "ug", "mcg", "ug");

  private Doses() {}

  /** The one dose of a text; empty when it states none, several, or a range. */
  static Optional<Quantity> only(String text) {
    if (!hasDigit(text)) {
      return Optional.empty();
    }
    Matcher dose = DOSE.matcher(text);
    Quantity found = null;
    while (dose.find()) {
      if (found != null || CHOICE.matcher(text.substring(0, dose.start())).find()) {
        return Optional.empty();
      }
      String unit = dose.group(2);
      found =
          new Quantity(
              new BigDecimal(dose.group(1).replace(",", "")), UCUM.getOrDefault(unit, unit));
    }
    return Optional.ofNullable(found).filter(quantity -> !isOpen(text));
  }

  /** Words that make a single number a bound or a start. */
  private static boolean isOpen(String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    return lower.contains("up to")
        || lower.contains("titrat")
        || lower.contains("escalat")
        || lower.contains("maximum")
        || lower.contains("adjust")
        || lower.contains("starting")
        || lower.contains("at least");
  }

  /** Where the dose begins that a name ends with; -1 when it ends otherwise. */
  static int startOfTrailing(String name) {
    if (!hasDigit(name)) {
      return -1;
    }
    Matcher dose = DOSE.matcher(name);
    while (dose.find()) {
      if (dose.end() == name.length()) {
        return dose.start();
      }
    }
    return -1;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}

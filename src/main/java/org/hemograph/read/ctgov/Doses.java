package org.hemograph.read.ctgov;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.model.Quantity;

/** Doses in names and descriptions, where they are stated once and as one number. */
final class Doses {
  private static final Pattern DOSE =
      Pattern.compile(
          "(?<![\\w.,])(?![1-9]\\d{0,2}\\.\\d{3}(?!\\d))(\\d{1,6}(?:\\.\\d{1,4})?)[ \u00a0-]?"
              + "(mg/kg|mg/m2|mg/m²|µg/kg|μg/kg|ug/kg|mcg/kg|g/kg|mg|µg|μg|ug|mcg|g)"
              + "(?![\\w/²])");

  /** A number that a range or a choice joins to the dose after it. */
  private static final Pattern CHOICE =
      Pattern.compile("\\d\\s*(?:mg|g|µg|mcg|ug)?(?:/\\w+)?\\s*(?:-|–|/|,|to|or|and|then)\\s*$");

  private static final Pattern OPEN =
      Pattern.compile(
          "up to|titrat|escalat|adjust|starting|initial|loading|at least|at most|more than|less than"
              + "|exceed|increas|decreas|increment|reduc|taper|maxim|minim|\\bmax\\b|\\bmin\\b"
              + "|tablet|capsule|vial|ampoule|syringe|strength|premedic|pre-medic");

  private static final Pattern NEXT = Pattern.compile(" (of )?([\\p{L}\\d-]+)");

  /** Words after a dose that name no other drug. */
  private static final Pattern SCHEDULE =
      Pattern.compile(
          "daily|once|twice|three|four|every|each|weekly|monthly|per|a|an|by|on|for|over|at|in|as"
              + "|until|during|from|to|and|with|via|given|administered|taken|iv|sc|po|im|od|qd|bid"
              + "|tid|q\\d+\\w?|oral|orally|intravenous|intravenously|subcutaneous|subcutaneously"
              + "|infusion|injection|dose|doses|day|week|month|days|weeks|months");

  private static final Pattern LAST = Pattern.compile("[\\p{L}\\d-]+(?= $)");

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
      found = new Quantity(new BigDecimal(dose.group(1)), UCUM.getOrDefault(unit, unit));
    }
    return Optional.ofNullable(found).filter(quantity -> !isOpen(text));
  }

  /** Whether words make a single number a bound, a start, a change or a strength. */
  private static boolean isOpen(String text) {
    return OPEN.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  /**
   * The one dose that a description states of its own drug: where it begins with the dose, or the
   * drug's name stands directly before or after it.
   *
   * @param own whether a text is a name of that drug
   */
  static Optional<Quantity> described(String text, Predicate<String> own) {
    Optional<Quantity> only = only(text);
    Matcher dose = DOSE.matcher(text);
    if (only.isEmpty() || !dose.find()) {
      return Optional.empty();
    }
    String rest = text.substring(dose.end());
    Matcher after = NEXT.matcher(rest);
    boolean named = after.lookingAt();
    if (named && own.test(after.group(2))) {
      return only;
    }
    boolean othersDose =
        named
            && (after.group(1) != null
                || !SCHEDULE.matcher(after.group(2).toLowerCase(Locale.ROOT)).matches());
    Matcher before = LAST.matcher(text.substring(0, dose.start()));
    boolean its = dose.start() == 0 || before.find() && own.test(before.group());
    return its && !othersDose ? only : Optional.empty();
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

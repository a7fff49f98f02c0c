package org.hemograph.read.ctgov;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/**
 * A unit as a registry prints it.
 *
 * @param ucum its UCUM code; empty when the text is not known to be one
 * @param text as printed
 */
record PrintedUnit(String ucum, String text) {
  /** Of a number without one. */
  static final PrintedUnit NONE = new PrintedUnit("", "");

  /** Of a number of people, where nothing is printed. */
  static final PrintedUnit PARTICIPANTS = new PrintedUnit("{participants}", "");

  private static final Map<String, String> CODES =
      Map.ofEntries(
          entry("participants", "{participants}"),
          entry("participant", "{participants}"),
          entry("subjects", "{participants}"),
          entry("patients", "{participants}"),
          entry("number of participants", "{participants}"),
          entry("number of subjects", "{participants}"),
          entry("number of patients", "{participants}"),
          entry("events", "{events}"),
          entry("number of events", "{events}"),
          entry("episodes", "{episodes}"),
          entry("units on a scale", "{score}"),
          entry("score on a scale", "{score}"),
          entry("scores on a scale", "{score}"),
          entry("%", "%"),
          entry("percent", "%"),
          entry("percentage", "%"),
          entry("percent change", "%"),
          entry("percentage change", "%"),
          entry("percentage of change", "%"),
          entry("minutes", "min"),
          entry("hours", "h"),
          entry("days", "d"),
          entry("weeks", "wk"),
          entry("months", "mo"),
          entry("years", "a"),
          entry("minute", "min"),
          entry("hour", "h"),
          entry("day", "d"),
          entry("week", "wk"),
          entry("month", "mo"),
          entry("year", "a"),
          entry("ug", "ug"),
          entry("mcg", "ug"),
          entry("mg", "mg"),
          entry("g", "g"),
          entry("grams", "g"),
          entry("kg", "kg"),
          entry("kilograms", "kg"),
          entry("mg/kg", "mg/kg"),
          entry("ug/kg", "ug/kg"),
          entry("g/kg", "g/kg"),
          entry("mg/day", "mg/d"),
          entry("mg/kg/day", "mg/kg/d"),
          entry("mg/m2", "mg/m2"),
          entry("mg/m^2", "mg/m2"),
          entry("ml", "mL"),
          entry("milliliters", "mL"),
          entry("l", "L"),
          entry("liters", "L"),
          entry("10^9/l", "10*9/L"),
          entry("x10^9/l", "10*9/L"),
          entry("x 10^9/l", "10*9/L"),
          entry("10^9 cells/l", "10*9/L"),
          entry("platelets x 10^9/l", "10*9/L"),
          entry("giga/l", "10*9/L"),
          entry("10^3/ul", "10*9/L"),
          entry("x10^3/ul", "10*9/L"),
          entry("10^12/l", "10*12/L"),
          entry("ratio", "1"));

  /** Of a text, looked up as it is. */
  static PrintedUnit of(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    String folded =
        text.strip()
            .toLowerCase(Locale.ROOT)
            .replace('µ', 'u')
            .replace('μ', 'u')
            .replace('×', 'x')
            .replace('²', '2');
    String code = CODES.getOrDefault(folded, shareOfPeople(folded) ? "%" : "");
    return new PrintedUnit(code, text);
  }

  /** Whether a number with this unit says how many percent of people. */
  boolean shareOfPeople() {
    return ucum.equals("%") && shareOfPeople(text.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean shareOfPeople(String folded) {
    return switch (folded) {
      case "percentage of participants",
          "percentage of subjects",
          "percentage of patients",
          "percent of participants",
          "percent of subjects",
          "percent of patients",
          "% of participants",
          "% of subjects",
          "% of patients" ->
          true;
      default -> false;
    };
  }
}

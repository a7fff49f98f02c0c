package org.hemograph.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Keys;
import org.hemograph.model.Quantity;
import org.hemograph.model.ThingRef;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Quantities are shared: equal ones are one node, wherever they are said. */
final class Quantities {
  /** UCUM codes with a unit in QUDT. */
  private static final Map<String, String> QUDT =
      Map.ofEntries(
          Map.entry("mg/kg", "MilliGM-PER-KiloGM"),
          Map.entry("ug/kg", "MicroGM-PER-KiloGM"),
          Map.entry("g/kg", "GM-PER-KiloGM"),
          Map.entry("mg", "MilliGM"),
          Map.entry("g", "GM"),
          Map.entry("ug", "MicroGM"),
          Map.entry("kg", "KiloGM"),
          Map.entry("mg/m2", "MilliGM-PER-M2"),
          Map.entry("10*9/L", "NUM-PER-NanoL"),
          Map.entry("%", "PERCENT"),
          Map.entry("mo", "MO"),
          Map.entry("wk", "WK"),
          Map.entry("d", "DAY"),
          Map.entry("h", "HR"),
          Map.entry("min", "MIN"),
          Map.entry("a", "YR"),
          Map.entry("1", "UNITLESS"));

  /** Units that people write otherwise than UCUM does. */
  private static final Map<String, String> PRINTED =
      Map.of(
          "10*9/L", "×10⁹/L",
          "mo", "months",
          "wk", "weeks",
          "d", "days",
          "h", "hours",
          "a", "years",
          "mg/m2", "mg/m²",
          "ug/kg", "µg/kg");

  private Quantities() {}

  /** Describes the quantity and returns its identity. */
  static ThingRef write(Quantity quantity, Statements statements) {
    var ref = Keys.quantity(quantity);
    var value = quantity.value().stripTrailingZeros();
    var whole = value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    statements
        .part(ref, HG.Quantity, label(whole, quantity.unit()))
        .decimal(HG.value, Optional.of(whole))
        .string(HG.ucumCode, quantity.unit())
        .iri(HG.unit, qudt(quantity.unit()));
    return ref;
  }

  /** The unit of QUDT for a UCUM code; empty where it has none. */
  static String qudt(String ucum) {
    var known = QUDT.get(ucum);
    if (known != null) {
      return External.UNIT + known;
    }
    return isAnnotation(ucum) ? External.UNIT + "NUM" : "";
  }

  /** What is counted, in braces: {@code {participants}}. */
  private static boolean isAnnotation(String ucum) {
    int last = ucum.length() - 1;
    if (last < 2 || ucum.charAt(0) != '{' || ucum.charAt(last) != '}') {
      return false;
    }
    for (int i = 1; i < last; i++) {
      char c = ucum.charAt(i);
      if (c != '-' && (c < 'a' || c > 'z')) {
        return false;
      }
    }
    return true;
  }

  private static String label(BigDecimal value, String ucum) {
    var unit = PRINTED.getOrDefault(ucum, ucum.replaceAll("[{}]", ""));
    if (unit.equals("%")) {
      return value.toPlainString() + "%";
    }
    boolean one = value.compareTo(BigDecimal.ONE) == 0;
    var word = one && unit.matches("[a-z]{3,}s") ? unit.substring(0, unit.length() - 1) : unit;
    return (value.toPlainString() + " " + (word.equals("1") ? "" : word)).strip();
  }
}

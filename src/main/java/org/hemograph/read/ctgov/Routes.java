package org.hemograph.read.ctgov;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Code;

/** How something is given, where a text names one way only. */
final class Routes {
  private static final Map<String, Code> WORDS =
      Map.of(
          "intravenous", new Code("route", "intravenous"),
          "subcutaneous", new Code("route", "subcutaneous"),
          "intramuscular", new Code("route", "intramuscular"),
          "orally", new Code("route", "oral"),
          "by mouth", new Code("route", "oral"),
          "oral tablet", new Code("route", "oral"),
          "oral capsule", new Code("route", "oral"),
          "oral administration", new Code("route", "oral"));

  private Routes() {}

  static Optional<Code> only(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    Code found = null;
    for (Map.Entry<String, Code> word : WORDS.entrySet()) {
      if (lower.contains(word.getKey())) {
        if (found != null && !found.equals(word.getValue())) {
          return Optional.empty();
        }
        found = word.getValue();
      }
    }
    return Optional.ofNullable(found);
  }
}

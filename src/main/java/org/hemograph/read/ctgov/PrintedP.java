package org.hemograph.read.ctgov;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.hemograph.model.PValue;
import org.hemograph.read.json.JsonValue;

/** p values: {@code <0.001}, {@code = 0.03}, {@code p=0.65}. */
final class PrintedP {
  private PrintedP() {}

  static PValue of(JsonValue analysis, Reporting to) {
    JsonValue value = analysis.get("pValue");
    String text = value.plain();
    if (text.isBlank()) {
      return PValue.NONE;
    }
    String bare = text.strip();
    boolean named = bare.charAt(0) == 'p' || bare.charAt(0) == 'P';
    PrintedNumber printed = PrintedNumber.of(named ? bare.substring(1) : bare);
    Optional<BigDecimal> number =
        printed.number().filter(p -> p.signum() >= 0 && p.compareTo(BigDecimal.ONE) <= 0);
    if (number.isEmpty()) {
      to.warn(value, "Not surely a p value: \"" + text + "\". Kept as text.");
    }
    return new PValue(
        number,
        number.flatMap(p -> printed.modifier()),
        text,
        sides(analysis.get("statisticalMethod").text().toLowerCase(Locale.ROOT)));
  }

  /** What the name of the test says: {@code t-test, 2 sided}. */
  private static Optional<Integer> sides(String method) {
    if (method.endsWith("2 sided") || method.endsWith("two-sided")) {
      return Optional.of(2);
    }
    return method.endsWith("1 sided") || method.endsWith("one-sided")
        ? Optional.of(1)
        : Optional.empty();
  }
}

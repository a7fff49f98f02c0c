package org.hemograph.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A p value as printed and as parsed; all empty where none is given.
 *
 * @param modifier less than, at most …
 * @param sides 1 or 2
 */
public record PValue(
    Optional<BigDecimal> number, Optional<Code> modifier, String text, Optional<Integer> sides) {
  /** None given. */
  public static final PValue NONE =
      new PValue(Optional.empty(), Optional.empty(), "", Optional.empty());

  /** Whether the source gives one at all. */
  public boolean stated() {
    return number.isPresent() || !text.isEmpty();
  }
}

package org.hemograph.read.ctgov;

import java.util.Set;
import org.hemograph.model.Code;

/** Arms that others are held against. */
final class ControlArms {
  private static final Set<String> TYPES =
      Set.of("active-comparator", "placebo-comparator", "sham-comparator", "no-intervention");

  private ControlArms() {}

  /**
   * @param type of scheme {@code arm}
   */
  static boolean isControl(Code type) {
    return TYPES.contains(type.name());
  }
}

package org.hemograph.read.ctgov;

import java.util.List;
import org.hemograph.model.Code;

/** What an intervention is there for, as far as the plan of the arms tells. */
final class Roles {
  private static final Code INVESTIGATIONAL = new Code("role", "investigational");
  private static final Code BACKGROUND = new Code("role", "background");
  private static final Code COMPARATOR = new Code("role", "comparator");
  private static final Code PLACEBO = new Code("role", "placebo");
  private static final Code NOT_STATED = new Code("role", "not-stated");

  private final List<ArmDraft> arms;

  Roles(List<ArmDraft> arms) {
    this.arms = arms;
  }

  Code of(Intervention intervention) {
    if (intervention.named().isPlacebo()) {
      return PLACEBO;
    }
    if (isBackground(intervention)) {
      return BACKGROUND;
    }
    int with = 0;
    int comparators = 0;
    boolean experimental = false;
    for (ArmDraft arm : arms) {
      if (arm.gives(intervention.identity())) {
        with++;
        comparators += arm.isComparator() ? 1 : 0;
        experimental |= arm.isExperimental();
      }
    }
    if (with > 0 && comparators == with) {
      return COMPARATOR;
    }
    return experimental && comparators == 0 ? INVESTIGATIONAL : NOT_STATED;
  }

  /**
   * Whether all arms get it, and each the same of it, while another drug or a placebo tells them
   * apart.
   */
  boolean isBackground(Intervention intervention) {
    if (arms.size() < 2 || intervention.named().isPlacebo()) {
      return false;
    }
    if (!everywhere(intervention)) {
      return false;
    }
    boolean others = false;
    for (ArmDraft arm : arms) {
      for (Intervention other : arm.given()) {
        boolean same = other.identity().equals(intervention.identity());
        if (same && !other.equals(intervention)) {
          return false; // Its doses or forms are what is compared.
        }
        others |= !same && other.isDrug() && !everywhere(other);
      }
    }
    return others;
  }

  private boolean everywhere(Intervention intervention) {
    for (ArmDraft arm : arms) {
      if (!arm.gives(intervention.identity())) {
        return false;
      }
    }
    return true;
  }
}

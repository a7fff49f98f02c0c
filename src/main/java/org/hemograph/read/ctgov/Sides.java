package org.hemograph.read.ctgov;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.ThingRef;

/** Which of two groups is the reference: inferred, since the registry gives them no order. */
record Sides(ThingRef group, ThingRef reference) {
  static final Code INFERRED = new Code("basis", "inferred");

  /** Of two groups that are both planned arms, exactly one of them a comparator. */
  static Optional<Sides> of(List<ReportedGroups.Reported> compared) {
    if (compared.size() != 2 || compared.stream().anyMatch(group -> group.arm().isEmpty())) {
      return Optional.empty();
    }
    ReportedGroups.Reported first = compared.get(0);
    ReportedGroups.Reported second = compared.get(1);
    if (comparator(first) == comparator(second)) {
      return Optional.empty();
    }
    return Optional.of(
        comparator(first)
            ? new Sides(second.ref(), first.ref())
            : new Sides(first.ref(), second.ref()));
  }

  private static boolean comparator(ReportedGroups.Reported group) {
    return ControlArms.isControl(group.arm().orElseThrow().type());
  }
}

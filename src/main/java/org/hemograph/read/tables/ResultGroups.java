package org.hemograph.read.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.model.Group;
import org.hemograph.model.Subgroup;

/** Whom a row of results is about. */
final class ResultGroups {
  private ResultGroups() {}

  /** The arm, or the whole study; cut by each subgroup factor that the row names. */
  static List<Group> of(Row row) {
    var whole =
        row.reference("arm_id", "arms")
            .orElseGet(() -> row.requiredReference("study_id", "studies"));
    var factors = row.references("subgroup_factor_ids", "characteristics");
    if (factors.isEmpty()) {
      return List.of(new Group(whole, Optional.empty()));
    }
    var groups = new ArrayList<Group>();
    var level = row.text("subgroup_level");
    for (int i = 0; i < factors.size(); i++) {
      var factor = factors.get(i);
      var key = key(row, factors.size() == 1 ? row.text("subgroup_key") : "", factor.key());
      var label =
          wholeLabel(row)
              + " by "
              + row.labelOf(row.list("subgroup_factor_ids").get(i))
              + (level.isEmpty() ? "" : ": " + level);
      groups.add(
          new Group(
              whole,
              Optional.of(new Subgroup(whole.part("subgroup/" + key), label, factor, level))));
    }
    return groups;
  }

  private static String key(Row row, String given, String otherwise) {
    if (given.isEmpty()) {
      return otherwise;
    }
    var step = row.step("subgroup_key");
    return step.isEmpty() ? otherwise : step;
  }

  /** The name of the arm, or of the study when the value covers all of it. */
  static String wholeLabel(Row row) {
    return row.labelFrom(row.text("arm_id").isEmpty() ? "study_id" : "arm_id");
  }

  /** Whether the row says what its value is compared with. */
  static boolean isCompared(Row row) {
    return !row.text("comparator_arm_id").isEmpty() || !row.text("compared_arm_ids").isEmpty();
  }
}

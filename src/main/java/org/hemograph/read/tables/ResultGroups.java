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
    var keys = keys(row, factors.size());
    var level = row.text("subgroup_level");
    for (int i = 0; i < factors.size(); i++) {
      var factor = factors.get(i);
      var key = i < keys.size() ? keys.get(i) : factor.key();
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

  /** One key a factor; none when the cell is empty: then the factors themselves are the keys. */
  private static List<String> keys(Row row, int factors) {
    var keys = row.list("subgroup_key");
    if (keys.isEmpty() || (keys.size() == factors && keys.stream().allMatch(Row::isStep))) {
      return keys;
    }
    row.refuse(
        "subgroup_key",
        "subgroup_key does not fit subgroup_factor_ids",
        row.text("subgroup_key"),
        "give one key a factor, in letters, digits and dashes, or leave it empty.");
    return List.of();
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

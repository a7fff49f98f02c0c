package org.hemograph.read.tables;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.model.Evidence;
import org.hemograph.model.ThingRef;

/**
 * {@code results.csv}: one value a row. A row says one thing for each subgroup factor it names; a
 * row that also says what the value is compared with makes a comparison too.
 */
final class ResultRows implements TableMapping {
  @Override
  public String name() {
    return "results";
  }

  @Override
  public String prefix() {
    return "res-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "study_id arm_id outcome_id timepoint value value_low value_high value_text unit numerator"
            + " denominator statistic ci_level ci_low ci_high p_value p_sided comparator_arm_id"
            + " direction_vs_comparator in_seed source_id other_source_ids confidence note kind"
            + " statistic_code value_status_code unit_code interval_kind_code interval_low"
            + " interval_high interval_value modifier_code analysis_population subgroup_factor_ids"
            + " subgroup_key subgroup_level compared_arm_ids direction_code significance_code"
            + " p_number p_modifier_code p_sides at_time at_time_unit at_event trend_code");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    var refs = new ArrayList<ThingRef>();
    for (var group : ResultGroups.of(row)) {
      refs.add(ResultIdentity.of(row, row.text("kind"), group));
    }
    if (ResultGroups.isCompared(row) && !row.text("kind").equals("comparison")) {
      refs.add(ResultIdentity.of(row, "comparison", ResultGroups.of(row).get(0)));
    }
    return refs;
  }

  @Override
  public List<Evidence> map(Row row) {
    var kind = row.requiredCode("kind", Codes.ROW_KIND).name();
    var measurement = Measurements.of(row);
    var evidence = new ArrayList<Evidence>();
    var groups = ResultGroups.of(row);
    if (!kind.equals("comparison")) {
      for (var group : groups) {
        evidence.add(Findings.of(row, kind, group, measurement));
      }
    }
    if (kind.equals("comparison") || ResultGroups.isCompared(row)) {
      evidence.add(Comparisons.of(row, kind, groups.get(0), measurement));
    }
    return evidence;
  }
}

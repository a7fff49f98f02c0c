package org.hemograph.read.tables;

import java.util.stream.Collectors;
import org.hemograph.model.Group;
import org.hemograph.model.Keys;
import org.hemograph.model.ThingRef;

/**
 * What makes a result the same result when it is read again: who says it, of which study, outcome
 * and group, by which statistic and when; never its value.
 */
final class ResultIdentity {
  private ResultIdentity() {}

  static ThingRef of(Row row, String kind, Group group) {
    return Keys.hashed(
        "result",
        kind,
        row.text("source_id"),
        row.requiredReference("study_id", "studies").path(),
        row.requiredReference("outcome_id", "outcomes").path(),
        group.ref().path(),
        row.reference("comparator_arm_id", "arms").map(ThingRef::path).orElse(""),
        row.references("compared_arm_ids", "arms").stream()
            .map(ThingRef::path)
            .sorted()
            .collect(Collectors.joining(",")),
        row.text("statistic"),
        row.text("timepoint"),
        row.text("at_event"),
        row.text("analysis_population"));
  }
}

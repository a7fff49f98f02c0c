package org.hemograph.read.tables;

import java.util.Optional;
import org.hemograph.model.AdverseEventResult;
import org.hemograph.model.BaselineResult;
import org.hemograph.model.Entry;
import org.hemograph.model.Evidence;
import org.hemograph.model.FlowResult;
import org.hemograph.model.Group;
import org.hemograph.model.Measurement;
import org.hemograph.model.OutcomeResult;
import org.hemograph.model.ThingRef;

/** What a row of results says of one group. */
final class Findings {
  private Findings() {}

  static Evidence of(Row row, String kind, Group group, Measurement measurement) {
    var study = row.requiredReference("study_id", "studies");
    var entry = entry(row, kind, group, measurement);
    return switch (kind) {
      case "baseline" -> new BaselineResult(entry, study, characteristic(row), group, measurement);
      case "flow" ->
          new FlowResult(
              entry,
              study,
              Optional.of(characteristic(row)),
              row.labelFrom("outcome_id"),
              group,
              measurement);
      case "adverse-event" ->
          new AdverseEventResult(
              entry,
              study,
              row.labelFrom("outcome_id"),
              row.requiredReference("outcome_id", "outcomes"),
              Optional.of(row.from("outcome_id", "seriousness_code"))
                  .filter(Codes.SERIOUSNESS::has)
                  .or(() -> Optional.of("not-stated"))
                  .map(Codes.SERIOUSNESS::code),
              group,
              measurement);
      default -> new OutcomeResult(entry, study, EndpointRows.of(row), group, measurement);
    };
  }

  /** The variable that the row's outcome is about. */
  static ThingRef characteristic(Row row) {
    var id = row.from("outcome_id", "characteristic_id");
    return row.referenceTo(id, "outcome_id", "characteristics")
        .orElseGet(
            () -> {
              row.refuse(
                  "outcome_id",
                  "The outcome names no characteristic, as one of a baseline or flow result must",
                  row.text("outcome_id"),
                  "fill characteristic_id of that row of outcomes.csv, and keep that table beside"
                      + " this one.");
              return row.requiredReference("outcome_id", "outcomes");
            });
  }

  private static Entry entry(Row row, String kind, Group group, Measurement measurement) {
    var where =
        group.subgroup().map(part -> part.label()).orElseGet(() -> ResultGroups.wholeLabel(row));
    var when = row.text("timepoint");
    var said =
        measurement.valueText().isEmpty()
            ? measurement.status().name().replace('-', ' ')
            : measurement.valueText();
    var label =
        Wording.sentence(row.labelFrom("outcome_id"))
            + ", "
            + where
            + (when.isEmpty() ? "" : ", " + when)
            + ": "
            + said;
    return new Entry(ResultIdentity.of(row, kind, group), label, row.provenance());
  }
}

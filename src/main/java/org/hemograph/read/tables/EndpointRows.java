package org.hemograph.read.tables;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.Endpoint;
import org.hemograph.model.Evidence;
import org.hemograph.model.ThingRef;

/** {@code endpoints.csv}: outcomes as single studies define them. */
final class EndpointRows implements TableMapping {
  @Override
  public String name() {
    return "endpoints";
  }

  @Override
  public String prefix() {
    return "end-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "study_id outcome_id role_code measure_text definition time_frame time_value time_unit"
            + " source_id other_source_ids confidence note");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return List.of(of(row));
  }

  /** The endpoint of a row that names a study and an outcome: {@code study/X/endpoint/ttf}. */
  static ThingRef of(Row row) {
    var outcome = row.requiredReference("outcome_id", "outcomes");
    return row.requiredReference("study_id", "studies").part("endpoint/" + outcome.key());
  }

  @Override
  public List<Evidence> map(Row row) {
    var label = Wording.sentence(row.labelFrom("outcome_id")) + " in " + row.labelFrom("study_id");
    return List.of(
        new Endpoint(
            row.entry(label),
            row.requiredReference("study_id", "studies"),
            Optional.of(row.requiredReference("outcome_id", "outcomes")),
            row.code("role_code", Codes.ENDPOINT_ROLE),
            row.text("measure_text"),
            row.text("definition"),
            row.text("time_frame"),
            row.quantity("time_value", "time_unit")));
  }
}

package org.hemograph.read.tables;

import java.util.List;
import org.hemograph.model.Claim;
import org.hemograph.model.Evidence;
import org.hemograph.model.ThingRef;

/** {@code claims.csv}: what the founding article says, restated. */
final class ClaimRows implements TableMapping {
  @Override
  public String name() {
    return "claims";
  }

  @Override
  public String prefix() {
    return "clm-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "claim claim_type asserter_ids subject_ids polarity certainty location_part"
            + " location_section evidence_result_ids corroborating_source_ids source_id confidence"
            + " curator_note type_code certainty_code polarity_code section_id start end"
            + " passage_digest");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return Passages.ref("claim", row, row.text("type_code"));
  }

  @Override
  public List<Evidence> map(Row row) {
    var text = row.required("claim");
    return List.of(
        new Claim(
            row.entry(text),
            row.requiredCode("type_code", Codes.CLAIM),
            row.text("claim_type"),
            text,
            row.code("certainty_code", Codes.CERTAINTY),
            row.code("polarity_code", Codes.POLARITY),
            row.references("subject_ids"),
            row.references("asserter_ids", "people"),
            row.references("evidence_result_ids", "results"),
            row.references("corroborating_source_ids", "sources"),
            Passages.of(row)));
  }
}

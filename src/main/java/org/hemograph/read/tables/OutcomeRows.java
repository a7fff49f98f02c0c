package org.hemograph.read.tables;

import java.util.List;
import org.hemograph.model.EndpointConcept;
import org.hemograph.model.Evidence;
import org.hemograph.model.ThingRef;

/** {@code outcomes.csv}: what is measured, defined in our own words. */
final class OutcomeRows implements TableMapping {
  @Override
  public String name() {
    return "outcomes";
  }

  @Override
  public String prefix() {
    return "out-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "label definition domain measure_type direction unit threshold_platelets_e9_per_l window"
            + " source_id confidence note synonyms result_kind parent_id domain_code better"
            + " seriousness_code characteristic_id");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return List.of(new ThingRef("endpoint-concept/" + row.key(prefix())));
  }

  @Override
  public List<Evidence> map(Row row) {
    row.requiredCode("result_kind", Codes.RESULT_KIND);
    row.code("seriousness_code", Codes.SERIOUSNESS);
    row.reference("characteristic_id", "characteristics");
    return List.of(
        new EndpointConcept(
            row.entry(),
            row.text("definition"),
            row.code("domain_code", Codes.DOMAIN),
            row.text("measure_type"),
            row.code("better", Codes.BETTER),
            row.text("unit"),
            row.text("threshold_platelets_e9_per_l"),
            row.text("window"),
            row.reference("parent_id", "endpoint_concepts", "outcomes")));
  }
}

package org.hemograph.read.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.model.Criterion;
import org.hemograph.model.Evidence;
import org.hemograph.model.ThingRef;

/** {@code criteria.csv}: who may enter a study, and what an endpoint is made of. */
final class CriterionRows implements TableMapping {
  @Override
  public String name() {
    return "criteria";
  }

  @Override
  public String prefix() {
    return "crt-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "key study_id endpoint_id kind_code text characteristic_id operator_code threshold"
            + " threshold_unit consecutive minimum_count spacing spacing_unit without_ids"
            + " prior_drug_ids prior_class_ids prior_response_codes source_id other_source_ids"
            + " confidence note");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    var key = row.step("key");
    return key.isEmpty()
        ? List.of()
        : List.of(row.requiredReference("study_id", "studies").part("criterion/" + key));
  }

  @Override
  public List<Evidence> map(Row row) {
    row.step("key");
    var prior = new ArrayList<>(row.references("prior_drug_ids", "drugs"));
    prior.addAll(row.references("prior_class_ids", "drug_classes"));
    var label = row.labelFrom("study_id") + ": " + row.required("text");
    return List.of(
        new Criterion(
            row.entry(label),
            row.requiredReference("study_id", "studies"),
            row.reference("endpoint_id", "endpoints"),
            Optional.of(row.requiredCode("kind_code", Codes.CRITERION)),
            row.text("text"),
            row.reference("characteristic_id", "characteristics"),
            row.code("operator_code", Codes.OPERATOR),
            row.quantity("threshold", "threshold_unit"),
            row.integer("consecutive"),
            row.integer("minimum_count"),
            row.quantity("spacing", "spacing_unit"),
            row.references("without_ids", "characteristics"),
            prior,
            row.codes("prior_response_codes", Codes.RESPONSE)));
  }
}

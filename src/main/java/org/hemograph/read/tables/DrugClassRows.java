package org.hemograph.read.tables;

import java.util.List;
import org.hemograph.model.DrugClass;
import org.hemograph.model.Evidence;
import org.hemograph.model.ThingRef;

/** {@code drug_classes.csv}: classes, groupings and procedures. */
final class DrugClassRows implements TableMapping {
  @Override
  public String name() {
    return "drug_classes";
  }

  @Override
  public String prefix() {
    return "cls-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "label definition target_ids parent_class_id route named_in_seed treatment_kind source_id"
            + " confidence note synonyms");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return List.of(new ThingRef("drug-class/" + row.key(prefix())));
  }

  @Override
  public List<Evidence> map(Row row) {
    return List.of(
        new DrugClass(
            row.entry(),
            row.text("definition"),
            row.references("target_ids", "targets"),
            row.reference("parent_class_id", "drug_classes"),
            row.text("route"),
            row.yes("named_in_seed"),
            row.wordsAsCode("treatment_kind", Codes.TREATMENT)));
  }
}

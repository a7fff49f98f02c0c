package org.hemograph.read.tables;

import java.util.List;
import org.hemograph.model.Arm;
import org.hemograph.model.Evidence;
import org.hemograph.model.ThingRef;

/** {@code arms.csv}: planned arms, and groups that only a report speaks of. */
final class ArmRows implements TableMapping {
  @Override
  public String name() {
    return "arms";
  }

  @Override
  public String prefix() {
    return "arm-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "study_id label arm_type n regimen drug_ids background_class_ids dose dose_unit schedule"
            + " source_id confidence recalled_fields note key kind arm_type_code n_value"
            + " recalled_columns");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    var below = row.text("kind").equals("group") ? "group/" : "arm/";
    var key = row.step("key");
    return key.isEmpty()
        ? List.of()
        : List.of(row.requiredReference("study_id", "studies").part(below + key));
  }

  @Override
  public List<Evidence> map(Row row) {
    row.step("key");
    var kind = row.requiredCode("kind", Codes.ARM_KIND).name();
    var dose = row.text("dose");
    return List.of(
        new Arm(
            row.entry(),
            row.requiredReference("study_id", "studies"),
            kind.equals("arm"),
            row.code("arm_type_code", Codes.ARM_TYPE),
            row.integer("n_value"),
            row.text("n"),
            row.text("regimen"),
            dose.isEmpty() ? "" : (dose + " " + row.text("dose_unit")).strip(),
            row.text("schedule"),
            row.references("drug_ids", "drugs"),
            row.references("background_class_ids", "drug_classes")));
  }
}

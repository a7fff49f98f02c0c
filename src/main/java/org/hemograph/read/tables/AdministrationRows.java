package org.hemograph.read.tables;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.Administration;
import org.hemograph.model.Evidence;
import org.hemograph.model.ThingRef;

/** {@code administrations.csv}: which drug is given how, in which arm. */
final class AdministrationRows implements TableMapping {
  @Override
  public String name() {
    return "administrations";
  }

  @Override
  public String prefix() {
    return "adm-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "study_id arm_id sequence drug_id class_id role_code course_code dose dose_unit dose_text"
            + " route_code every every_unit dose_count duration duration_unit schedule_text"
            + " source_id other_source_ids confidence note");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    row.required("sequence");
    return row.integer("sequence")
        .map(n -> row.requiredReference("arm_id", "arms").part("administration/" + n))
        .map(List::of)
        .orElse(List.of());
  }

  @Override
  public List<Evidence> map(Row row) {
    row.required("sequence");
    var drug = row.reference("drug_id", "drugs");
    var drugClass = row.reference("class_id", "drug_classes");
    if (row.text("drug_id").isEmpty() == row.text("class_id").isEmpty()) {
      row.refuse(
          "drug_id",
          "An administration is of one drug, or of one class",
          row.text("drug_id") + row.text("class_id"),
          "fill exactly one of drug_id and class_id.");
    }
    var dose = row.quantity("dose", "dose_unit");
    var doseText =
        dose.isEmpty() ? row.text("dose_text") : row.text("dose") + " " + row.text("dose_unit");
    var label =
        (row.labelFrom(row.text("drug_id").isEmpty() ? "class_id" : "drug_id") + " " + doseText)
                .strip()
            + (row.text("course_code").equals("taper") ? ", taper" : "")
            + ", in "
            + row.labelFrom("arm_id")
            + " ("
            + row.labelFrom("study_id")
            + ")";
    return List.of(
        new Administration(
            row.entry(label),
            row.requiredReference("study_id", "studies"),
            row.requiredReference("arm_id", "arms"),
            drug,
            drugClass,
            Optional.of(row.requiredCode("role_code", Codes.ROLE)),
            row.code("course_code", Codes.COURSE),
            row.integer("sequence"),
            dose,
            row.text("dose_text"),
            row.code("route_code", Codes.ROUTE),
            row.quantity("every", "every_unit"),
            row.integer("dose_count"),
            row.quantity("duration", "duration_unit"),
            row.text("schedule_text")));
  }
}

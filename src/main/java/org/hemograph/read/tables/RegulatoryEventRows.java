package org.hemograph.read.tables;

import java.util.List;
import org.hemograph.model.Evidence;
import org.hemograph.model.RegulatoryEvent;
import org.hemograph.model.ThingRef;

/** {@code regulatory_events.csv}: approvals, designations, filings. */
final class RegulatoryEventRows implements TableMapping {
  @Override
  public String name() {
    return "regulatory_events";
  }

  @Override
  public String prefix() {
    return "reg-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "drug_id jurisdiction event date date_precision indication_scope product_number source_id"
            + " confidence note event_code jurisdiction_code condition_id");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return List.of(new ThingRef("regulatory-event/" + row.key(prefix())));
  }

  @Override
  public List<Evidence> map(Row row) {
    var date = row.date("date");
    var label =
        row.labelFrom("drug_id")
            + ": "
            + row.text("event")
            + ", "
            + row.text("jurisdiction")
            + (row.text("date").isEmpty() ? "" : " (" + row.text("date") + ")");
    return List.of(
        new RegulatoryEvent(
            row.entry(label),
            row.requiredReference("drug_id", "drugs"),
            row.code("jurisdiction_code", Codes.JURISDICTION),
            row.text("jurisdiction"),
            row.code("event_code", Codes.EVENT),
            row.required("event"),
            date,
            row.code("date_precision", Codes.PRECISION),
            row.text("date"),
            row.text("indication_scope"),
            row.reference("condition_id", "diseases"),
            row.text("product_number")));
  }
}

package org.hemograph.read.tables;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.Affiliation;
import org.hemograph.model.Evidence;
import org.hemograph.model.Journal;
import org.hemograph.model.ThingRef;

/** {@code affiliations.csv}: posts and memberships of people. */
final class AffiliationRows implements TableMapping {
  @Override
  public String name() {
    return "affiliations";
  }

  @Override
  public String prefix() {
    return "aff-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "person_id position organization_id role_text former place term_text journal source_id"
            + " confidence note");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    row.required("position");
    return row.integer("position")
        .map(n -> row.requiredReference("person_id", "people").part("role/" + n))
        .map(List::of)
        .orElse(List.of());
  }

  @Override
  public List<Evidence> map(Row row) {
    row.required("position");
    row.integer("position");
    var journal = row.text("journal");
    var place = row.text("organization_id").isEmpty() ? journal : row.labelFrom("organization_id");
    var label =
        row.labelFrom("person_id")
            + ": "
            + row.required("role_text")
            + (place.isEmpty() ? "" : ", " + place);
    return List.of(
        new Affiliation(
            row.entry(label),
            row.requiredReference("person_id", "people"),
            row.reference("organization_id", "organizations"),
            row.text("role_text"),
            row.yesNo("former"),
            row.text("place"),
            row.text("term_text"),
            journal.isEmpty() ? Optional.empty() : Optional.of(Journal.named(journal))));
  }
}

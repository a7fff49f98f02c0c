package org.hemograph.read.tables;

import java.util.List;
import org.hemograph.model.Evidence;
import org.hemograph.model.Organization;
import org.hemograph.model.Person;
import org.hemograph.model.ThingRef;

/** {@code people.csv}: who asserts claims or leads papers; an editorial office is one too. */
final class PersonRows implements TableMapping {
  @Override
  public String name() {
    return "people";
  }

  @Override
  public String prefix() {
    return "per-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "name role affiliation place source_id confidence note kind role_code publication_ids"
            + " awards");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return List.of(new ThingRef("person/" + row.key(prefix())));
  }

  @Override
  public List<Evidence> map(Row row) {
    row.references("publication_ids", "publications");
    row.code("role_code", Codes.AUTHOR_ROLE);
    var entry = row.entry(row.required("name"));
    return List.of(
        switch (row.text("kind")) {
          case "organization" -> new Organization(entry, row.text("role"), row.text("place"));
          case "person" ->
              new Person(
                  entry,
                  row.text("role"),
                  row.text("affiliation"),
                  row.text("place"),
                  row.list("awards"));
          default -> {
            row.refuse(
                "kind",
                "kind is neither person nor organization",
                row.text("kind"),
                "write one of the two.");
            yield new Organization(entry, "", "");
          }
        });
  }
}

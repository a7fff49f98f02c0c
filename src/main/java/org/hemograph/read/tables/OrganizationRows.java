package org.hemograph.read.tables;

import java.util.List;
import org.hemograph.model.Evidence;
import org.hemograph.model.Organization;
import org.hemograph.model.ThingRef;

/** {@code organizations.csv}: sponsors, developers, hospitals, societies. */
final class OrganizationRows implements TableMapping {
  @Override
  public String name() {
    return "organizations";
  }

  @Override
  public String prefix() {
    return "org-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns("label synonyms source_id confidence note");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return List.of(new ThingRef("org/" + row.key(prefix())));
  }

  @Override
  public List<Evidence> map(Row row) {
    return List.of(new Organization(row.entry(), "", ""));
  }
}

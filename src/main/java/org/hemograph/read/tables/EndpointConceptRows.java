package org.hemograph.read.tables;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.EndpointConcept;
import org.hemograph.model.Evidence;
import org.hemograph.model.ThingRef;

/** {@code endpoint_concepts.csv}: what outcomes of many studies have in common. */
final class EndpointConceptRows implements TableMapping {
  @Override
  public String name() {
    return "endpoint_concepts";
  }

  @Override
  public String prefix() {
    return "ec-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "label synonyms definition domain_code parent_id source_id confidence note");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return List.of(new ThingRef("endpoint-concept/" + row.key(prefix())));
  }

  @Override
  public List<Evidence> map(Row row) {
    return List.of(
        new EndpointConcept(
            row.entry(),
            row.text("definition"),
            row.code("domain_code", Codes.DOMAIN),
            "",
            Optional.empty(),
            "",
            "",
            "",
            row.reference("parent_id", "endpoint_concepts")));
  }
}

package org.hemograph.read.tables;

import java.util.List;
import org.hemograph.model.Characteristic;
import org.hemograph.model.Evidence;
import org.hemograph.model.ThingRef;

/** {@code characteristics.csv}: variables. */
final class CharacteristicRows implements TableMapping {
  @Override
  public String name() {
    return "characteristics";
  }

  @Override
  public String prefix() {
    return "chr-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns("label synonyms definition source_id confidence note");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return List.of(new ThingRef("characteristic/" + row.key(prefix())));
  }

  @Override
  public List<Evidence> map(Row row) {
    return List.of(new Characteristic(row.entry(), row.text("definition")));
  }
}

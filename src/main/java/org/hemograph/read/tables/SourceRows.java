package org.hemograph.read.tables;

import java.util.List;
import org.hemograph.model.Evidence;
import org.hemograph.model.Source;
import org.hemograph.model.ThingRef;

/** {@code sources.csv}: where every value comes from. */
final class SourceRows implements TableMapping {
  @Override
  public String name() {
    return "sources";
  }

  @Override
  public String prefix() {
    return "src-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns("kind citation url how_verified confidence note source_kind_code");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return List.of(new ThingRef("source/" + row.key(prefix())));
  }

  @Override
  public List<Evidence> map(Row row) {
    return List.of(
        new Source(
            row.entry(row.required("citation")),
            row.code("source_kind_code", Codes.SOURCE_KIND),
            row.text("kind"),
            row.link("url"),
            row.text("how_verified")));
  }
}

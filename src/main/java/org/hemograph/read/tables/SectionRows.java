package org.hemograph.read.tables;

import java.util.List;
import org.hemograph.model.Evidence;
import org.hemograph.model.Keys;
import org.hemograph.model.Section;
import org.hemograph.model.ThingRef;

/** {@code sections.csv}: the parts of the documents that claims are located in. */
final class SectionRows implements TableMapping {
  @Override
  public String name() {
    return "sections";
  }

  @Override
  public String prefix() {
    return "sec-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns("document_sha256 part section_code start end source_id confidence");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    row.required("document_sha256");
    row.required("start");
    var document = document(row);
    var start = row.integer("start");
    return document.isEmpty() || start.isEmpty()
        ? List.of()
        : List.of(Keys.section(document, start.get()));
  }

  /** The address of the source, which may stand in a table that nobody checked yet. */
  private static String page(Row row) {
    var url = row.from("source_id", "url");
    return Cells.isLink(url) ? url : "";
  }

  private static String document(Row row) {
    return row.matching("document_sha256", Forms.SHA256, "64 hex digits in lower case");
  }

  @Override
  public List<Evidence> map(Row row) {
    row.required("document_sha256");
    var range = Range.of(row);
    var code = row.code("section_code", Codes.SECTION);
    var label =
        Wording.sentence(row.text("part"))
            + code.map(c -> ", " + c.name()).orElse("")
            + " of "
            + row.from("source_id", "citation");
    return List.of(
        new Section(
            row.entry(label),
            document(row),
            row.from("source_id", "citation"),
            page(row),
            code,
            row.text("part"),
            range.start(),
            range.end()));
  }
}

package org.hemograph.read.tables;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.Evidence;
import org.hemograph.model.Mention;
import org.hemograph.model.ThingRef;

/** {@code seed_numbers.csv}: every number of the founding article, and what holds it. */
final class SeedNumberRows implements TableMapping {
  private static final Code NUMBER = new Code("mention", "number");

  @Override
  public String name() {
    return "seed_numbers";
  }

  @Override
  public String prefix() {
    return "num-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "seed_value meaning location_part location_section stored_in_table stored_in_row_ids"
            + " stored_in_column source_id confidence section_id start end passage_digest"
            + " resolved_ids");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return Passages.ref("mention", row, row.id());
  }

  @Override
  public List<Evidence> map(Row row) {
    var text = row.required("seed_value");
    var entry = row.entry(text + ": " + row.text("meaning"));
    var resolved = row.references("resolved_ids");
    return Passages.of(row)
        .<Evidence>map(
            passage ->
                new Mention(
                    entry,
                    text,
                    NUMBER,
                    Optional.empty(),
                    row.text("meaning"),
                    resolved,
                    List.of(),
                    Optional.empty(),
                    Optional.of(passage)))
        .map(List::of)
        .orElse(List.of());
  }
}

package org.hemograph.read.tables;

import java.util.List;
import org.hemograph.model.Disagreement;
import org.hemograph.model.Evidence;
import org.hemograph.model.Keys;
import org.hemograph.model.ThingRef;

/** {@code disagreements.csv}: where two sources differ; both answers are kept. */
final class DisagreementRows implements TableMapping {
  @Override
  public String name() {
    return "disagreements";
  }

  @Override
  public String prefix() {
    return "dsg-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "about_ids question value_a source_a value_b source_b resolution confidence");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return List.of(new ThingRef("disagreement/" + row.key(prefix())));
  }

  @Override
  public List<Evidence> map(Row row) {
    return List.of(
        new Disagreement(
            row.entry(row.required("question")),
            row.text("question"),
            row.references("about_ids"),
            answer(row, "a"),
            answer(row, "b"),
            row.text("resolution")));
  }

  private static Disagreement.Answer answer(Row row, String side) {
    return new Disagreement.Answer(
        Keys.hashed("claim", "disagreements", row.id(), side),
        row.required("value_" + side),
        row.requiredReference("source_" + side, "sources"));
  }
}

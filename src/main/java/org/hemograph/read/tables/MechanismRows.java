package org.hemograph.read.tables;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.BiologicalProcess;
import org.hemograph.model.Evidence;
import org.hemograph.model.Mechanism;
import org.hemograph.model.ThingRef;

/** {@code mechanisms.csv}: the tree of mechanisms, with the processes they affect. */
final class MechanismRows implements TableMapping {
  @Override
  public String name() {
    return "mechanisms";
  }

  @Override
  public String prefix() {
    return "mech-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "label definition type parent_id go_id go_label go_relation mesh_id source_id"
            + " other_source_ids confidence note synonyms target_ids action_code type_code"
            + " effect_code cell_id");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return List.of(new ThingRef("mechanism/" + row.key(prefix())));
  }

  @Override
  public List<Evidence> map(Row row) {
    var go = row.matching("go_id", Forms.GO, "GO:0001788");
    var mesh = row.matching("mesh_id", Forms.LOCAL_ID, "D000920");
    var entry =
        row.entry(
            row.required("label"),
            row.list("synonyms"),
            List.of(mesh.isEmpty() ? "" : "MESH:" + mesh));
    return List.of(
        new Mechanism(
            entry,
            row.text("definition"),
            row.code("type_code", Codes.MECHANISM_TYPE),
            row.reference("parent_id", "mechanisms"),
            row.references("target_ids", "targets"),
            row.code("action_code", Codes.ACTION),
            go.isEmpty()
                ? Optional.empty()
                : Optional.of(new BiologicalProcess(go, row.required("go_label"))),
            row.text("go_relation"),
            row.code("effect_code", Codes.EFFECT),
            row.matching("cell_id", Forms.CELL, "CL:0000236"),
            mesh));
  }
}

package org.hemograph.read.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hemograph.model.Condition;
import org.hemograph.model.CrossReference;
import org.hemograph.model.Evidence;
import org.hemograph.model.ThingRef;

/** {@code diseases.csv}: conditions and their ids elsewhere. */
final class DiseaseRows implements TableMapping {
  /** Columns that hold an id without prefix, and the prefix it usually has. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "icd10cm", "ICD10CM",
          "icd11_foundation", "ICD11",
          "mesh", "MESH",
          "omim", "OMIM",
          "orphanet", "Orphanet",
          "umls", "UMLS",
          "medgen", "MEDGEN",
          "meddra", "MEDDRA",
          "gard", "GARD",
          "snomedct", "SNOMEDCT");

  private static final Pattern CURIE = Forms.CURIE;

  @Override
  public String name() {
    return "diseases";
  }

  @Override
  public String prefix() {
    return "dis-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "label definition parent_id mondo doid efo ncit icd10cm icd11_foundation mesh omim orphanet"
            + " umls medgen meddra gard snomedct source_id confidence note synonyms");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    var mondo = row.matching("mondo", Forms.MONDO, "MONDO:0008558");
    return List.of(
        new ThingRef(
            "condition/" + (mondo.isEmpty() ? row.key(prefix()) : mondo.replace(':', '_'))));
  }

  @Override
  public List<Evidence> map(Row row) {
    row.matching("mondo", Forms.MONDO, "MONDO:0008558");
    var xrefs = new ArrayList<CrossReference>();
    for (var column : List.of("mondo", "doid", "efo", "ncit")) {
      var curie = row.matching(column, CURIE, "DOID:8924 (with its prefix)");
      int colon = curie.indexOf(':');
      if (colon > 0) {
        xrefs.add(new CrossReference(curie.substring(0, colon), curie.substring(colon + 1)));
      }
    }
    PREFIXES.forEach(
        (column, vocabulary) -> {
          var id = row.matching(column, Forms.LOCAL_ID, "D016553 (without a prefix)");
          if (!id.isEmpty()) {
            xrefs.add(new CrossReference(vocabulary, id));
          }
        });
    var entry =
        row.entry(
            row.required("label"),
            row.list("synonyms"),
            xrefs.stream().map(CrossReference::curie).sorted().toList());
    return List.of(
        new Condition(
            entry, row.text("definition"), row.reference("parent_id", "diseases"), xrefs));
  }
}

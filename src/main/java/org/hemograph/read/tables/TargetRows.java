package org.hemograph.read.tables;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.model.Evidence;
import org.hemograph.model.Target;
import org.hemograph.model.ThingRef;

/** {@code targets.csv}: molecules that drugs act on. */
final class TargetRows implements TableMapping {
  @Override
  public String name() {
    return "targets";
  }

  @Override
  public String prefix() {
    return "tgt-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "label gene_symbol hgnc_id ncbi_gene_id uniprot chembl_target_id role_in_itp source_id"
            + " other_source_ids confidence note synonyms");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    row.required("uniprot");
    var uniprot = row.matching("uniprot", Forms.UNIPROT, "Q96RJ3");
    return uniprot.isEmpty() ? List.of() : List.of(new ThingRef("target/" + uniprot));
  }

  @Override
  public List<Evidence> map(Row row) {
    row.required("uniprot");
    var uniprot = row.matching("uniprot", Forms.UNIPROT, "Q96RJ3");
    var hgnc = row.matching("hgnc_id", Forms.HGNC, "HGNC:17755");
    var gene = row.matching("ncbi_gene_id", Forms.DIGITS, "115650");
    var chembl = row.matching("chembl_target_id", Forms.LOCAL_ID, "CHEMBL4630882");
    var synonyms = new ArrayList<>(row.list("synonyms"));
    synonyms.add(row.text("gene_symbol"));
    var entry =
        row.entry(
            row.required("label"),
            synonyms,
            List.of(uniprot, hgnc, gene.isEmpty() ? "" : "NCBIGene:" + gene, chembl));
    return List.of(
        new Target(
            entry,
            row.text("gene_symbol"),
            hgnc.replace("HGNC:", ""),
            gene,
            uniprot,
            chembl,
            row.text("role_in_itp")));
  }
}

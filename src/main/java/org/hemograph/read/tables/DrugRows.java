package org.hemograph.read.tables;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.model.Drug;
import org.hemograph.model.DrugDevelopment;
import org.hemograph.model.DrugIds;
import org.hemograph.model.Evidence;
import org.hemograph.model.ThingRef;

/** {@code drugs.csv}: substances and products with their ids and how far they have come. */
final class DrugRows implements TableMapping {
  @Override
  public String name() {
    return "drugs";
  }

  @Override
  public String prefix() {
    return "drug-";
  }

  @Override
  public List<String> columns() {
    return TableMapping.columns(
        "label synonyms brand_names class_id modality target_ids route developer itp_status"
            + " itp_status_confidence itp_status_date itp_status_source_id unii cas drugbank"
            + " inchikey atc rxnorm_in chembl mesh kegg_drug wikidata identifier_source_ids"
            + " source_id confidence recalled_fields note inn code_names isotype modality_code"
            + " origin_code stage_code used_for_ids developer_ids recalled_columns");
  }

  @Override
  public List<ThingRef> refs(Row row) {
    return List.of(new ThingRef("drug/" + row.key(prefix())));
  }

  @Override
  public List<Evidence> map(Row row) {
    var ids = ids(row);
    var synonyms = new ArrayList<>(row.list("synonyms"));
    synonyms.addAll(row.list("brand_names"));
    synonyms.addAll(row.list("code_names"));
    synonyms.add(row.text("inn"));
    var identifiers = new ArrayList<>(List.of(ids.unii(), ids.cas(), ids.drugbank()));
    identifiers.add(ids.inchikey());
    identifiers.addAll(ids.atc());
    identifiers.add(ids.chembl());
    identifiers.add(curie("RxNorm", ids.rxcui()));
    identifiers.add(curie("MESH", ids.mesh()));
    identifiers.add(curie("KEGG", ids.kegg()));
    var development =
        new DrugDevelopment(
            row.code("stage_code", Codes.STAGE),
            row.text("itp_status"),
            row.date("itp_status_date").map(date -> date.text()).orElse(""),
            row.reference("itp_status_source_id", "sources"),
            row.code("itp_status_confidence", Codes.VERIFICATION));
    return List.of(
        new Drug(
            row.entry(row.required("label"), synonyms, identifiers),
            row.text("inn"),
            row.list("code_names"),
            row.list("brand_names"),
            row.references("class_id", "drug_classes"),
            row.code("modality_code", Codes.MODALITY),
            row.text("modality"),
            row.text("isotype"),
            row.code("origin_code", Codes.ORIGIN),
            row.references("target_ids", "targets"),
            row.text("route"),
            row.references("developer_ids", "organizations"),
            row.text("developer"),
            development,
            row.references("used_for_ids", "diseases"),
            ids));
  }

  private static DrugIds ids(Row row) {
    return new DrugIds(
        row.matching("unii", Forms.LOCAL_ID, "ZN2GQ3II96"),
        row.matching("cas", Forms.LOCAL_ID, "1929549-92-7"),
        row.matching("drugbank", Forms.LOCAL_ID, "DB16666"),
        row.matching("inchikey", Forms.LOCAL_ID, "SGFSSMQCAIXQMC-UHFFFAOYSA-N"),
        row.listMatching("atc", Forms.LOCAL_ID, "B02BX05"),
        row.matching("rxnorm_in", Forms.DIGITS, "1092437"),
        row.matching("chembl", Forms.LOCAL_ID, "CHEMBL461101"),
        row.matching("mesh", Forms.LOCAL_ID, "C511911"),
        row.matching("kegg_drug", Forms.LOCAL_ID, "D09922"),
        row.references("identifier_source_ids", "sources"));
  }

  private static String curie(String vocabulary, String id) {
    return id.isEmpty() ? "" : vocabulary + ":" + id;
  }
}

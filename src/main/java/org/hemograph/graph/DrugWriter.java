package org.hemograph.graph;

import org.hemograph.model.CrossReference;
import org.hemograph.model.Drug;
import org.hemograph.model.DrugDevelopment;
import org.hemograph.model.DrugIds;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Drugs. */
final class DrugWriter implements RecordWriter<Drug> {
  @Override
  public void write(Drug drug, Statements statements) {
    var subject =
        statements
            .root(drug.entry(), HG.Drug)
            .string(HG.inn, drug.inn())
            .strings(HG.codeName, drug.codeNames())
            .strings(HG.brandName, drug.brandNames())
            .links(HG.inClass, drug.classes())
            .code(HG.modality, drug.modality())
            .text(HG.modalityText, drug.modalityText())
            .string(HG.isotype, drug.isotype())
            .code(HG.origin, drug.origin())
            .links(HG.primaryTarget, drug.targets())
            .text(HG.routeText, drug.routeText())
            .links(HG.developer, drug.developers())
            .text(HG.developerText, drug.developerText())
            .links(HG.usedFor, drug.usedFor());
    development(subject, drug.development());
    ids(subject, drug.ids());
  }

  private static void development(Subject subject, DrugDevelopment development) {
    subject
        .code(HG.developmentStage, development.stage())
        .text(HG.developmentText, development.text())
        .string(HG.developmentAsOf, development.asOf())
        .link(HG.developmentSource, development.source())
        .code(HG.developmentVerification, development.verification());
  }

  private static void ids(Subject subject, DrugIds ids) {
    subject
        .string(HG.unii, ids.unii())
        .string(HG.casNumber, ids.cas())
        .string(HG.drugbankId, ids.drugbank())
        .string(HG.inchikey, ids.inchikey())
        .strings(HG.atcCode, ids.atc())
        .string(HG.rxcui, ids.rxcui())
        .string(HG.chemblId, ids.chembl())
        .string(HG.meshId, ids.mesh())
        .string(HG.keggId, ids.kegg())
        .links(HG.identifierSource, ids.sources());
    match(subject, "UNII", ids.unii());
    match(subject, "CAS", ids.cas());
    match(subject, "DRUGBANK", ids.drugbank());
    match(subject, "CHEMBL", ids.chembl());
    match(subject, "MESH", ids.mesh());
    ids.atc().forEach(code -> match(subject, "ATC", code));
  }

  private static void match(Subject subject, String vocabulary, String id) {
    Iris.ofPublic(new CrossReference(vocabulary, id))
        .ifPresent(iri -> subject.iri(External.skosExactMatch, iri));
  }
}

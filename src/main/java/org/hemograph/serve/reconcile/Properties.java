package org.hemograph.serve.reconcile;

import static org.hemograph.serve.reconcile.EntityType.CONDITION;
import static org.hemograph.serve.reconcile.EntityType.DRUG;
import static org.hemograph.serve.reconcile.EntityType.DRUG_CLASS;
import static org.hemograph.serve.reconcile.EntityType.MECHANISM;
import static org.hemograph.serve.reconcile.EntityType.ORGANIZATION;
import static org.hemograph.serve.reconcile.EntityType.PUBLICATION;
import static org.hemograph.serve.reconcile.EntityType.STUDY;
import static org.hemograph.serve.reconcile.EntityType.TARGET;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The properties that can be asked for, in the order in which they are offered. */
final class Properties {
  private static final String SELF = "BIND(?s AS ?said)";

  static final List<Property> ALL = all();

  private Properties() {}

  static Optional<Property> of(String id) {
    return ALL.stream().filter(property -> property.id().equals(id)).findFirst();
  }

  static List<Property> of(EntityType type) {
    return ALL.stream().filter(property -> property.isOf(type)).toList();
  }

  private static List<Property> all() {
    List<Property> all = new ArrayList<>();
    all.addAll(ofAll());
    all.addAll(ofDrugs());
    all.addAll(ofStudies());
    all.addAll(ofTherapies());
    all.addAll(ofPublications());
    return List.copyOf(all);
  }

  private static List<Property> ofAll() {
    return List.of(
        text("name", "Name", "The name that the thing has here.", List.of(), "rdfs:label"),
        text("synonym", "Other names", "Other names of it.", List.of(), "skos:altLabel"),
        text("description", "Description", "What it is.", List.of(), "dcterms:description"));
  }

  private static List<Property> ofDrugs() {
    List<EntityType> drug = List.of(DRUG);
    return List.of(
        thing(
            "class",
            "Drug class",
            "The class that the drug is in.",
            drug,
            DRUG_CLASS,
            "hg:inClass"),
        thing(
            "target",
            "Target",
            "What it binds.",
            List.of(DRUG, DRUG_CLASS),
            TARGET,
            "hg:primaryTarget"),
        new Property(
            "mechanism",
            "Mechanism",
            "How it acts, where that is told as a fact; hypotheses are left out.",
            List.of(DRUG, DRUG_CLASS),
            Optional.of(MECHANISM),
            "hg:hasMechanism",
            "?s hg:hasMechanism ?v . ?said a hg:Claim ; hg:claimSubject ?s ;"
                + " hg:claimPredicate hg:hasMechanism ; hg:claimObject ?v"),
        text(
            "modality",
            "Modality",
            "What kind of substance it is.",
            drug,
            "hg:modality",
            "/skos:prefLabel"),
        new Property(
            "stage",
            "Stage for ITP",
            "How far its development for immune thrombocytopenia has come.",
            drug,
            Optional.empty(),
            "hg:developmentStage",
            "?s hg:developmentStage/skos:prefLabel ?v . " + SELF),
        new Property(
            "approval",
            "Approvals and other regulatory events",
            "Which event, where and when.",
            drug,
            Optional.empty(),
            "hg:eventKind",
            "?said a hg:RegulatoryEvent ; hg:drug ?s ; rdfs:label ?v"),
        thing("developer", "Developer", "Who develops it.", drug, ORGANIZATION, "hg:developer"),
        text("brandName", "Brand names", "Names under which it is sold.", drug, "hg:brandName"),
        text("codeName", "Code names", "Names before it had an INN.", drug, "hg:codeName"),
        text("inn", "INN", "International nonproprietary name.", drug, "hg:inn"),
        text("chembl", "ChEMBL id", "Identifier in ChEMBL.", drug, "hg:chemblId"),
        text("drugbank", "DrugBank id", "Identifier in DrugBank.", drug, "hg:drugbankId"),
        text("unii", "UNII", "Unique ingredient identifier of the FDA.", drug, "hg:unii"),
        text("cas", "CAS number", "CAS registry number.", drug, "hg:casNumber"),
        text("atc", "ATC code", "Anatomical therapeutic chemical code.", drug, "hg:atcCode"));
  }

  private static List<Property> ofStudies() {
    List<EntityType> study = List.of(STUDY);
    return List.of(
        text("nct", "NCT number", "Number in ClinicalTrials.gov.", study, "hg:nctId"),
        text("euct", "EU number", "EudraCT or EU CT number.", study, "hg:euctNumber"),
        text(
            "otherRegistry",
            "Other registry numbers",
            "Numbers elsewhere.",
            study,
            "hg:registryId"),
        text("acronym", "Acronym", "What the study is called in short.", study, "hg:acronym"),
        text("title", "Title", "Its short title.", study, "hg:briefTitle"),
        text("phase", "Phase", "Phase of the trial.", study, "hg:phase", "/skos:prefLabel"),
        text(
            "status",
            "Status",
            "Recruiting, completed …",
            study,
            "hg:overallStatus",
            "/skos:prefLabel"),
        text(
            "enrolment",
            "Enrolment",
            "How many people take part, or shall.",
            study,
            "hg:enrollmentCount"),
        text(
            "enrolmentType",
            "Enrolment is actual or planned",
            "Whether that number was reached or is planned.",
            study,
            "hg:enrollmentType",
            "/skos:prefLabel"),
        thing("condition", "Condition", "What is treated.", study, CONDITION, "hg:condition"),
        thing("drug", "Drugs", "All drugs that are given in it.", study, DRUG, "hg:studiesDrug"),
        thing(
            "investigates",
            "Investigated drugs",
            "The drugs that it is about.",
            study,
            DRUG,
            "hg:investigates"),
        thing(
            "sponsor",
            "Sponsor",
            "Who is responsible for it.",
            study,
            ORGANIZATION,
            "hg:leadSponsor"),
        date("startDate", "Start", "When it began, or shall.", "start"),
        date(
            "primaryCompletionDate",
            "Primary completion",
            "When the last data for the primary endpoint are taken.",
            "primary-completion"),
        date("completionDate", "Completion", "When the last data are taken.", "completion"),
        new Property(
            "publication",
            "Publications",
            "Articles and abstracts that report on it.",
            study,
            Optional.of(PUBLICATION),
            "hg:reportsOn",
            "?v hg:reportsOn ?s . BIND(?v AS ?said)"));
  }

  private static List<Property> ofTherapies() {
    List<EntityType> target = List.of(TARGET);
    return List.of(
        new Property(
            "broader",
            "Broader",
            "What it is one of.",
            List.of(DRUG_CLASS, MECHANISM, CONDITION),
            Optional.empty(),
            "skos:broader",
            "?s skos:broader ?v . " + SELF),
        inverse("drugs", "Drugs of the class", "Drugs in it.", DRUG_CLASS, DRUG, "hg:inClass"),
        thing(
            "onTarget",
            "Target",
            "What the mechanism acts on.",
            List.of(MECHANISM),
            TARGET,
            "hg:onTarget"),
        text("gene", "Gene symbol", "Symbol of its gene.", target, "hg:geneSymbol"),
        text("uniprot", "UniProt id", "Accession in UniProt.", target, "hg:uniprotId"),
        text("hgnc", "HGNC id", "Identifier of its gene at HGNC.", target, "hg:hgncId"),
        text(
            "chemblTarget",
            "ChEMBL target id",
            "Identifier in ChEMBL.",
            target,
            "hg:chemblTargetId"),
        inverse(
            "targetedBy",
            "Drugs that bind it",
            "Drugs with it as target.",
            TARGET,
            DRUG,
            "hg:primaryTarget"),
        inverse(
            "developed",
            "Drugs developed",
            "Drugs that it develops.",
            ORGANIZATION,
            DRUG,
            "hg:developer"),
        inverse(
            "sponsored",
            "Studies sponsored",
            "Studies that it sponsors.",
            ORGANIZATION,
            STUDY,
            "hg:leadSponsor"),
        text(
            "publicId",
            "Public identifier",
            "Identifier in MONDO, MeSH, the Gene Ontology …",
            List.of(CONDITION),
            "dcterms:identifier"));
  }

  private static List<Property> ofPublications() {
    List<EntityType> publication = List.of(PUBLICATION);
    return List.of(
        text("doi", "DOI", "Digital object identifier.", publication, "hg:doi"),
        text("pmid", "PubMed id", "Number in PubMed.", publication, "hg:pmid"),
        text("pmcid", "PMC id", "Number in PubMed Central.", publication, "hg:pmcid"),
        text("year", "Year", "Year of publication.", publication, "dcterms:issued"),
        text("venue", "Journal or meeting", "Where it was published.", publication, "hg:venueText"),
        text("authors", "Authors", "As the source prints them.", publication, "hg:authorsText"),
        text(
            "pubType",
            "Type of publication",
            "Article, abstract …",
            publication,
            "hg:pubType",
            "/skos:prefLabel"),
        thing(
            "reportsOn",
            "Studies",
            "Studies that it reports on.",
            publication,
            STUDY,
            "hg:reportsOn"));
  }

  private static Property text(
      String id, String name, String description, List<EntityType> of, String predicate) {
    return text(id, name, description, of, predicate, "");
  }

  private static Property text(
      String id,
      String name,
      String description,
      List<EntityType> of,
      String predicate,
      String further) {
    String pattern = "?s " + predicate + further + " ?v . " + SELF;
    return new Property(id, name, description, of, Optional.empty(), predicate, pattern);
  }

  private static Property thing(
      String id,
      String name,
      String description,
      List<EntityType> of,
      EntityType values,
      String predicate) {
    String pattern = "?s " + predicate + " ?v . " + SELF;
    return new Property(id, name, description, of, Optional.of(values), predicate, pattern);
  }

  private static Property inverse(
      String id,
      String name,
      String description,
      EntityType of,
      EntityType values,
      String predicate) {
    String pattern = "?v " + predicate + " ?s . BIND(?v AS ?said)";
    return new Property(
        id, name, description, List.of(of), Optional.of(values), predicate, pattern);
  }

  private static Property date(String id, String name, String description, String kind) {
    String pattern =
        "?s hg:hasDate ?day . ?day hg:dateKind/skos:notation \""
            + kind
            + "\" . { ?day hg:date ?v ; hg:datePrecision hgc:precision-day } UNION"
            // What is known to the month is no day.
            + " { ?day hg:dateText ?v FILTER NOT EXISTS { ?day hg:datePrecision"
            + " hgc:precision-day } } "
            + SELF;
    return new Property(
        id, name, description, List.of(STUDY), Optional.empty(), "hg:hasDate", pattern);
  }
}

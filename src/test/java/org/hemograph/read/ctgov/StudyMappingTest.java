package org.hemograph.read.ctgov;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.hemograph.check.ShapeChecker;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.RecordHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own record, member by member. */
class StudyMappingTest {
  private static final String PREFIXES =
      "BASE <https://w3id.org/hemograph/id/> PREFIX hg: <https://w3id.org/hemograph/ontology#>"
          + " PREFIX hgc: <https://w3id.org/hemograph/code/> PREFIX org: <http://www.w3.org/ns/org#>"
          + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
          + " PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX foaf: <http://xmlns.com/foaf/0.1/>"
          + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ASK { ";

  private final List<FoundRecord> found =
      Studies.read(
          Studies.input(Path.of("src/test/resources/org/hemograph/read/ctgov/protocol.json")));
  private final Graph trial = Studies.graph(found.get(0).map().evidence());
  private final Graph cohort = Studies.graph(found.get(1).map().evidence());
  private final Graph access = Studies.graph(found.get(2).map().evidence());

  @Test
  void theHeaderTellsKeyNameAndVersion() {
    RecordHeader header = found.get(0).header().orElseThrow();
    assertEquals(
        List.of("ctgov", "NCT05653219", "VAYHIT2", "2026-01-29"),
        List.of(header.source(), header.key(), header.label(), header.version()));
    assertEquals("2008-04-08", found.get(1).header().orElseThrow().version());
  }

  @Test
  void everyRecordConforms() {
    ShapeChecker checker = ShapeChecker.bundled();
    for (Graph graph : List.of(trial, cohort, access)) {
      assertEquals(List.of(), checker.check(graph));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <study/NCT05653219> a hg:ClinicalTrial ; rdfs:label "VAYHIT2"@en ; hg:orgStudyId "CVAY736Q12301"
          <study/NCT05653219> hg:euctNumber "2022-001627-32" ; hg:registryId "WHO:U1111-0000-0001" , "NCT00000001"
          <study/NCT00000001> dcterms:isReplacedBy <study/NCT05653219>
          <study/NCT05653219> dcterms:relation <study/NCT00000002> ; rdfs:seeAlso <https://example.org/vayhit2>
          <study/NCT05653219> hg:briefSummary "Two doses are held against placebo; platelets < 30 at the start."@en
          <study/NCT05653219> hg:phase hgc:phase-2 , hgc:phase-3 ; hg:masking hgc:masking-double ; hg:maskedRole hgc:masked-investigator
          <study/NCT05653219> hg:overallStatus hgc:status-unknown ; hg:lastKnownStatus hgc:status-active-not-recruiting ; hg:hasResults false
          <study/NCT05653219> hg:enrollmentCount 152 ; hg:enrollmentType hgc:count-actual ; hg:minimumAge <quantity/18-a> ; hg:ageGroup hgc:age-older-adult
          <study/NCT05653219/date/ctgov-completion> hg:date "2028-01-01"^^xsd:date ; hg:datePrecision hgc:precision-year ; hg:dateType hgc:count-estimated
          <study/NCT05653219> hg:leadSponsor <org/novartis> ; hg:sponsorText "Novartis Pharmaceuticals" ; hg:collaborator ?c . ?c rdfs:label "Example Foundation"@en ; hg:identityStatus hgc:identity-provisional ; hg:agencyClass hgc:agency-other
          <study/NCT05653219> hg:responsibleParty ?r . ?r org:member/foaf:name "A. Example" ; hg:roleText "principal investigator, Head of haematology"@en ; org:organization/rdfs:label "Example Hospital"@en
          <study/NCT05653219> hg:official/org:member <person/local/NCT05653219/2>
          <study/NCT05653219> hg:condition <condition/MONDO_0008558> ; hg:mention ?m . ?m hg:mentionText "A condition nobody knows" FILTER NOT EXISTS { ?m hg:resolvedTo ?any }
          <study/NCT05653219> hg:investigates <drug/ianalumab> ; hg:backgroundDrug <drug/eltrombopag> ; hg:studiesDrug <drug/ianalumab> , <drug/eltrombopag>
          <study/NCT05653219/arm/eltrombopag--ianalumab-9-mg_kg> hg:armType hgc:arm-experimental FILTER NOT EXISTS { <study/NCT05653219/arm/eltrombopag--ianalumab-9-mg_kg> hg:identityStatus ?any }
          ?a hg:ofArm <study/NCT05653219/arm/eltrombopag--ianalumab-9-mg_kg> ; hg:drug <drug/ianalumab> ; hg:dose <quantity/9-mg_kg> ; hg:assertionKind hgc:kind-extracted ; hg:confidence 0.9 ; hg:route hgc:route-intravenous
          ?a hg:ofArm <study/NCT05653219/arm/ctgov-placebo> ; hg:drug <drug/placebo> ; hg:adminRole hgc:role-placebo
          ?a hg:ofArm <study/NCT05653219/arm/ctgov-placebo> ; hg:mention/hg:mentionText "Rescue kit" ; hg:adminRole hgc:role-comparator ; hg:interventionType hgc:intervention-other
          <study/NCT05653219/arm/ctgov-placebo> hg:identityStatus hgc:identity-provisional
          <study/NCT05653219/endpoint/ctgov-time-to-treatment-failure> hg:endpointRole hgc:endpoint-primary ; hg:endpointConcept <endpoint-concept/ttf> ; hg:timePoint <quantity/39-mo>
          <study/NCT05653219/endpoint/ctgov-fatigue> hg:endpointRole hgc:endpoint-other ; hg:timePoint <quantity/25-wk>
          <study/NCT05653219/criterion/ctgov-1> hg:operator hgc:op-lt ; hg:threshold <quantity/30-10E9_L> ; hg:confidence 0.8 ; hg:criterionKind hgc:criterion-inclusion
          <study/NCT05653219> hg:site ?s . ?s hg:facility "Example Clinic"@en ; hg:city "Berlin"@en ; hg:country "DE"
          <publication/pmid-29768149> hg:pmid "29768149" ; hg:reportRole hgc:report-background ; hg:retractedBy <publication/pmid-30000001>
          ?m hg:mentionText "Purpura, Thrombocytopenic, Idiopathic" ; hg:resolvedTo <http://id.nlm.nih.gov/mesh/D016553> ; hg:matchMethod hgc:match-registry-derived
          ?m hg:mentionText "Another substance" ; hg:resolvedTo <http://id.nlm.nih.gov/mesh/D000077269>
          <source/ctgov-NCT05653219> hg:sourceKind hgc:source-registry . <study/NCT05653219> hg:statedIn <source/ctgov-NCT05653219>
          """)
  void theTrialSays(String pattern) {
    assertTrue(holds(trial, pattern), pattern);
  }

  @Test
  void aStudyThatOnlyObservesIsOfItsOwnClass() {
    assertTrue(
        holds(
            cohort,
            "?s a hg:ObservationalStudy ; hg:observationalModel hgc:observational-cohort ;"
                + " hg:designText \"Patient registry. Target duration: 5 Years.\"@en ;"
                + " hg:populationText \"People seen at one centre. Sampling: non probability"
                + " sample.\"@en ; hg:responsibleParty/org:member/foaf:name \"C. Example, professor\""));
  }

  @Test
  void theSponsorAnswersForAProgrammeOfAccess() {
    assertTrue(holds(access, "?s a hg:ExpandedAccess ; hg:responsibleParty <org/novartis>"));
  }

  @Test
  void nothingOfAContactIsRead() {
    String said = new TreeSet<>(trial.stream().map(Object::toString).toList()).toString();
    assertTrue(!said.contains("Study office") && !said.contains("000 000"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "D000001943,D001943",
        "D013921,D013921",
        "D000077269,D000077269",
        "D000066500,none",
        "C520809,none",
        "D00000194x,none"
      })
  void anIdOfMeshLosesOnlyTheZerosOfTheRegistry(String printed, String id) {
    assertEquals(Optional.ofNullable(id), MeshTerms.descriptor(printed));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "9 mg/kg once a month | 9 mg/kg",
        "50 mg or 75 mg | none",
        "50-75 mg | none",
        "up to 75 mg | none",
        "1,000 mg daily | none",
        "1.500 mg daily | none",
        "0.125 mg daily | 0.125 mg",
        "25 mg tablet | none",
        "2 x 10 mL | none",
        "no dose | none"
      })
  void aDoseIsTakenOnlyWhereThereIsOne(String text, String dose) {
    assertEquals(
        Optional.ofNullable(dose),
        Doses.only(text).map(q -> q.value().toPlainString() + " " + q.unit()));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "Ianalumab (VAY736),drug/ianalumab",
        "Drug: Eltrombopag,drug/eltrombopag",
        "Eltrombopag 50 mg,drug/eltrombopag",
        "Ianalumab (eltrombopag),none",
        "Vehicle (eltrombopag),none",
        "Placebo for eltrombopag,drug/placebo",
        "Eltrombopag or placebo,none",
        "Corticosteroids,drug-class/corticosteroids",
        "Eltrombopag-like drug,none"
      })
  void aNameMeansOneThingOrNothing(String name, String thing) {
    assertEquals(
        Optional.ofNullable(thing),
        new DrugNames(Studies.NAMES).of(name).get(0).match().map(m -> m.thing().path()));
  }

  @Test
  void aNameThatJoinsTwoDrugsIsTwoMentions() {
    assertEquals(
        List.of("Ianalumab", "Eltrombopag"),
        new DrugNames(Studies.NAMES)
            .of("Ianalumab + Eltrombopag").stream().map(n -> n.text()).toList());
  }

  private static boolean holds(Graph graph, String pattern) {
    try (var execution =
        QueryExecutionFactory.create(
            PREFIXES + pattern + " }", ModelFactory.createModelForGraph(graph))) {
      return execution.execAsk();
    }
  }
}

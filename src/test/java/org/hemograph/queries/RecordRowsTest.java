package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What records of registries and bibliographies add to the answers. */
final class RecordRowsTest {
  private static final Base BASE = Base.withRecords();
  private static final String REGISTRY = "source/ctgov-NCT05653219";

  @Test
  void aStudyIsOneRowWithWhatTheRegistrySaysOfItFirst() {
    Rows rows = BASE.ask("studies", "drug", "ianalumab").where("study", "study/NCT05653219");
    assertEquals(1, rows.size(), rows::shown);
    rows.mustHave(
        "studyLabel", "VAYHIT2",
        "status", "Recruiting",
        "enrolment", "150",
        "enrolmentType", "estimated",
        "start", "2023-02",
        "primaryCompletion", "2025-09-15",
        "sponsorLabel", "Novartis",
        "lines", "second line",
        "verification", "verified",
        "source", REGISTRY);
  }

  @Test
  void studiesThatOnlyARegistryHasAreListedToo() {
    Rows rows = BASE.ask("studies");
    assertEquals(83, rows.size());
    rows.mustHave("study", "study/NCT02889484", "enrolment", "7500", "verification", "");
    BASE.ask("sponsors")
        .mustHave("study", "study/NCT02889484", "sponsorLabel", "not stated", "enrolment", "7500");
  }

  @Test
  void theFactsOfAStudyStandBySourceTheRegistryFirst() {
    Rows facts = BASE.ask("study-facts", "study", "VAYHIT2");
    Rows enrolment = facts.where("fact", "enrolment");
    assertEquals(List.of("150", "152"), enrolment.column("value"));
    assertEquals(List.of(REGISTRY, "source/seed"), enrolment.column("source"));
    assertEquals(List.of("", "verified"), enrolment.column("verification"));
    facts.mustHave("fact", "start date", "value", "2023-02", "detail", "exact to the month");
    facts.mustHave("fact", "start date", "value", "2023-02-02", "detail", "exact to the day");
    facts.mustHave("fact", "sponsor's study id", "value", "CVAY736Q12301");
  }

  @Test
  void resultsOfTheRegistryComeFirstWithTheirKind() {
    Rows rows = BASE.ask("study-results", "study", "VAYHIT2");
    Rows registry = rows.where("source", REGISTRY);
    assertEquals(6, registry.size(), registry::shown);
    assertEquals(Set.of("registry"), Set.copyOf(registry.column("kind")));
    assertEquals(Set.of("registry"), Set.copyOf(registry.column("sourceKind")));
    assertEquals(registry.rows(), rows.rows().subList(0, 6));
    registry.mustHave(
        "resultKind", "outcome", "measureLabel", "Ianalumab in serum", "status", "not estimable");
    registry.mustHave("resultKind", "flow", "measureLabel", "STARTED", "value", "51.0");
    registry.mustHave("resultKind", "adverse event", "measureLabel", "Headache");
    registry.mustHave("resultKind", "comparison", "value", "0.55", "p", "0.021 (one-sided)");
    BASE.ask("adverse-events", "study", "VAYHIT2")
        .mustHave("eventLabel", "Headache", "kind", "registry", "numerator", "6");
    BASE.ask("baseline", "study", "VAYHIT2").mustHave("measureLabel", "Weight: Female");
    BASE.ask("participant-flow", "study", "VAYHIT2")
        .mustHave("milestone", "Overall study: STARTED", "valueText", "51");
    BASE.ask("not-estimable", "study", "VAYHIT2")
        .mustHave("source", REGISTRY, "reason", "No sample was above the limit.");
    BASE.ask("significant-comparisons", "study", "VAYHIT2")
        .mustHave("source", REGISTRY, "basis", "p-value", "p", "0.021 (one-sided)");
    BASE.ask("evidence-for", "assertion", "result/aaaaaaaaaaaaaaa1")
        .mustHave("source", REGISTRY, "kind", "registry", "link", "stated in");
  }

  @Test
  void armsAndEndpointsOfTheRegistryStandBesideTheCuratedOnes() {
    Rows arms = BASE.ask("study-arms", "study", "VAYHIT2");
    arms.mustHave("armLabel", "Ianalumab higher dose", "drug", "drug/ianalumab", "dose", "");
    arms.mustHave("arm", "study/NCT05653219/arm/eltrombopag--placebo", "n", "51", "sequence", "1");
    BASE.ask("study-endpoints", "study", "VAYHIT2")
        .mustHave("endpointLabel", "Ianalumab in serum", "concept", "", "role", "secondary");
  }

  @Test
  void aPaperOfSeveralSourcesIsOneRowUnderItsCuratedTitle() {
    Rows paper = BASE.ask("publications").where("publication", "publication/doi-10.1002~ajh.25125");
    assertEquals(1, paper.size(), paper::shown);
    paper.mustHave("venue", "Am J Hematol", "year", "2018", "pmcid", "PMC6055608");
    Rows other =
        BASE.ask("publications").where("publication", "publication/doi-10.1056~nejmoa1203421");
    assertEquals(1, other.size(), other::shown);
    other.mustHave("studies", "NCT01245062", "verification", "");
  }

  @Test
  void anAuthorOfSeveralSourcesIsOneRow() {
    Rows people = BASE.ask("people", "publication", "10.1002/ajh.25125");
    assertEquals(List.of("1", "2", "3", "4", "5", "6"), people.column("position"));
    people.mustHave("position", "1", "person", "person/bussel");
    people.mustHave("position", "2", "nameAsWritten", "Arnold DM");
  }

  @Test
  void whatOnlyARecordSaysIsNotCalledVerified() {
    BASE.ask("statements-from", "document", "10.1002/ajh.25125")
        .mustHave("statementLabel", "Platelet Count", "verification", "");
  }

  @Test
  void whatDoesNotResolveIsToldWithHowOftenItOccurs() {
    Rows rows = BASE.ask("unresolved");
    rows.mustHave(
        "text", "Contract research of the north",
        "kind", "organisation",
        "why", "unresolved",
        "records", "2",
        "example", "study/NCT02889484/mention/organization-1",
        "record", "https://w3id.org/hemograph/graph/ctgov/NCT02889484");
    rows.mustHave("text", "Sciatica", "kind", "condition", "records", "1");
    rows.mustHave("text", "Corticosteroid of the site", "kind", "drug");
    rows.mustHave("text", "trametinib", "why", "unresolved");
    rows.mustHave("text", "Study Director", "kind", "person", "why", "provisional");
    rows.mustHave("text", "Ianalumab higher dose", "kind", "arm", "why", "provisional");
    assertEquals(0, rows.where("text", "Ianalumab").size(), "what resolves is not told");
    assertEquals(
        List.of("Intervertebral Disc Displacement", "Sciatica"),
        BASE.ask("unresolved", "kind", "condition").column("text"));
    assertTrue(
        Set.copyOf(Base.bundled().ask("unresolved").column("why")).equals(Set.of("provisional")));
  }

  @Test
  void anArticleThatNamesAnUnknownStudyIsTold() {
    Rows rows = BASE.ask("unlinked-articles");
    assertEquals(1, rows.size(), rows::shown);
    rows.mustHave(
        "publication", "publication/doi-10.1056~nejmoa1203421",
        "studyLabel", "NCT01245062",
        "pmid", "22663011",
        "doi", "10.1056/nejmoa1203421",
        "source", "source/pubmed-record-22663011");
    assertEquals(0, Base.bundled().ask("unlinked-articles").size());
  }

  @Test
  void anArticleWhoseTextNamesAStudyIsFoundByItAndDoesNotReportOnIt() {
    Rows rows = BASE.ask("publications", "study", "NCT02889484");
    assertEquals(1, rows.size(), rows::shown);
    rows.mustHave("publication", "publication/doi-10.1056~nejmoa1203421", "named", "NCT02889484");
    assertFalse(rows.column("studyIds").contains("NCT02889484"), rows::shown);
  }
}

package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts and landscape: rows checked by hand against the tables. */
final class LandscapeRowsTest {
  private static final Base BASE = Base.bundled();

  @ParameterizedTest(name = "studies {0} {1}: {2}")
  @CsvSource({
    "drug, ianalumab, 4",
    "drug, VAY736, 4",
    "class, BTK inhibitors, 7",
    "class, FcRn antagonists, 14",
    "class, CAR-T cells, 3",
    "condition, FNAIT, 2",
    "condition, immune thrombocytopenia, 80",
    "status, recruiting, 8",
    "line, first, 10",
    "phase, 3, 41"
  })
  void studiesAreFoundByEachFilter(String parameter, String value, int expected) {
    assertEquals(expected, BASE.ask("studies", parameter, value).size());
  }

  @Test
  void filtersOfStudiesNarrowTogether() {
    Rows rows = BASE.ask("studies", "phase", "3", "status", "recruiting");
    assertEquals(
        List.of("study/NCT06544499", "study/NCT05338190", "study/NCT06722235"),
        rows.column("study"));
  }

  @Test
  void aStudyTellsItsDrugsByRoleItsSponsorAndWhatIsRecalled() {
    Rows rows = BASE.ask("studies");
    assertEquals(82, rows.size());
    rows.mustHave(
        "study", "study/NCT05653219",
        "studyLabel", "VAYHIT2",
        "phases", "Phase 3",
        "status", "Active, not recruiting",
        "enrolment", "152",
        "enrolmentType", "actual",
        "investigational", "ianalumab",
        "background", "eltrombopag",
        "drugs", "eltrombopag, ianalumab",
        "sponsorLabel", "Novartis",
        "start", "2023-02-02",
        "completion", "2028-04-08",
        "verification", "verified",
        "recalled", "");
    rows.mustHave("studyLabel", "LUNA4", "recalled", "lead sponsor, sponsor as given");
  }

  @ParameterizedTest(name = "VAYHIT2: {0} is {1}")
  @CsvSource({
    "NCT number, NCT05653219",
    "EU CT number, 2022-001627-32",
    "phase, Phase 3",
    "allocation, randomised",
    "allocation ratio, 1:1:1",
    "masking, double-blind",
    "comparator, placebo plus eltrombopag",
    "enrolment, 152",
    "line of treatment, second line",
    "sponsor, Novartis",
    "'status', 'Active, not recruiting'",
    "start date, 2023-02-02",
    "background drug, eltrombopag"
  })
  void factsOfVayhit2(String fact, String value) {
    BASE.ask("study-facts", "study", "VAYHIT2")
        .mustHave(
            "fact", fact, "value", value, "source", "source/seed", "verification", "verified");
  }

  @Test
  void aFactWithoutCodeStandsInItsWords() {
    Rows rows = BASE.ask("drug-facts", "drug", "prednisone");
    assertEquals(List.of("generic"), rows.where("fact", "developer").column("value"));
    rows.mustHave("fact", "ATC code", "value", "H02AB07", "source", "");
    BASE.ask("study-facts", "study", "LUNA4")
        .mustHave("fact", "line of treatment", "value", "earlier lines", "thing", "");
  }

  @Test
  void aRecalledFactOfAVerifiedRowIsMarked() {
    BASE.ask("study-facts", "study", "LUNA4")
        .mustHave("fact", "sponsor", "value", "Sanofi", "verification", "recalled");
    BASE.ask("drug-facts", "drug", "belimumab")
        .mustHave("fact", "brand name", "value", "Benlysta", "verification", "recalled");
  }

  @ParameterizedTest(name = "ianalumab: {0} is {1}")
  @CsvSource({
    "name, ianalumab",
    "code name, VAY736",
    "class, anti-BAFF-R monoclonal antibody",
    "modality, monoclonal antibody",
    "isotype, IgG1",
    "target, BAFF receptor",
    "developer, Novartis",
    "stage for ITP, phase 3",
    "regulatory event, 'filing planned, worldwide'",
    "UNII, ZN2GQ3II96",
    "CAS number, 1929549-92-7",
    "DrugBank id, DB16666"
  })
  void factsOfIanalumab(String fact, String value) {
    BASE.ask("drug-facts", "drug", "VAY736").mustHave("fact", fact, "value", value);
  }

  @Test
  void anAuthorisationHasDateAndScope() {
    BASE.ask("drug-facts", "drug", "rilzabrutinib")
        .mustHave("thing", "regulatory-event/011", "date", "2025-08-29", "sourceKind", "press");
  }

  @Test
  void classesAreCountedWithDrugsAndStudiesByPhase() {
    Rows rows = BASE.ask("drug-classes");
    rows.mustHave(
        "class", "drug-class/fcrn",
        "targets", "neonatal Fc receptor",
        "drugNames", "batoclimab, efgartigimod alfa, rozanolixizumab",
        "approvedDrugs", "1",
        "studies", "12",
        "phase2", "3",
        "phase3", "10");
    rows.mustHave("class", "drug-class/syk", "studies", "9", "phase1", "2", "phase3", "6");
    rows.mustHave("class", "drug-class/anti-baffr", "furthestStage", "phase 3", "studies", "4");
    assertFalse(rows.column("class").contains("drug-class/itp-therapy"), "a grouping");
    assertFalse(rows.column("class").contains("drug-class/splenectomy"), "not in play");
  }

  @Test
  void aBackgroundDrugDoesNotCountAsTested() {
    // Of eltrombopag's studies VAYHIT2 gives it to all.
    BASE.ask("drugs-in-class", "class", "TPO-RA")
        .mustHave("drugLabel", "eltrombopag", "studies", "6", "highestPhase", "Phase 3");
  }

  @Test
  void aClassHasTheDrugsOfItsSubclasses() {
    Rows rows = BASE.ask("drugs-in-class", "class", "BTK inhibitors");
    assertEquals(
        List.of("orelabrutinib", "rilzabrutinib", "ibrutinib", "zanubrutinib"),
        rows.column("drugLabel"));
    assertEquals(
        2, BASE.ask("drugs-in-class", "class", "BTK inhibitors", "condition", "ITP").size());
    assertEquals(3, BASE.ask("drugs-in-class", "class", "CAR-T").size());
    rows.mustHave("drugLabel", "zanubrutinib", "stageVerification", "recalled");
  }

  @ParameterizedTest(name = "{0} competes with ianalumab; relation: {1}")
  @CsvSource({
    "anti-CD38 monoclonal antibody, asked class acts upstream (interpretation)",
    "FcRn antagonist, asked class acts upstream (interpretation)",
    "BTK inhibitor, asked class acts upstream (interpretation)",
    "SYK inhibitor, asked class acts upstream (interpretation)",
    "CAR-T cell therapy, ''"
  })
  void theClassesOfTheArticleCompeteWithIanalumab(String competitor, String relation) {
    for (Rows rows :
        List.of(
            BASE.ask("competing-classes", "drug", "ianalumab"),
            BASE.ask("competing-classes", "class", "BAFF-R antagonist"))) {
      rows.mustHave("competitorLabel", competitor, "relation", relation, "namedInArticle", "yes");
    }
  }

  @Test
  void theRelationIsFollowedToTheClaimOfTheArticle() {
    Rows rows = BASE.ask("competing-classes", "drug", "ianalumab");
    rows.mustHave(
        "competitorLabel", "BTK inhibitor",
        "relationThrough",
            "inhibition of Fc-receptor-driven platelet phagocytosis; reduction of autoantibody",
        "relationClaim", "claim/97939744cb256928",
        "relationVerification", "seed");
    // That immunoglobulins speed up the loss of IgG is recalled, so the relation is no surer.
    rows.mustHave(
        "competitorLabel", "intravenous immunoglobulin", "relationVerification", "recalled");
    BASE.ask("competing-classes", "class", "Syk inhibitors")
        .mustHave(
            "competitorLabel", "anti-BAFF-R monoclonal antibody",
            "relation", "asked class acts downstream (interpretation)");
  }

  @ParameterizedTest(name = "{1} does not compete with {0}")
  @CsvSource({
    "ianalumab, drug-class/anti-baffr",
    "ianalumab, drug-class/baff-april",
    "ianalumab, drug-class/itp-therapy",
    "ianalumab, drug-class/splenectomy",
    "ianalumab, drug-class/anti-cd19",
    "efgartigimod, drug-class/ivig",
    "CM336, drug-class/cart-bcma"
  })
  void whatContainsSharesATargetOrIsNotInPlayDoesNotCompete(String drug, String other) {
    assertFalse(BASE.ask("competing-classes", "drug", drug).column("competitor").contains(other));
  }

  @Test
  void aClassWithoutKnownTargetCompetesAndSaysSo() {
    BASE.ask("competing-classes", "drug", "ianalumab")
        .mustHave(
            "competitorLabel", "thiopurine antimetabolite",
            "targets", "target unknown",
            "drugs", "azathioprine");
  }

  @Test
  void onlyWhatIsInPlayForTheAskedConditionCompetes() {
    assertEquals(
        List.of("FcRn antagonist", "corticosteroid", "intravenous immunoglobulin"),
        BASE.ask("competing-classes", "drug", "ianalumab", "condition", "FNAIT")
            .column("competitorLabel"));
  }

  @Test
  void sponsorsHaveTheirStudies() {
    Rows rows = BASE.ask("sponsors");
    assertEquals(82, rows.size());
    assertEquals(7, rows.where("sponsorLabel", "Novartis", "sponsorStudies", "7").size());
    rows.mustHave("sponsorLabel", "Johnson & Johnson", "studyLabel", "FREESIA-1");
    rows.mustHave("studyLabel", "LUNA4", "verification", "recalled");
    assertEquals("not stated", rows.column("sponsorLabel").get(81));
    assertEquals(2, BASE.ask("sponsors", "condition", "FNAIT").size());
    assertTrue(rows.where("sponsorLabel", "not stated").size() > 0);
  }
}

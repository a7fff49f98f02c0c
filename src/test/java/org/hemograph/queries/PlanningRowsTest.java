package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a reviewer plans by: rows checked by hand against the tables, and against made-up records.
 */
final class PlanningRowsTest {
  private static final Base BASE = Base.bundled();
  private static final Base EDGES = Base.withEdges();

  @Test
  void studiesThatRecruitStandByLineOfTreatment() {
    Rows rows = BASE.ask("recruiting-studies");
    assertEquals(
        List.of(
            "study/NCT05943691", // first
            "study/NCT06544499", // second and later
            "study/NCT05757570",
            "study/NCT05315778", // later
            "study/NCT05338190",
            "study/NCT06799611",
            "study/NCT06722235",
            "study/NCT05998759"), // not told
        rows.column("study"));
    assertEquals(Set.of("Recruiting"), Set.copyOf(rows.column("status")));
    rows.mustHave(
        "studyLabel", "ADVANCE NEXT",
        "lines", "second line, later line",
        "phases", "Phase 3",
        "conditions", "chronic ITP",
        "investigational", "efgartigimod alfa",
        "statusAsOf", "2026-02-09",
        "enrolment", "69",
        "start", "2024-10-18",
        "sponsors", "argenx",
        "countries", "",
        "verification", "verified");
    rows.mustHave("study", "study/NCT06799611", "recalled", "allocation, intervention model");
    assertEquals(2, BASE.ask("recruiting-studies", "line", "second").size());
    assertEquals(7, BASE.ask("recruiting-studies", "condition", "primary ITP").size());
  }

  @Test
  void theRegistrysOwnStatusCountsAndItsSitesTellWhere() {
    Rows rows = EDGES.ask("recruiting-studies");
    assertEquals(11, rows.size());
    rows.mustHave(
        "studyLabel", "VAYHIT2",
        "status", "Recruiting",
        "statusAsOf", "2026-01",
        "countries", "Australia, Austria",
        "places", "Sydney; Vienna",
        "sites", "2");
    rows.mustHave(
        "studyLabel", "EDGE-1",
        "status", "Not yet recruiting",
        "statusAsOf", "2026-02",
        "countries", "Austria, PE",
        "start", "2027-03",
        "verification", "");
    rows.mustHave(
        "studyLabel", "EDGE-2",
        "status", "Enrolling by invitation",
        "investigational", "dexamethasone, eltrombopag, rituximab");
    // Within a line, those that recruit stand before those that do not yet.
    assertEquals(
        List.of("Recruiting", "Not yet recruiting"),
        rows.where("lines", "second line").column("status"));
  }

  @Test
  void aCombinationTellsWhatIsBackground() {
    Rows rows = BASE.ask("combination-studies");
    assertEquals(
        List.of(
            "FLIGHT",
            "LUNA 3",
            "LUNA 3",
            "Rituximab plus dexamethasone or dexamethasone alone, newly diagnosed ITP",
            "Tretinoin plus low-dose rituximab or low-dose rituximab alone",
            "VAYHIT1",
            "VAYHIT2",
            "VAYHIT3"),
        rows.column("studyLabel"));
    rows.mustHave(
        "studyLabel", "VAYHIT2",
        "combination", "ianalumab + eltrombopag",
        "classes", "anti-BAFF-R monoclonal antibody, oral small-molecule TPO receptor agonist",
        "investigational", "ianalumab",
        "background", "eltrombopag",
        "basis", "arms",
        "arms", "ianalumab 3 mg/kg plus eltrombopag; ianalumab 9 mg/kg plus eltrombopag",
        "armCount", "2",
        "phases", "Phase 3",
        "verification", "verified");
    rows.mustHave("studyLabel", "VAYHIT3", "background", "TPO receptor agonist, corticosteroid");
    rows.mustHave("studyLabel", "FLIGHT", "combination", "mycophenolate mofetil + corticosteroid");
    // The comparator arm of FLIGHT gives one of two corticosteroids.
    assertEquals(1, rows.where("studyLabel", "FLIGHT").size());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "BAFF-R antagonist, 3",
    "BTK inhibitors, 1",
    "corticosteroid, 6",
    "TPO receptor agonist, 4",
    "oral small-molecule TPO receptor agonist, 1",
    "SYK inhibitor, 0"
  })
  void combinationsAreFoundByAClassOrABroaderOne(String drugClass, int expected) {
    assertEquals(expected, BASE.ask("combination-studies", "class", drugClass).size());
  }

  @Test
  void aCombinationIsToldWithoutArmsAndWithOtherRoles() {
    Rows rows = EDGES.ask("combination-studies");
    rows.mustHave(
        "studyLabel", "EDGE-1",
        "combination", "ianalumab + romiplostim",
        "background", "romiplostim",
        "basis", "roles of the study's drugs",
        "arms", "",
        "armCount", "");
    rows.mustHave(
        "studyLabel", "EDGE-2",
        "combination", "rituximab + dexamethasone + eltrombopag",
        "investigational", "",
        "comparators", "rituximab",
        "background", "dexamethasone",
        "otherRoles", "eltrombopag",
        "arms", "Three drugs");
    assertEquals(1, rows.where("studyLabel", "EDGE-2").size(), "two corticosteroids are one class");
    assertEquals(
        1, rows.where("studyLabel", "VAYHIT2").size(), "the registry's arms are no others");
  }

  @Test
  void mechanismsThatNoStudyTestsTellWhetherDrugsExist() {
    Rows rows = BASE.ask("untested-mechanisms");
    assertEquals(
        List.of(
            "mechanism/calcineurin-inhibition",
            "mechanism/desialylation-inhibition",
            "mechanism/mtor-inhibition",
            "mechanism/splenic-removal",
            "mechanism/disease-modification",
            "mechanism/immune-homeostasis"),
        rows.column("mechanism"));
    rows.mustHave(
        "mechanismLabel", "calcineurin inhibition",
        "targets", "calcineurin A alpha, calcineurin B type 1",
        "known", "drugs",
        "drugs", "ciclosporin, tacrolimus",
        "drugCount", "2",
        "usedDrugs", "ciclosporin, tacrolimus",
        "classes", "calcineurin inhibitor",
        "broaderLabel", "therapeutic mechanism");
    rows.mustHave("drugs", "oseltamivir", "usedDrugs", "");
    rows.mustHave("classes", "splenectomy", "known", "classes only", "drugCount", "0");
    rows.mustHave("mechanismLabel", "disease modification", "known", "nothing");
    // Ianalumab has no study in chronic ITP alone.
    BASE.ask("untested-mechanisms", "condition", "chronic ITP")
        .mustHave("mechanism", "mechanism/baffr-blockade", "drugs", "ianalumab");
    EDGES
        .ask("untested-mechanisms")
        .mustHave("mechanismLabel", "edge mechanism of a class", "classes", "edge class");
  }

  @Test
  void studiesThatEndedLongAgoUnreported() {
    Rows rows = BASE.ask("unreported-studies", "asOf", "2026-01-01");
    assertEquals(
        List.of(
            "study/NCT00111475",
            "study/NCT05621330",
            "study/NCT04200456",
            "study/NCT04224688",
            "study/NCT04596995",
            "study/NCT04056195",
            "study/NCT04703621"),
        rows.column("study"));
    assertEquals(List.of("258", "48", "44", "43", "36", "35", "12"), rows.column("monthsSince"));
    rows.mustHave(
        "study", "study/NCT04596995",
        "status", "Terminated",
        "completed", "2022-12",
        "dateKind", "completion",
        "asOfDay", "2026-01-01",
        "sponsors", "UCB",
        "recalled", "acronym",
        "verification", "verified");
    rows.mustHave("study", "study/NCT04056195", "otherResults", "4");
    rows.mustHave("study", "study/NCT04703621", "status", "Unknown", "otherPublications", "1");
  }

  @ParameterizedTest(name = "asked on {0}, {1} months: {2}")
  @CsvSource({
    "2026-01-01, 12, 7",
    "2025-12-31, 12, 7", // NCT04703621 ended on 2024-12-31
    "2025-12-30, 12, 6",
    "2026-01-01, 36, 5", // NCT04596995 ended in December 2022
    "2025-12-31, 36, 4",
    "2026-01-01, 60, 1"
  })
  void theDayAndTheMonthsDecide(String asOf, String months, int expected) {
    Rows rows = BASE.ask("unreported-studies", "asOf", asOf, "months", months);
    assertEquals(expected, rows.size(), rows::shown);
  }

  @Test
  void withoutADayItIsToday() {
    String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
    assertEquals(
        BASE.ask("unreported-studies", "asOf", today).column("study"),
        BASE.ask("unreported-studies").column("study"));
  }

  @Test
  void resultsInTheRegistryOrInAPaperAndAnOpenStatusCloseAStudyOut() {
    Rows rows = EDGES.ask("unreported-studies", "asOf", "2026-01-01");
    assertEquals(
        List.of("ENDED-13", "ENDED-11", "ENDED-12", "ENDED-14"),
        rows.column("studyLabel").stream().filter(name -> name.startsWith("ENDED")).toList());
    rows.mustHave("studyLabel", "ENDED-13", "monthsSince", "43", "otherPublications", "1");
    rows.mustHave(
        "studyLabel", "ENDED-11",
        "completed", "2023",
        "monthsSince", "24",
        "dateKind", "completion",
        "dateType", "actual");
    rows.mustHave("studyLabel", "ENDED-12", "dateKind", "primary completion", "monthsSince", "12");
    rows.mustHave(
        "studyLabel", "ENDED-14", "completed", "fourth quarter of 2024", "monthsSince", "12");
    assertEquals(
        List.of("ENDED-11", "ENDED-12"),
        EDGES
            .ask("unreported-studies", "asOf", "2026-01-01", "condition", "immune thrombocytopenia")
            .column("studyLabel")
            .stream()
            .filter(name -> name.startsWith("ENDED"))
            .toList());
  }
}

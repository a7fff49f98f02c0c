package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Studies and comparisons between them: rows checked by hand against the tables. */
final class StudyRowsTest {
  private static final Base BASE = Base.bundled();

  private static final List<String> RANKED =
      List.of(
          "registry",
          "journal article",
          "meeting abstract",
          "regulatory document",
          "press",
          "commentary",
          "reference data",
          "curation");

  @ParameterizedTest(name = "{0} {1}={2} has {3} rows")
  @CsvSource({
    "study-arms, study, VAYHIT2, 9",
    "study-arms, study, VAYHIT1, 6",
    "study-arms, study, LUNA 2, 3",
    "study-endpoints, study, VAYHIT3, 7",
    "study-results, study, VAYHIT2, 39",
    "study-results, study, VAYHIT3, 12",
    "study-results, study, LUNA 3, 17",
    "study-results, study, RAISE, 4",
    "not-estimable, study, VAYHIT2, 1",
    "not-estimable, condition, immune thrombocytopenia, 2",
    "significant-comparisons, study, VAYHIT2, 4",
    "significant-comparisons, drug, ianalumab, 4",
    "significant-comparisons, drug, eltrombopag, 1",
    "subgroup-results, study, VAYHIT3, 3",
    "subgroup-results, study, EXTEND, 2",
    "baseline, study, VAYHIT3, 2",
    "baseline, study, LUNA 3, 3",
    "participant-flow, study, VAYHIT3, 3",
    "participant-flow, study, LUNA 2, 5",
    "adverse-events, study, VAYHIT2, 13",
    "eligibility, study, VAYHIT3, 4",
    "eligibility, variable, platelet count, 16",
    "follow-up, study, VAYHIT2, 3",
    "compare-endpoint, endpoint, SR6, 8",
    "compare-doses, study, VAYHIT1, 0",
    "disagreements, study, VAYHIT2, 5",
    "disagreements, study, VAYHIT3, 3"
  })
  void eachQueryHasTheRowsOfTheTables(String query, String parameter, String value, int rows) {
    assertEquals(rows, BASE.ask(query, parameter, value).size());
  }

  @ParameterizedTest(name = "{0} has {1} rows in all")
  @CsvSource({
    "not-estimable, 2",
    "significant-comparisons, 33",
    "eligibility, 54",
    "disagreements, 28",
    "head-to-head, 136"
  })
  void withoutParametersEverythingIsShown(String query, int rows) {
    assertEquals(rows, BASE.ask(query).size());
  }

  @ParameterizedTest(name = "{0} {1}={2}")
  @CsvSource({
    "study-results, study, VAYHIT2",
    "study-results, study, LUNA 3",
    "not-estimable, condition, immune thrombocytopenia",
    "significant-comparisons, study, LUNA 3",
    "subgroup-results, study, VAYHIT3",
    "baseline, study, LUNA 3",
    "adverse-events, study, VAYHIT2",
    "compare-endpoint, endpoint, durable platelet response",
    "compare-doses, study, VAYHIT2"
  })
  void resultsComeByKindOfSourceEachWithItsAssertion(String query, String parameter, String value) {
    Rows rows = BASE.ask(query, parameter, value);
    List<String> kinds = rows.column("sourceKind");
    assertEquals(kinds.stream().sorted(Comparator.comparing(RANKED::indexOf)).toList(), kinds);
    assertTrue(RANKED.containsAll(kinds), kinds::toString);
    assertEquals(Set.of("curated"), new HashSet<>(rows.column("kind")));
    assertEquals(
        rows.size(), new HashSet<>(rows.column("assertion")).size(), "one row an assertion");
    assertTrue(rows.column("source").stream().allMatch(source -> source.startsWith("source/")));
  }

  @Test
  void vayhit2HasThreeArmsWithEltrombopagAsBackground() {
    Rows rows = BASE.ask("study-arms", "study", "VAYHIT2");
    assertEquals(
        Set.of(
            "ianalumab 9 mg/kg plus eltrombopag",
            "ianalumab 3 mg/kg plus eltrombopag",
            "placebo plus eltrombopag"),
        new HashSet<>(rows.column("armLabel")));
    assertEquals(Set.of("1:1:1"), new HashSet<>(rows.column("allocationRatio")));
    for (String dose : List.of("9", "3")) {
      rows.mustHave(
          "armLabel", "ianalumab " + dose + " mg/kg plus eltrombopag",
          "armType", "experimental",
          "drug", "drug/ianalumab",
          "role", "investigational",
          "dose", dose + ".0",
          "doseUnit", "mg/kg",
          "doseText", dose + " mg/kg",
          "route", "intravenous",
          "every", "1 month",
          "doseCount", "4",
          "schedule", "4 monthly infusions");
    }
    rows.mustHave(
        "armType", "placebo comparator", "drugLabel", "placebo", "role", "placebo", "n", "51");
    Rows eltrombopag = rows.where("drugLabel", "eltrombopag", "role", "background");
    assertEquals(6, eltrombopag.size());
    assertEquals(
        3,
        eltrombopag.where("course", "treatment", "every", "1 day", "duration", "16 weeks").size());
    assertEquals(3, eltrombopag.where("course", "taper", "duration", "8 weeks").size());
  }

  @Test
  void aRecalledArmSizeIsMarked() {
    Rows arms = BASE.ask("study-arms", "study", "VAYHIT1");
    assertEquals(6, arms.where("n", "75", "recalled", "group size; group size as given").size());
    BASE.ask("participant-flow", "study", "VAYHIT1")
        .mustHave("milestone", "in the group", "value", "75", "recalled", "group size");
  }

  @Test
  void theConfirmedResponseOfVayhit3IsARule() {
    Rows rows = BASE.ask("study-endpoints", "study", "VAYHIT3");
    assertEquals("primary", rows.column("role").get(0));
    rows.mustHave(
        "endpointLabel", "confirmed response",
        "role", "primary",
        "variableLabel", "platelet count",
        "operator", "≥",
        "threshold", "50 ×10⁹/L",
        "consecutive", "2",
        "spacing", "7 days",
        "without", "new ITP treatment; rescue therapy",
        "timeFrame", "weeks 1 to 25");
  }

  @Test
  void timeToTreatmentFailureHasMediansAndHazardRatios() {
    Rows rows =
        BASE.ask("study-results", "study", "VAYHIT2", "endpoint", "time to treatment failure");
    assertEquals(rows, BASE.ask("study-results", "study", "NCT05653219", "endpoint", "TTF"));
    assertEquals(7, rows.size());
    rows.mustHave(
        "groupLabel", "ianalumab 9 mg/kg plus eltrombopag",
        "statistic", "median",
        "value", "13.0",
        "valueText", "13.0 months",
        "unit", "months",
        "status", "estimated",
        "n", "50");
    rows.mustHave(
        "groupLabel", "ianalumab 3 mg/kg plus eltrombopag",
        "statistic", "median",
        "value", "",
        "valueText", "not estimable",
        "status", "not estimable");
    rows.mustHave("groupLabel", "placebo plus eltrombopag", "valueText", "4.7 months");
    rows.mustHave(
        "resultKind", "comparison",
        "statistic", "hazard ratio",
        "value", "0.55",
        "low", "0.32",
        "high", "0.92",
        "interval", "95% confidence interval 0.32 to 0.92",
        "p", "0.021 (one-sided)",
        "direction", "favours group",
        "referenceLabel", "placebo plus eltrombopag");
  }

  @Test
  void stableResponseHasItsPercentages() {
    Rows rows = BASE.ask("study-results", "study", "VAYHIT2", "endpoint", "SR6");
    rows.mustHave("valueText", "62.0%", "value", "62.0", "unit", "%", "time", "6 months");
    rows.mustHave("valueText", "39.2%", "groupLabel", "placebo plus eltrombopag");
    rows.mustHave(
        "resultKind", "comparison",
        "valueText", "higher (significant)",
        "status", "in words only",
        "significance", "significant");
  }

  @Test
  void anEndpointCountsWithTheNarrowerOnes() {
    Rows rows = BASE.ask("study-results", "study", "VAYHIT2", "endpoint", "platelet response");
    Set<String> measures = new HashSet<>(rows.column("measureLabel"));
    assertTrue(
        measures.containsAll(
            Set.of("stable response at 6 months", "complete response at 6 months")),
        measures::toString);
  }

  @Test
  void allKindsOfResultsAreShownWithoutAnEndpoint() {
    Set<String> kinds =
        new HashSet<>(BASE.ask("study-results", "study", "VAYHIT2").column("resultKind"));
    kinds.addAll(BASE.ask("study-results", "study", "VAYHIT3").column("resultKind"));
    assertEquals(Set.of("outcome", "comparison", "baseline", "flow", "adverse event"), kinds);
  }

  @Test
  void aComparatorAloneIsNoComparison() {
    Rows rows = BASE.ask("study-results", "study", "VAYHIT2");
    assertEquals(0, rows.where("resultKind", "comparison", "status", "not reported").size());
    assertEquals(0, rows.where("resultKind", "comparison", "measureLabel", "headache").size());
    assertEquals(3, rows.where("resultKind", "adverse event", "measureLabel", "headache").size());
  }

  @Test
  void whatCouldNotBeEstimatedTellsWhy() {
    Rows rows = BASE.ask("not-estimable");
    rows.mustHave(
        "studyLabel", "VAYHIT2",
        "measureLabel", "time to treatment failure",
        "groupLabel", "ianalumab 3 mg/kg plus eltrombopag",
        "status", "not estimable",
        "reason", "Too few failures to estimate");
    rows.mustHave("studyLabel", "LUNA 3", "groupLabel", "placebo", "status", "not reached");
  }

  @Test
  void significanceIsStatedOrReadOffThePValue() {
    Rows rows = BASE.ask("significant-comparisons");
    assertEquals(3, rows.where("basis", "stated").size());
    rows.mustHave(
        "studyLabel",
        "VAYHIT2",
        "basis",
        "p-value",
        "statistic",
        "hazard ratio",
        "pValue",
        "0.021");
    rows.mustHave("studyLabel", "LUNA 3", "p", "<0.0001", "basis", "p-value");
    rows.mustHave("p", "0.044", "referenceLabel", "prednisone");
    assertEquals(0, rows.where("p", "0.055").size(), "not significant");
    assertEquals(0, rows.where("significance", "not significant").size());
  }

  @Test
  void subgroupsInWordsHaveNoNumber() {
    Rows words = BASE.ask("subgroup-results", "study", "VAYHIT3");
    assertEquals(
        Set.of("prior lines of treatment", "age", "sex"),
        new HashSet<>(words.column("factorLabel")));
    assertEquals(3, words.where("hasNumber", "false", "time", "week 25").size());
    BASE.ask("subgroup-results", "study", "EXTEND")
        .mustHave("level", "splenectomised", "valueText", "80%", "hasNumber", "true");
  }

  @Test
  void baselineAndFlowOfVayhit3AreThoseOfTheArticle() {
    Rows baseline = BASE.ask("baseline", "study", "VAYHIT3");
    baseline.mustHave("measureLabel", "age", "statistic", "median", "valueText", "55 years");
    baseline.mustHave("measureLabel", "prior lines of treatment", "value", "6.0");
    Rows flow = BASE.ask("participant-flow", "study", "VAYHIT3");
    assertEquals(
        List.of("enrolled", "in the group", "completed the study period or left early"),
        flow.column("milestone"));
    flow.mustHave("time", "25 weeks", "numerator", "41", "denominator", "41");
    flow.mustHave("milestone", "enrolled", "value", "41", "status", "actual", "assertion", "");
  }

  @Test
  void adverseEventsStandBesideTheGroupComparedWith() {
    Rows rows = BASE.ask("adverse-events", "study", "VAYHIT2");
    rows.mustHave(
        "eventLabel", "neutropenia",
        "groupLabel", "ianalumab 9 mg/kg plus eltrombopag",
        "percent", "16.0",
        "referenceLabel", "placebo plus eltrombopag",
        "referenceValueText", "2%");
    assertEquals(3, BASE.ask("adverse-events", "study", "VAYHIT2", "atLeast", "14").size());
    assertEquals(0, BASE.ask("adverse-events", "study", "VAYHIT2", "serious", "true").size());
    assertEquals(11, BASE.ask("adverse-events", "study", "VAYHIT2", "serious", "false").size());
    Rows infections = BASE.ask("adverse-events", "study", "VAYHIT2", "term", "INFECTION");
    assertEquals(List.of("no increase over placebo"), infections.column("valueText"));
    assertEquals(List.of("comparison"), infections.column("resultKind"));
  }

  @Test
  void entryCriteriaAreThresholds() {
    Rows rows = BASE.ask("eligibility", "study", "VAYHIT2", "variable", "platelets");
    assertEquals(1, rows.size());
    rows.mustHave("operator", "<", "threshold", "30 ×10⁹/L", "criterionKind", "inclusion");
    Rows prior = BASE.ask("eligibility", "study", "VAYHIT2");
    prior.mustHave(
        "priorTherapy", "corticosteroid", "priorResponse", "inadequate response; relapse");
    BASE.ask("eligibility", "study", "VAYHIT3")
        .mustHave("priorTherapy", "TPO receptor agonist", "minimumCount", "1");
  }

  @Test
  void followUpIsARangeOfMediansAndTheDatesStandBelow() {
    Rows rows = BASE.ask("follow-up", "study", "VAYHIT2");
    rows.mustHave(
        "what", "follow-up time",
        "valueText", "approximately 12 to 14 months across groups",
        "low", "12.0",
        "high", "14.0");
    rows.mustHave("what", "start", "date", "2023-02-02", "precision", "day");
  }

  @Test
  void definitionsThatDifferAreFlagged() {
    Rows durable = BASE.ask("compare-endpoint", "endpoint", "durable platelet response");
    assertEquals(
        durable.size(), durable.where("definitionDiffers", "true", "crossTrial", "true").size());
    durable.mustHave("studyLabel", "LUNA 3", "valueText", "23%", "sameDefinition", "LUNA 3");
    Rows same =
        BASE.ask("compare-endpoint", "endpoint", "SR6", "study", "VAYHIT2", "study", "VAYHIT3");
    assertEquals(8, same.size());
    assertEquals(
        8, same.where("definitionDiffers", "false", "sameDefinition", "VAYHIT2; VAYHIT3").size());
    Rows alone = BASE.ask("compare-endpoint", "endpoint", "SR6", "study", "VAYHIT2");
    assertEquals(5, alone.where("crossTrial", "false").size());
    assertEquals(0, BASE.ask("compare-endpoint", "endpoint", "SR6", "condition", "FNAIT").size());
  }

  @Test
  void dosesOfOneDrugStandSideBySide() {
    Rows rows = BASE.ask("compare-doses", "study", "VAYHIT2").where("statistic", "median");
    assertEquals(List.of("3.0", "9.0"), rows.column("dose"));
    assertEquals(List.of("not estimable", "13.0 months"), rows.column("valueText"));
    assertTrue(BASE.ask("compare-doses", "study", "HR-TPO-III-ITP").size() > 5);
  }

  @Test
  void onlyStudiesWithBothDrugsCompareThemDirectly() {
    Rows direct = BASE.ask("head-to-head").where("relation", "head to head");
    assertEquals(Set.of("dexamethasone", "prednisone"), new HashSet<>(direct.column("drugLabel")));
    direct.mustHave(
        "drugLabel", "dexamethasone",
        "otherLabel", "prednisone",
        "measures", "overall initial response",
        "p", "0.044");
    Rows ianalumab = BASE.ask("head-to-head", "drug", "VAY736");
    assertEquals(18, ianalumab.where("relation", "cross-trial only").size());
    ianalumab.mustHave(
        "otherLabel", "rilzabrutinib",
        "otherStudies", "LUNA 2; LUNA 3",
        "measures", "confirmed platelet response; durable platelet response");
  }

  @Test
  void disagreementsAreRecordedOrComputed() {
    Rows rows = BASE.ask("disagreements");
    assertEquals(27, rows.where("origin", "recorded").size());
    Rows computed = rows.where("origin", "computed");
    assertEquals(1, computed.size());
    computed.mustHave("about", "LUNA 3", "valueText", "36 days", "otherValueText", "15 days");
    BASE.ask("disagreements", "study", "VAYHIT2")
        .mustHave(
            "question", "Enrolment",
            "valueText", "150 (estimated)",
            "otherValueText", "152 (actual)",
            "sourceKind", "registry",
            "otherSourceKind", "commentary",
            "resolution", "152; the registry copy is older");
  }
}

package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables for reviews, over what is hard to extract and to pool. */
final class ReviewTableRowsTest {
  @TempDir private static Path folder;

  private static final Base BASE = Base.withPooling();
  private static final Rows POOLED = BASE.ask("meta-analysis", "study", "HARD-1");
  private static final Rows EVIDENCE = BASE.ask("evidence-table", "study", "HARD-1");

  @Test
  void severalTimesAreSeveralPairsAndNeverMixed() {
    Rows ratios = POOLED.where("effect", "OR", "subgroup", "");
    assertEquals(
        List.of("week 12", "week 24", "week 52", "week 99"), ratios.column("time"), ratios.shown());
    assertEquals(
        List.of("=new, \"quoted\" drug"),
        ratios.column("experimentalLabel").stream().distinct().toList());
    assertEquals(List.of("old drug"), ratios.column("controlLabel").stream().distinct().toList());
    assertEquals(List.of("arm types"), ratios.column("sides").stream().distinct().toList());
    ratios.mustHave(
        "time", "week 24",
        "experimentalEvents", "30",
        "experimentalTotal", "50",
        "controlEvents", "10",
        "controlTotal", "50",
        "yi", "1.79175947");
  }

  @Test
  void aPartOfAGroupStandsAgainstTheSamePart() {
    Rows parts = POOLED.where("effect", "RD", "basis", "two arms", "subgroup", "age: young");
    assertEquals(1, parts.size(), POOLED.shown());
    parts.mustHave(
        "experimentalEvents",
        "15",
        "experimentalTotal",
        "20",
        "controlEvents",
        "5",
        "yi",
        "0.50000000");
    assertTrue(
        parts.column("computedCounts").get(0).contains("15 is the only whole number of 20"),
        parts.shown());
  }

  @Test
  void aPercentageThatFitsSeveralCountsGivesNone() {
    Map<String, String> row = one("RR", "week 52");
    assertEquals("", row.get("experimentalEvents"));
    assertEquals("10", row.get("controlEvents"));
    assertEquals("", row.get("yi"));
    assertTrue(row.get("derivation").contains("more than one count"), row.toString());
  }

  @Test
  void aTotalThatIsNotStatedIsTheArmsOnlyWhereOneAsksForThat() {
    assertEquals("", one("OR", "week 99").get("experimentalTotal"));
    assertTrue(one("OR", "week 99").get("derivation").contains("is not stated"));
    Rows asked = BASE.ask("meta-analysis", "study", "HARD-1", "armSizes", "true");
    asked.mustHave(
        "effect", "OR", "time", "week 99", "experimentalTotal", "50", "experimentalEvents", "25");
  }

  /** A result of responders is not of so many as the arm has; nor is one that does not fit. */
  @Test
  void theArmsSizeStandsInForNoPartOfIt() {
    Rows ofPart = BASE.ask("meta-analysis", "study", "VAYHIT3", "armSizes", "true");
    ofPart.mustHave("population", "confirmed responders", "experimentalTotal", "", "yi", "");
    Rows raise = BASE.ask("meta-analysis", "study", "RAISE", "armSizes", "true");
    List<String> derivations = raise.column("derivation");
    assertTrue(
        derivations.stream().anyMatch(told -> told.contains("17 of 62 is not the printed 28%")),
        derivations::toString);
    BASE.ask("evidence-table", "study", "VAYHIT3")
        .mustHave("analysisPopulation", "confirmed responders", "n", "");
  }

  @Test
  void numbersThatDoNotFitAndSourcesThatDifferAreTold() {
    String warning = one("OR", "week 12").get("warning");
    assertTrue(warning.contains("40 of 50 is not the printed 82%"), warning);
    assertTrue(warning.contains("different main sources"), warning);
    assertTrue(warning.contains("paired by the types of the arms"), warning);
  }

  @Test
  void recalledNumbersOfEitherGroupAreMarked() {
    assertEquals("recalled", one("OR", "week 24").get("controlVerification"));
    assertTrue(one("OR", "week 24").get("warning").contains("recalled"));
    EVIDENCE.mustHave("time", "week 24", "groupLabel", "old drug", "verification", "recalled");
  }

  @Test
  void adjustedAndUnadjustedEstimatesStandApart_andAOneSidedPIsTold() {
    assertEquals("hazard ratio", one("HR", "row 21").get("statistic"));
    assertEquals("", one("HR", "row 21").get("warning"));
    Map<String, String> adjusted = one("HR", "row 22");
    assertEquals("adjusted hazard ratio", adjusted.get("statistic"));
    assertEquals("0.04 (one-sided)", adjusted.get("p"));
    assertTrue(adjusted.get("warning").contains("adjusted estimate"), adjusted.toString());
    assertTrue(adjusted.get("warning").contains("one-sided"), adjusted.toString());
  }

  @Test
  void anIntervalThatDoesNotFitItsEstimateIsNeverUsedSilently() {
    Map<String, String> outside = one("HR", "row 23");
    assertEquals("", outside.get("sei"));
    assertTrue(outside.get("warning").contains("does not contain the estimate"));
    Map<String, String> aside = one("HR", "row 24");
    assertFalse(aside.get("sei").isEmpty());
    assertTrue(aside.get("warning").contains("not symmetric"), aside.toString());
  }

  @Test
  void whatIsNotEstimableOrWithoutSidesOrOneSidedIsNotDerived() {
    assertTrue(one("HR", "row 25").get("derivation").contains("no estimate (not estimable)"));
    Map<String, String> without = one("HR", "row 26");
    assertEquals("", without.get("yi"));
    assertEquals("not stated", without.get("sides"));
    assertEquals("=new, \"quoted\" drug; old drug", without.get("experimentalLabel"));
    assertEquals("0.6", without.get("estimate").replaceAll("0$", ""));
    Map<String, String> oneSided = one("HR", "row 27");
    assertEquals("", oneSided.get("ciLow") + oneSided.get("sei"));
    assertFalse(oneSided.get("interval").isEmpty());
    assertTrue(one("HR", "row 28").get("warning").contains("inferred"));
  }

  @Test
  void meansWithStandardDeviationsGiveTheirDifference() {
    POOLED.mustHave(
        "effect", "MD",
        "experimentalMean", "6.1",
        "controlSd", "4.5",
        "yi", "4.60000000",
        "sei", "0.94868330");
  }

  @Test
  void whatIsNotReachedOrNotEstimableKeepsItsRowWithoutANumber() {
    EVIDENCE.mustHave("status", "not reached", "value", "", "valueText", "not reached");
    EVIDENCE.mustHave("status", "not estimable", "value", "", "valueText", "NE");
  }

  @Test
  void aStudyWithoutArmsHasOneRowAndNoArm() {
    Rows rows = BASE.ask("arm-table", "study", "ARMLESS-2");
    assertEquals(1, rows.size());
    rows.mustHave("arm", "", "armLabel", "", "n", "", "sourceLabel", "A paper with everything");
    assertEquals(0, BASE.ask("evidence-table", "study", "ARMLESS-2").size());
  }

  @Test
  void anEndpointThatNobodyReportsGivesNoRows() {
    assertEquals(
        0, BASE.ask("meta-analysis", "endpoint", "bleeding events", "effect", "HR").size());
  }

  @Test
  void twoTrialsUnderOneNumberAreNotPairedCrosswise() {
    Rows rows = BASE.ask("meta-analysis", "study", "TRA100773", "effect", "OR");
    assertEquals(
        List.of("placebo, first trial listed", "placebo, second trial listed"),
        rows.column("controlLabel"));
    assertEquals(List.of("stated", "stated"), rows.column("sides"));
  }

  @Test
  void everyResultHasOneRowAndVayhit2IsComplete() {
    Rows all = Base.bundled().ask("evidence-table");
    assertEquals(all.size(), all.column("assertion").stream().distinct().count());
    // One of these is stated in two sources.
    assertEquals(EVIDENCE.size(), EVIDENCE.column("assertion").stream().distinct().count());
    all.mustHave(
        "studyLabel", "VAYHIT2",
        "valueText", "62.0%",
        "n", "50",
        "regimen",
            "ianalumab 9 mg/kg, intravenous, 4 monthly infusions; eltrombopag, oral, daily for 16"
                + " weeks; eltrombopag, oral, taper over 8 weeks",
        "time", "6 months",
        "location", "results/res-010");
    all.mustHave("p", "0.021 (one-sided)", "low", "0.32", "high", "0.92", "level", "95.0");
  }

  @Test
  void whatCameFromWhereCountsEachThingOnceInTheWhole() {
    Rows rows = Base.bundled().ask("source-counts");
    rows.mustHave("part", "all", "studies", "82", "publications", "55");
    rows.mustHave("part", "stated in", "origin", "registry", "sources", "62");
    // The tables of the tests have no graphs of records, so nothing was imported.
    assertEquals(0, rows.where("part", "imported from").size());
    Base.withRecords()
        .ask("source-counts")
        .mustHave("part", "imported from", "origin", "ctgov", "records", "2");
  }

  @Test
  void whatWasScreenedIsCountedByReviewAndIsNoEvidence() throws IOException {
    try (EvidenceStore store = EvidenceStore.inMemory()) {
      Importer importer = new Importer(store, Progress.none());
      importer.importBundled();
      Rows before = Base.over(store).ask("source-counts");
      String ris =
          """
          TY  - JOUR
          DO  - 10.1002/ajh.25125
          N1  - RAYYAN-INCLUSION: {"Carla"=>"Included", "Dora"=>"Included"}
          ER  -

          TY  - JOUR
          DO  - 10.1056/NEJMoa2110297
          N1  - RAYYAN-INCLUSION: {"Carla"=>"Included", "Dora"=>"Excluded"}
          ER  -

          TY  - JOUR
          DO  - 10.1111/bjh.18582
          N1  - RAYYAN-INCLUSION: {"Carla"=>"Excluded"}
          ER  -
          """;
      Path file = Files.writeString(folder.resolve("rayyan.ris"), ris);
      assertEquals(
          3,
          importer
              .run(ImportOptions.DEFAULT.ofReview("ITP = \"2026\""), List.of(file))
              .files()
              .get(0)
              .imported());
      Rows after = Base.over(store).ask("source-counts");
      List<Map<String, String>> added = new ArrayList<>(after.rows());
      assertTrue(added.containsAll(before.rows()), after.shown());
      added.removeAll(before.rows());
      assertEquals(
          List.of("screened for 3", "included in 1", "excluded from 1", "in conflict in 1"),
          added.stream().map(row -> row.get("part") + " " + row.get("publications")).toList());
      assertEquals(
          List.of("ITP = \"2026\""), added.stream().map(r -> r.get("origin")).distinct().toList());
    }
  }

  private static Map<String, String> one(String effect, String time) {
    List<Map<String, String>> rows =
        POOLED.where("effect", effect, "time", time, "subgroup", "").rows().stream()
            .filter(row -> !row.get("basis").equals("one arm"))
            .toList();
    assertEquals(1, rows.size(), () -> effect + " " + time + "\n" + POOLED.shown());
    return rows.get(0);
  }
}

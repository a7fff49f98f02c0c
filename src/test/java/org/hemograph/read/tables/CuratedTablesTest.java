package org.hemograph.read.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Evidence;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.model.SourceRecord;
import org.hemograph.model.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CuratedTablesTest {
  @TempDir Path folder;
  private TableFolder tables;

  @BeforeEach
  void aDiseaseAndAStudy() {
    tables =
        new TableFolder(folder)
            .row(
                "diseases", "dis-itp", "label", "immune thrombocytopenia", "mondo", "MONDO:0008558")
            .row(
                "studies",
                "study-a",
                "acronym",
                "ALPHA",
                "nct_id",
                "NCT05653219",
                "condition_id",
                "dis-itp");
  }

  @Test
  void goodTablesGiveAllTheirRowsAndNoProblem() {
    var read = tables.read();
    assertEquals(List.of(), read.values().stream().flatMap(t -> t.problems().stream()).toList());
    assertEquals("condition/MONDO_0008558", only(read.get("diseases")).entry().ref().path());
    var study = (Study) only(read.get("studies"));
    assertEquals("study/NCT05653219", study.entry().ref().path());
    assertEquals("condition/MONDO_0008558", study.population().condition().orElseThrow().path());
    assertEquals("studies/study-a", study.entry().provenance().recordKey());
    assertTrue(read.get("studies").digest().matches("sha256:[0-9a-f]{64}"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() {
    tables.write();
    tables.write(
        "meetings",
        "\uFEFFid,label,synonyms,edition,year,source_id,confidence,note\r\n"
            + "meet-ash-67,ASH 67,,67,2025,src-a,verified,\r\n");
    var read = readAll("sources", "meetings");
    assertEquals("meeting/ash-67", only(read.get("meetings")).entry().ref().path());
  }

  @Test
  void aTableIsKnownByItsNameInAnyCase() throws IOException {
    tables.write();
    Path file = Files.move(folder.resolve("studies.csv"), folder.resolve("STUDIES.CSV"));
    var read =
        TableFolder.read(
            List.of(folder.resolve("sources.csv"), folder.resolve("diseases.csv"), file),
            KnownRows.none());
    assertEquals(List.of("study-a"), keys(read.get("studies")));
  }

  @Test
  void aQuoteThatNeverEndsIsFoundBehindBlankAndShortRows() {
    tables.write();
    tables.write(
        "meetings",
        "id,label,synonyms,edition,year,source_id,confidence,note\r\n\r\nmeet-a,A\r\n"
            + "meet-b,\"B,,67,2025,src-a,verified,\r\n");
    var table = readAll("sources", "meetings").get("meetings");
    assertTrue(table.rejected());
    assertSays(table, 4, "", "look for a quote that is not closed");
  }

  @Test
  void everyRowLeftOutIsCounted() {
    tables
        .row("diseases", "dis-itp", "label", "the same id")
        .row("diseases", "", "label", "no id")
        .row("studies", "study-b", "acronym", "BETA", "condition_id", "dis-ipt");
    var read = tables.read();
    assertEquals(2, read.get("diseases").refused());
    assertEquals(1, read.get("studies").refused());
    assertEquals(0, read.get("sources").refused());
  }

  @Test
  void aMissingColumnRejectsTheTableAndNamesTheNearestHeader() {
    tables.write();
    tables.write(
        "meetings",
        "id,label,synonyms,editon,year,source_id,confidence,note\r\n"
            + "meet-a,A,,67,2025,src-a,verified,\r\n");
    var table = readAll("sources", "meetings").get("meetings");
    assertTrue(table.rejected());
    assertEquals(List.of(), table.records());
    assertSays(table, 1, "", "meetings.csv lacks a column: edition (did you mean editon?)");
  }

  @Test
  void aColumnThatMeansNothingIsAWarningOnly() {
    tables.write();
    tables.write(
        "meetings",
        "id,label,synonyms,edition,year,source_id,confidence,note,lable\r\n"
            + "meet-a,A,,67,2025,src-a,verified,,x\r\n");
    var table = readAll("sources", "meetings").get("meetings");
    assertEquals(1, table.records().size());
    assertEquals(Severity.WARNING, table.problems().get(0).severity());
    assertSays(table, 1, "column lable", "did you mean label?");
  }

  @Test
  void aColumnThatStandsTwiceRejectsTheTable() {
    tables.write();
    tables.write("meetings", "id,label,label,synonyms,edition,year,source_id,confidence,note\r\n");
    var table = readAll("sources", "meetings").get("meetings");
    assertTrue(table.rejected());
    assertSays(table, 1, "", "has a column twice");
  }

  @Test
  void aDanglingKeyLeavesTheRowOutAndNamesTableAndNearestIds() {
    tables.row("studies", "study-b", "acronym", "BETA", "condition_id", "dis-ipt");
    var table = tables.read().get("studies");
    assertEquals(List.of("study-a"), keys(table));
    assertSays(table, 3, "column condition_id", "condition_id names no row of diseases.csv");
    assertSays(table, 3, "column condition_id", "found \"dis-ipt\"");
    assertSays(table, 3, "column condition_id", "did you mean dis-itp?");
  }

  @Test
  void aKeyOfAnotherTableIsRefused() {
    tables.row("studies", "study-b", "acronym", "BETA", "condition_id", "src-a");
    assertSays(
        tables.read().get("studies"),
        3,
        "column condition_id",
        "it is a row of sources.csv, but this column takes rows of diseases.csv");
  }

  @Test
  void aRowNotGivenIsFoundAmongThoseKnown() {
    tables.write();
    KnownRows known =
        id ->
            switch (id) {
              case "src-a" -> Optional.of("source/a");
              case "dis-itp" -> Optional.of("condition/MONDO_0008558");
              default -> Optional.empty();
            };
    var table = TableFolder.read(List.of(folder.resolve("studies.csv")), known).get("studies");
    assertEquals(List.of(), table.problems());
    assertEquals(
        "condition/MONDO_0008558",
        ((Study) only(table)).population().condition().orElseThrow().path());
  }

  @Test
  void aBadNumberIsShownWithAnExample() {
    tables.row("meetings", "meet-a", "label", "A", "edition", "67th");
    var table = tables.read().get("meetings");
    assertEquals(List.of(), table.records());
    assertSays(table, 2, "column edition", "edition is not a whole number — found \"67th\"");
  }

  @Test
  void aDayThatDoesNotExistIsNoDate() {
    tables.row("studies", "study-b", "acronym", "BETA", "start_date", "2025-13-40");
    var table = tables.read().get("studies");
    assertEquals(List.of("study-a"), keys(table));
    assertSays(table, 3, "column start_date", "start_date is not a date — found \"2025-13-40\"");
  }

  @Test
  void datesMayBeCutToWhatIsKnown() {
    tables.row("studies", "study-b", "acronym", "BETA", "start_date", "2026-H2");
    var table = tables.read().get("studies");
    assertEquals(List.of(), table.problems());
    var date = ((Study) table.records().get(1).evidence().get(0)).dates().get(0).date();
    assertEquals("2026-07-01", date.first().toString());
    assertEquals("half-year", date.precision().code().name());
  }

  @Test
  void aBadCodeIsAnsweredWithTheAllowedOnes() {
    tables.row("studies", "study-b", "acronym", "BETA", "phase_codes", "3;IV");
    assertSays(
        tables.read().get("studies"),
        3,
        "column phase_codes",
        "found \"IV\" — use one of early-1, 1, 2, 3, 4");
  }

  @Test
  void aDoubledIdNamesBothRows() {
    tables.row("studies", "study-a", "acronym", "BETA");
    var table = tables.read().get("studies");
    assertEquals(1, table.records().size());
    assertSays(table, 3, "column id", "studies.csv row 2 and in");
    assertSays(table, 3, "column id", "studies.csv row 3");
  }

  @Test
  void twoRowsThatMakeOneThingAreRefused() {
    tables.row("studies", "study-b", "acronym", "BETA", "nct_id", "NCT05653219");
    var table = tables.read().get("studies");
    assertEquals(List.of("study-a"), keys(table));
    assertSays(table, 3, "column id", "study/NCT05653219");
  }

  @Test
  void aWrongNumberOfCellsIsSaidWithBothNumbers() {
    tables.write();
    tables.write(
        "meetings",
        "id,label,synonyms,edition,year,source_id,confidence,note\r\n"
            + "meet-a,A, with a comma,,67,2025,src-a,verified,\r\n"
            + "meet-b,B,,67,2025,src-a,verified,\r\n");
    var table = readAll("sources", "meetings").get("meetings");
    assertEquals(List.of("meet-b"), keys(table));
    assertSays(table, 2, "", "9 were found where the header has 8");
  }

  @Test
  void anEmptyRequiredCellIsNamed() {
    tables.row("meetings", "meet-a");
    assertSays(tables.read().get("meetings"), 2, "column label", "A required cell is empty");
  }

  @Test
  void aRowWithoutIdIsRefused() {
    tables.row("meetings", "", "label", "A");
    assertSays(tables.read().get("meetings"), 2, "column id", "The row has no id");
  }

  @Test
  void everyProblemOfARowIsFoundInOnePass() {
    tables.row(
        "studies",
        "study-b",
        "acronym",
        "B",
        "start_date",
        "soon",
        "enrolment",
        "many",
        "nct_id",
        "NCT1");
    assertEquals(3, tables.read().get("studies").problems().size());
  }

  @Test
  void aRowThatRefersToARefusedRowIsLeftOutToo() {
    tables
        .row("studies", "study-b", "acronym", "BETA", "enrolment", "many")
        .row("arms", "arm-b", "study_id", "study-b", "label", "b", "key", "b", "kind", "arm")
        .row("arms", "arm-a", "study_id", "study-a", "label", "a", "key", "a", "kind", "arm")
        .row("outcomes", "out-x", "label", "x", "result_kind", "outcome")
        .row("endpoints", "end-b", "study_id", "study-b", "outcome_id", "out-x");
    var read = tables.read();
    assertEquals(List.of("arm-a"), keys(read.get("arms")));
    assertSays(read.get("arms"), 2, "column study_id", "refers to a row that was left out");
    assertSays(read.get("arms"), 2, "column study_id", "studies.csv row 3, column enrolment");
    assertEquals(List.of(), keys(read.get("endpoints")));
  }

  @Test
  void rowsOfARejectedTableAreMissingForThatReason() {
    tables.write();
    tables.write("diseases", "id,label\r\ndis-itp,ITP\r\n");
    var read = readAll("sources", "diseases", "studies");
    assertSays(read.get("studies"), 2, "column condition_id", "diseases.csv was refused");
  }

  @Test
  void bytesThatAreNotUtf8RejectTheTableAndAreLocated() {
    tables.write();
    var text =
        "id,label,synonyms,edition,year,source_id,confidence,note\r\n"
            + "meet-a,\"two\r\nlines\",,67,2025,src-a,verified,\r\n"
            + "meet-b,H\u00e9matologie,,67,2025,src-a,verified,\r\n";
    tables.write("meetings", text.getBytes(StandardCharsets.ISO_8859_1));
    var table = readAll("sources", "meetings").get("meetings");
    assertTrue(table.rejected());
    assertSays(table, 3, "byte " + (text.indexOf('\u00e9') + 1), "not UTF-8");
    assertSays(table, 3, "byte", "0xE9");
  }

  @Test
  void aQuoteThatNeverEndsRejectsTheTable() {
    tables.write();
    tables.write("meetings", "id,label\r\nmeet-a,\"open\r\n");
    var table = readAll("sources", "meetings").get("meetings");
    assertTrue(table.rejected());
    assertTrue(table.problems().get(0).message().contains("not well-formed CSV"));
  }

  @Test
  void anEmptyFileIsRejected() {
    tables.write();
    tables.write("meetings", "");
    assertSays(readAll("sources", "meetings").get("meetings"), 0, "", "no header row was found");
  }

  @Test
  void aFileThatIsNoTableOfOursIsRejectedWithTheNearestName() {
    var file = tables.write("study", "id\r\n");
    var table = CuratedTables.read(List.of(file), KnownRows.none()).get(0);
    assertTrue(table.rejected());
    assertSays(table, 0, "", "did you mean studies?");
  }

  @Test
  void aFileThatIsNotThereIsRejectedWithoutAnException() {
    var table =
        CuratedTables.read(List.of(folder.resolve("meetings.csv")), KnownRows.none()).get(0);
    assertTrue(table.rejected());
  }

  @Test
  void theSameTableTwiceIsRejectedTheSecondTime() {
    var files = tables.write();
    var twice = CuratedTables.read(List.of(files.get(0), files.get(0)), KnownRows.none());
    assertFalse(twice.get(0).rejected());
    assertTrue(twice.get(1).rejected());
  }

  @Test
  void placeboIsKnownWithoutARow() {
    tables.row("studies", "study-b", "acronym", "BETA", "drug_ids", "drug-placebo");
    var table = tables.read().get("studies");
    assertEquals(List.of(), table.problems());
    var study = (Study) table.records().get(1).evidence().get(0);
    assertEquals("drug/placebo", study.drugs().all().get(0).path());
  }

  @Test
  void equalTablesHaveEqualDigests() {
    assertEquals(tables.read().get("studies").digest(), tables.read().get("studies").digest());
  }

  @Test
  void theDigestSeesWhatRowsDrewFromOtherTables() {
    tables.row("arms", "arm-a", "study_id", "study-a", "label", "a", "key", "a", "kind", "arm");
    tables.row(
        "administrations",
        "adm-a",
        "study_id",
        "study-a",
        "arm_id",
        "arm-a",
        "sequence",
        "1",
        "drug_id",
        "drug-placebo",
        "role_code",
        "placebo");
    var before = tables.read().get("administrations");
    assertEquals(List.of(), before.problems());
    tables.write(
        "arms",
        new String(read(tables.write("arms")), StandardCharsets.UTF_8).replace(",a,", ",renamed,"));
    var after =
        readAll("sources", "diseases", "studies", "arms", "administrations").get("administrations");
    assertNotEquals(before.digest(), after.digest());
    assertNotEquals(only(before).entry().label(), only(after).entry().label());
  }

  @Test
  void anIdThatCannotStandInAnIriIsRefused() {
    tables.row("meetings", "meet-a b", "label", "A").row("meetings", "ash", "label", "B");
    var table = tables.read().get("meetings");
    assertEquals(List.of(), table.records());
    assertSays(table, 2, "column id", "The id does not fit its table");
    assertSays(table, 3, "column id", "begin with meet-");
  }

  @Test
  void aTableGivenAloneDrawsOnTheTablesThatLieBesideIt() {
    tables
        .row("arms", "arm-a", "study_id", "study-a", "label", "arm a", "key", "a", "kind", "arm")
        .row("characteristics", "chr-age", "label", "age")
        .row("characteristics", "chr-sex", "label", "sex")
        .row(
            "outcomes",
            "out-age",
            "label",
            "median age",
            "result_kind",
            "baseline",
            "characteristic_id",
            "chr-age")
        .row(
            "results",
            "res-a",
            "kind",
            "baseline",
            "study_id",
            "study-a",
            "arm_id",
            "arm-a",
            "outcome_id",
            "out-age",
            "value",
            "55",
            "unit",
            "years",
            "unit_code",
            "a",
            "value_status_code",
            "estimated",
            "subgroup_factor_ids",
            "chr-age;chr-sex");
    var together = tables.read();
    var paths = new HashMap<String, String>();
    together
        .values()
        .forEach(
            t ->
                t.records()
                    .forEach(r -> paths.put(r.key(), r.evidence().get(0).entry().ref().path())));
    var alone =
        TableFolder.read(
                List.of(folder.resolve("results.csv")), id -> Optional.ofNullable(paths.get(id)))
            .get("results");
    assertEquals(List.of(), alone.problems());
    assertEquals(
        List.of("Median age, arm a by age: 55 years", "Median age, arm a by sex: 55 years"),
        alone.records().get(0).evidence().stream().map(e -> e.entry().label()).toList());
    assertEquals(together.get("results").digest(), alone.digest());
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, CuratedTable> readAll(String... names) {
    return TableFolder.read(
        Arrays.stream(names).map(n -> folder.resolve(n + ".csv")).toList(), KnownRows.none());
  }

  private static List<String> keys(CuratedTable table) {
    return table.records().stream().map(SourceRecord::key).toList();
  }

  private static Evidence only(CuratedTable table) {
    assertEquals(List.of(), table.problems());
    return table.records().get(0).evidence().get(0);
  }

  private static void assertSays(CuratedTable table, long row, String place, String words) {
    assertTrue(
        table.problems().stream().anyMatch(p -> at(p, row, place) && p.message().contains(words)),
        () -> "no such problem among " + table.problems());
  }

  private static boolean at(Problem problem, long row, String place) {
    return problem.place().line() == row && problem.place().detail().startsWith(place);
  }
}

package org.hemograph.read.ctgov;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input as it should not be. */
class BadStudyRecordsTest {
  private static final String ONE = record("NCT00000001", "");
  private static final String TWO = record("NCT00000002", "");

  private static String record(String nct, String more) {
    return "{\"protocolSection\":{\"identificationModule\":{\"nctId\":\""
        + nct
        + "\",\"briefTitle\":\"A title\"}"
        + more
        + "}}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "\uFEFF"})
  void anEmptyFileIsRefused(String json) {
    assertRefused(Studies.input(json), "is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"studies\":[]}", "{\"message\":\"none\"}", "[1, \"NCT\"]", "7"})
  void aFileWithoutStudiesIsRefused(String json) {
    assertRefused(Studies.input(json), "holds no study record");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FullStudiesResponse", "StudyFieldsResponse"})
  void theOldApiIsNamedAndTheNewOneAdvised(String root) {
    assertRefused(Studies.input("{\"" + root + "\":{}}"), "version 1", "/api/v2/studies");
  }

  @Test
  void aTruncatedFileSaysWithinWhichRecordItEnds() {
    String json = "[" + ONE + ",\n" + TWO.substring(0, 40);
    assertRefused(Studies.input(json), "ends within record 2", "line 2", "byte", "Download it");
  }

  @Test
  void deepNestingIsRefused() {
    assertRefused(Studies.input("[{\"a\":" + "[".repeat(100_000)), "nest more than 100 deep");
  }

  @Test
  void notANumberIsRefused() {
    String json = ONE.replace("\"A title\"", "NaN");
    assertRefused(Studies.input("[" + json + "]"), "NaN or infinity", "record 1", "line 1");
  }

  @Test
  void invalidUtf8IsRefused() {
    byte[] bytes = ("[" + ONE + "]").getBytes(StandardCharsets.UTF_8);
    bytes[70] = (byte) 0xFF;
    assertRefused(new Studies.Bytes("x.json", bytes), "not all UTF-8");
  }

  @Test
  void aByteOrderMarkAndUtf16AreRead() {
    assertEquals(List.of("NCT00000001"), keys(Studies.input("\uFEFF" + ONE)));
    byte[] utf16 = ("\uFEFF[" + ONE + "]").getBytes(StandardCharsets.UTF_16LE);
    assertEquals(List.of("NCT00000001"), keys(new Studies.Bytes("x.json", utf16)));
  }

  @Test
  void everyLayoutIsRead() {
    List<String> both = List.of("NCT00000001", "NCT00000002");
    for (String json :
        List.of(
            "[" + ONE + "," + TWO + "]",
            "{\"studies\":[" + ONE + "," + TWO + "],\"nextPageToken\":\"x\"}",
            "{\"totalCount\":2,\"studies\":[" + ONE + "," + TWO + "]}",
            ONE + "\n" + TWO + "\n",
            ONE + TWO,
            "{\"_id\":1," + ONE.substring(1) + TWO)) {
      assertEquals(both, keys(Studies.input(json)), json);
    }
  }

  @Test
  void aDamagedLineCostsOnlyItself() {
    List<FoundRecord> found = Studies.read(Studies.input(ONE + "\n{\"protocolSection\":\n" + TWO));
    assertEquals(
        List.of("NCT00000001", "NCT00000002"),
        found.stream().flatMap(f -> f.header().stream()).map(h -> h.key()).toList());
    Problem problem = found.get(1).map().problems().get(0);
    assertEquals(Severity.ERROR, problem.severity());
    assertTrue(problem.place().detail().contains("line 2"), problem.toString());
  }

  @Test
  void whatIsNoStudyAmongStudiesIsPassedOver() {
    List<FoundRecord> found =
        Studies.read(Studies.input("[" + ONE + ",{\"a\":1},[2]," + TWO + "]"));
    assertEquals(2, found.stream().filter(f -> f.header().isPresent()).count());
    assertEquals(2, found.stream().filter(f -> isRefused(f.map())).count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nct00000001",
        "NCT000001",
        "NCT000000012",
        "NCT0000000>",
        "NCT00000001> . <x",
        "NCT0000000\u0661",
        "NCT00000001} ; DROP ALL",
        "../etc/passwd"
      })
  void aNumberThatIsNoneRefusesItsRecordOnly(String number) {
    List<FoundRecord> found =
        Studies.read(Studies.input("[" + record(number, "") + "," + TWO + "]"));
    assertTrue(found.get(0).header().isEmpty());
    assertTrue(isRefused(found.get(0).map()));
    assertTrue(found.get(0).map().problems().get(0).message().contains("eight digits"));
    assertEquals("NCT00000002", found.get(1).header().orElseThrow().key());
  }

  @Test
  void aNameTwiceRefusesItsRecordOnly() {
    String twice = ONE.replace("\"nctId\"", "\"briefTitle\":\"Other\",\"nctId\"");
    List<FoundRecord> found = Studies.read(Studies.input("[" + twice + "," + TWO + "]"));
    assertTrue(isRefused(found.get(0).map()));
    assertEquals("NCT00000002", found.get(1).header().orElseThrow().key());
  }

  @Test
  void manyNamesAreReadInTheTimeOfTheirNumber() {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      names.append("\"n").append(i).append("\":0,");
    }
    String wide = ONE.replace("\"identificationModule\"", names + "\"identificationModule\"");
    assertTimeoutPreemptively(Duration.ofSeconds(8), () -> keys(Studies.input(wide)));
    String twice = "{\"protocolSection\":{" + names + "\"n59999\":1}}";
    assertTrue(only(twice).problems().get(0).message().contains("\"n59999\" twice"));
  }

  @Test
  void whatReadingRefusesCheckingRefuses() {
    String name = "n".repeat(60_000);
    for (String bad :
        List.of(
            "[" + ONE + "," + TWO.replace("A title", "x".repeat(21 << 20)) + "]",
            "[" + ONE + "," + TWO.replace("briefTitle", name) + "]")) {
      RecordInput input = Studies.input(bad);
      CtgovReader reader = new CtgovReader(Studies.NAMES);
      assertThrows(HemographException.class, () -> reader.read(input, found -> {}));
      assertThrows(HemographException.class, () -> reader.check(input));
    }
    String unread = ONE.replace("\"A title\"", "\"A\",\"zip\":\"" + "x".repeat(21 << 20) + "\"");
    assertEquals(List.of("NCT00000001"), keys(Studies.input(unread)));
  }

  @Test
  void theSameNumberTwiceIsHandedOnTwice() {
    assertEquals(
        List.of("NCT00000001", "NCT00000001"), keys(Studies.input("[" + ONE + "," + ONE + "]")));
  }

  @Test
  void nullsAndWrongTypesCostOnlyThemselves() {
    for (String wrong : List.of("null", "7", "\"text\"", "[]", "{}", "[null]", "[{}]", "true")) {
      for (String module :
          Stream.of(
                  "statusModule sponsorCollaboratorsModule descriptionModule conditionsModule"
                      + " designModule armsInterventionsModule outcomesModule eligibilityModule"
                      + " contactsLocationsModule referencesModule")
              .flatMap(names -> Stream.of(names.split(" ")))
              .toList()) {
        String json = record("NCT00000001", ",\"" + module + "\":" + wrong);
        assertTrue(!isRefused(only(json)), json);
      }
    }
  }

  @Test
  void aValueThatCannotBeIsLeftOutAndReportedWithItsPlace() {
    ReadRecord record =
        only(
            record(
                "NCT00000001",
                ",\"statusModule\":{\"startDateStruct\":{\"date\":\"2025-13-40\"},"
                    + "\"overallStatus\":\"NEVER\"},\"designModule\":{\"enrollmentInfo\":"
                    + "{\"count\":12345678901234567890123}},\"eligibilityModule\":"
                    + "{\"minimumAge\":\"eighteen\"}"));
    assertEquals(
        List.of(
            "/protocolSection/designModule/enrollmentInfo/count",
            "/protocolSection/eligibilityModule/minimumAge",
            "/protocolSection/statusModule/overallStatus",
            "/protocolSection/statusModule/startDateStruct/date"),
        record.problems().stream()
            .map(p -> p.place().detail().replaceFirst(".*, /", "/"))
            .sorted()
            .toList());
    assertTrue(!record.evidence().toString().contains("2025"));
  }

  @Test
  void anArmLabelThatNoArmHasIsReportedAndTheInterventionKept() {
    ReadRecord record =
        only(
            record(
                "NCT00000001",
                ",\"armsInterventionsModule\":{\"armGroups\":[{\"label\":\"A\"}],"
                    + "\"interventions\":[{\"name\":\"Ianalumab\",\"type\":\"DRUG\","
                    + "\"armGroupLabels\":[\"B\"]}]}"));
    assertTrue(
        record.problems().get(0).place().detail().endsWith("/interventions/0/armGroupLabels/0"));
    assertTrue(record.evidence().toString().contains("mention/drug-1"));
  }

  @Test
  void htmlStaysTextAndDamagedTextIsLeftOut() {
    String html = ONE.replace("A title", "<script>alert(1)</script> \\u0007x");
    assertTrue(only(html).evidence().toString().contains("<script>alert(1)</script> x"));
    ReadRecord damaged = only(ONE.replace("A title", "half \\ud800 of it \\ufffd"));
    assertTrue(!damaged.evidence().toString().contains("half"));
    assertEquals(1, damaged.problems().stream().map(p -> p.place()).distinct().count());
  }

  private static void assertRefused(RecordInput input, String... told) {
    HemographException refusal = assertThrows(HemographException.class, () -> Studies.read(input));
    assertEquals(Fault.BAD_DATA, refusal.fault());
    String all = refusal.place().orElseThrow() + ": " + refusal.getMessage();
    for (String part : told) {
      assertTrue(all.contains(part), all);
    }
  }

  private static List<String> keys(RecordInput input) {
    return Studies.read(input).stream().map(f -> f.header().orElseThrow().key()).toList();
  }

  private static ReadRecord only(String json) {
    return Studies.read(Studies.input(json)).get(0).map();
  }

  private static boolean isRefused(ReadRecord record) {
    return record.evidence().isEmpty()
        && record.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }
}

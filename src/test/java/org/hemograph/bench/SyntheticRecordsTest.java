package org.hemograph.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.hemograph.model.Problem;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordInput;
import org.hemograph.read.ctgov.CtgovReader;
import org.junit.jupiter.api.Test;

class SyntheticRecordsTest {
  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Members that every record of the registry has and that the peers' mapping reads. */
  private static final List<String> NEEDED =
      List.of(
          "/protocolSection/identificationModule/briefTitle",
          "/protocolSection/identificationModule/orgStudyIdInfo/id",
          "/protocolSection/statusModule/overallStatus",
          "/protocolSection/statusModule/lastUpdatePostDateStruct/date",
          "/protocolSection/sponsorCollaboratorsModule/leadSponsor/name",
          "/protocolSection/descriptionModule/briefSummary",
          "/protocolSection/conditionsModule/conditions/0",
          "/protocolSection/designModule/studyType",
          "/protocolSection/outcomesModule/primaryOutcomes/0/measure",
          "/protocolSection/eligibilityModule/eligibilityCriteria",
          "/protocolSection/contactsLocationsModule/locations/0/facility",
          "/derivedSection/conditionBrowseModule/ancestors");

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    assertEquals(lines(7, 50), lines(7, 50));
    assertNotEquals(lines(7, 50), lines(8, 50));
  }

  @Test
  void aRecordDoesNotDependOnHowManyAreAskedFor() throws IOException {
    assertTrue(lines(7, 60).startsWith(lines(7, 20)));
  }

  @Test
  void everyRecordIsJsonWithTheMembersThatAMappingNeedsAndItsOwnNumber() throws IOException {
    Set<String> numbers = new HashSet<>();
    for (String line : lines(1, 300).split("\n")) {
      JsonNode record = STRICT.readTree(line);
      NEEDED.forEach(path -> assertFalse(record.at(path).isMissingNode(), path + " of " + line));
      String number = record.at("/protocolSection/identificationModule/nctId").asText();
      assertTrue(number.matches("NCT9[0-9]{7}") && numbers.add(number), number);
      assertEquals(record.has("resultsSection"), record.get("hasResults").asBoolean());
    }
  }

  @Test
  void theArrayHoldsTheRecordsOfTheLines() throws IOException {
    ByteArrayOutputStream array = new ByteArrayOutputStream();
    new SyntheticRecords(3, 15).write(5, true, array);
    Iterator<JsonNode> records = STRICT.readTree(array.toByteArray()).elements();
    for (String line : lines(3, 5).split("\n")) {
      assertEquals(STRICT.readTree(line), records.next());
    }
    assertFalse(records.hasNext());
  }

  @Test
  void asManyRecordsHaveResultsAsAskedForAndTheSizesAreThoseOfARegistry() {
    SyntheticRecords records = new SyntheticRecords(1, 15);
    List<String> all = LongStream.rangeClosed(1, 2000).mapToObj(records::record).toList();
    long withResults = all.stream().filter(r -> r.endsWith("\"hasResults\":true}")).count();
    assertEquals(300, withResults, 60);
    List<Integer> lengths = all.stream().map(String::length).sorted().toList();
    assertEquals(14_000, lengths.get(1000), 4_000);
    assertTrue(lengths.get(0) > 3_000, lengths.get(0) + " characters");
  }

  @Test
  void everyRecordMapsWithoutAProblem() throws IOException {
    List<Problem> problems = new ArrayList<>();
    Set<String> mapped = new HashSet<>();
    new CtgovReader(Vocabulary.EMPTY)
        .read(
            new Bytes(lines(1, 300).getBytes(StandardCharsets.UTF_8)),
            found -> {
              ReadRecord record = found.map();
              problems.addAll(record.problems());
              assertFalse(record.evidence().isEmpty());
              mapped.add(found.header().orElseThrow().key());
            });
    assertEquals(List.of(), problems);
    assertEquals(300, mapped.size());
  }

  private record Bytes(byte[] bytes) implements RecordInput {
    @Override
    public String name() {
      return "synthetic.jsonl";
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  private static String lines(long seed, long count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new SyntheticRecords(seed, 15).write(count, false, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

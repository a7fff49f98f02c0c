package org.hemograph.read.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemograph.check.ShapeChecker;
import org.hemograph.model.HemographException;
import org.hemograph.model.Severity;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordInput;
import org.hemograph.read.RecordReader;
import org.hemograph.read.pubmed.PubmedReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The files that people published; they lie beside a checkout of the workshop only. */
class RealFilesTest {
  private static final Map<String, String> REFUSED =
      Map.of("37909814.xml", "holds no article", "rispy-example_wos.ris", "Web of Science");

  private final ShapeChecker checker = ShapeChecker.bundled();

  private static List<Path> files(String folder) {
    Optional<Path> real = Readings.shared("data/real/" + folder);
    Assumptions.assumeTrue(real.isPresent(), "the real files are not here");
    try (Stream<Path> files = Files.list(real.orElseThrow())) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RecordInput input(Path file) {
    try {
      return Readings.input(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<RecordReader> readers() {
    return List.of(
        new PubmedReader(Vocabulary.EMPTY),
        new NbibReader(Vocabulary.EMPTY),
        new RisReader(Vocabulary.EMPTY),
        new CslReader(Vocabulary.EMPTY));
  }

  private static String folder(RecordReader reader) {
    return reader.format().replace("-json", "");
  }

  @TestFactory
  Stream<DynamicTest> everyRecordOfEveryFileConformsToTheShapes() {
    return readers().stream()
        .flatMap(
            reader ->
                files(folder(reader)).stream()
                    .filter(file -> !REFUSED.containsKey(file.getFileName().toString()))
                    .map(
                        file ->
                            dynamicTest(
                                file.getFileName().toString(),
                                () -> assertConforms(reader, file))));
  }

  private void assertConforms(RecordReader reader, Path file) {
    for (ReadRecord record : Readings.read(reader, input(file))) {
      boolean refused = record.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
      assertEquals(refused, record.evidence().isEmpty(), record.problems()::toString);
      assertEquals(List.of(), checker.check(Readings.graph(record)));
    }
  }

  @TestFactory
  Stream<DynamicTest> whatHoldsNoRecordIsRefusedByWhatItIs() {
    return readers().stream()
        .flatMap(
            reader ->
                files(folder(reader)).stream()
                    .filter(file -> REFUSED.containsKey(file.getFileName().toString()))
                    .map(
                        file ->
                            dynamicTest(
                                file.getFileName().toString(),
                                () -> {
                                  HemographException e =
                                      assertThrows(
                                          HemographException.class,
                                          () -> Readings.read(reader, input(file)));
                                  String why = REFUSED.get(file.getFileName().toString());
                                  assertTrue(
                                      e.getMessage().contains(String.valueOf(why)), e::getMessage);
                                })));
  }

  @Test
  void thereAreAsManyRecordsAsTheListOfTheFilesSays() {
    Map<String, Integer> expected = Map.of("pubmed", 18, "nbib", 34, "csl-json", 236);
    for (RecordReader reader : readers()) {
      List<ReadRecord> records = new ArrayList<>();
      files(folder(reader)).stream()
          .filter(file -> !REFUSED.containsKey(file.getFileName().toString()))
          .forEach(file -> records.addAll(Readings.read(reader, input(file))));
      Integer count = expected.get(reader.format());
      if (count != null) {
        assertEquals(count, records.size(), reader.format());
        assertEquals(List.of(), Readings.told(Severity.ERROR, records), reader.format());
      }
    }
  }
}

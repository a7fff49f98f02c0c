package org.hemograph.read.ctgov;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hemograph.check.ShapeChecker;
import org.hemograph.model.HemographException;
import org.hemograph.model.Severity;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ReadRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Records as the registry and its users really store them. */
class RealStudyRecordsTest {
  private static final Set<String> REFUSED =
      Set.of("aact-NCT04780763.json", "aact-updatedstudies.json");

  /** Records that a file holds, where that is not one; of one of them the number is invalid. */
  private static final Map<String, Integer> RECORDS =
      Map.of(
          "dgg32-ctg-studies-5.json", 50,
          "biomcp-search_phelan_limit5_20260811.json", 5,
          "aact-study_data_initialize.json", 0);

  private final ShapeChecker checker = ShapeChecker.bundled();

  @TestFactory
  Stream<DynamicTest> everyRecordIsMappedAndConforms() throws IOException {
    return files().stream()
        .filter(file -> !REFUSED.contains(name(file)))
        .map(file -> dynamicTest(name(file), file.toUri(), () -> mapsAndConforms(file)));
  }

  private void mapsAndConforms(Path file) {
    List<String> wrong = new ArrayList<>();
    int mapped = 0;
    for (FoundRecord found : Studies.read(Studies.input(file))) {
      ReadRecord record = found.map();
      record.problems().stream()
          .filter(problem -> problem.severity() == Severity.ERROR)
          .filter(problem -> !problem.message().contains("NCT000001"))
          .forEach(problem -> wrong.add(problem.toString()));
      checker
          .check(Studies.graph(record.evidence()))
          .forEach(violation -> wrong.add(found.place() + " " + violation));
      mapped += record.evidence().isEmpty() ? 0 : 1;
    }
    assertEquals(List.of(), wrong);
    assertEquals(RECORDS.getOrDefault(name(file), 1), mapped);
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoRecordOfThisApiIsRefused() throws IOException {
    return files().stream()
        .filter(file -> REFUSED.contains(name(file)))
        .map(
            file ->
                dynamicTest(
                    name(file),
                    () ->
                        assertTrue(
                            refusal(file).matches(".*(version 2 instead|is empty).*"),
                            refusal(file))));
  }

  private static String refusal(Path file) {
    try {
      Studies.read(Studies.input(file));
    } catch (HemographException e) {
      return e.getMessage();
    }
    return "not refused";
  }

  @Test
  void noContactDataIsKept() throws IOException {
    for (Path file : files()) {
      if (!REFUSED.contains(name(file))) {
        for (FoundRecord found : Studies.read(Studies.input(file))) {
          String kept = found.map().evidence().toString();
          assertTrue(!kept.contains("Phone") && !kept.contains("EMail"), name(file));
        }
      }
    }
  }

  private static List<Path> files() throws IOException {
    Optional<Path> folder = Studies.real();
    Assumptions.assumeTrue(
        folder.isPresent(), "not run: the real records lie in shared/, outside of a checkout");
    try (Stream<Path> files = Files.list(folder.get())) {
      List<Path> all = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      assertTrue(all.size() > 25, "only " + all.size() + " files: is this the right folder?");
      return all;
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}

package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hemograph.load.input.InputFormat;
import org.hemograph.load.input.UnpackLimits;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.junit.jupiter.api.Test;

/** docs/import.md says what the importer does: its formats, outcomes, limits and report. */
class ImportPageTest {
  private static final Path PAGE = Path.of("docs/import.md");

  @Test
  void everyMemberOfTheReportIsDescribedAndNoOther() throws IOException {
    Problem problem = new Problem(Severity.ERROR, "x", Place.of("d.csv"), "Say it.");
    ImportReport report =
        new ImportReport(List.of(FileReport.of("d.csv", "table", 2, 1, 5, List.of(problem))), 7);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.writeJson(out);
    Set<String> members = new TreeSet<>();
    collect(new JsonMapper().readTree(out.toByteArray()), "", members);
    assertEquals(members, firstCells("The report"));
  }

  @Test
  void everyOutcomeAndEveryFormatIsDescribedAndNoOther() throws IOException {
    assertEquals(
        Arrays.stream(Outcome.values()).map(Outcome::label).collect(Collectors.toSet()),
        firstCells("What comes of a file"));
    assertEquals(Set.copyOf(InputFormat.labels()), firstCells("What is recognised"));
  }

  @Test
  void theLimitsAreThoseOfTheProgram() throws IOException {
    String limits = section("Archives and limits");
    UnpackLimits ours = UnpackLimits.DEFAULT;
    assertTrue(limits.contains("| " + (ours.memberBytes() >> 30) + " GiB |"), limits);
    assertTrue(limits.contains("| " + (ours.totalBytes() >> 30) + " GiB |"), limits);
    assertTrue(limits.contains("beyond " + (ours.ratioFrom() >> 20) + " MiB"), limits);
    assertTrue(limits.contains("%,d to 1".formatted(ours.ratio())), limits);
  }

  private static void collect(JsonNode node, String path, Set<String> members) {
    node.properties()
        .forEach(
            member -> {
              String name = path + member.getKey();
              members.add(name);
              JsonNode value = member.getValue();
              collect(value.isArray() ? value.path(0) : value, name + "[].", members);
            });
  }

  private static String section(String heading) throws IOException {
    String page = Files.readString(PAGE);
    return page.substring(page.indexOf("\n## " + heading + "\n") + 4).split("\n## ")[0];
  }

  /** What stands as code in the first cells of a section's table. */
  private static Set<String> firstCells(String heading) throws IOException {
    return Pattern.compile("(?m)^\\| ([^|]*`[^|]*) \\|")
        .matcher(section(heading))
        .results()
        .map(MatchResult::group)
        .flatMap(row -> Pattern.compile("`([^`]+)`").matcher(row).results())
        .map(code -> code.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

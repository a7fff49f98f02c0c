package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each number of the founding article is in the answer to a question that someone would ask. */
final class SeedNumbersTest {
  private static final Base BASE = Base.bundled();
  private static final Path ASKED =
      Path.of("src/test/resources/org/hemograph/queries/seed-numbers.csv");

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvFileSource(
      resources = "seed-numbers.csv",
      numLinesToSkip = 1,
      delimiter = '|',
      emptyValue = "")
  void theNumberIsFound(
      String number, String query, String given, String rows, String column, String text) {
    Rows found = BASE.ask(query, pairs(given)).where(pairs(rows));
    assertTrue(
        found.column(column).stream().anyMatch(cell -> cell.contains(text)),
        () -> number + ": no " + text + " in " + column + " of\n" + found.shown());
  }

  @Test
  void everyNumberOfTheTableIsAskedFor() throws IOException {
    Set<String> asked =
        Files.readAllLines(ASKED).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf('|')).strip())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> inTable =
        Files.readAllLines(Path.of("data/seed_numbers.csv")).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(35, inTable.size());
    assertEquals(inTable, asked);
  }

  /** {@code study=VAYHIT2; endpoint=SR6} as names and values. */
  private static String[] pairs(String text) {
    return text.isBlank()
        ? new String[0]
        : Arrays.stream(text.split(";"))
            .flatMap(pair -> Arrays.stream(pair.strip().split("=", 2)))
            .toArray(String[]::new);
  }
}

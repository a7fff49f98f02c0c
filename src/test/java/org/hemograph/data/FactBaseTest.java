package org.hemograph.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables hang together: nothing lost, nothing dangling, nothing without a source. */
class FactBaseTest {

  private static final Map<String, Integer> ORIGINAL_ROWS =
      Map.ofEntries(
          Map.entry("sources", 196),
          Map.entry("diseases", 12),
          Map.entry("drug_classes", 44),
          Map.entry("targets", 39),
          Map.entry("mechanisms", 48),
          Map.entry("drugs", 64),
          Map.entry("drug_mechanisms", 110),
          Map.entry("class_mechanisms", 35),
          Map.entry("regulatory_events", 34),
          Map.entry("studies", 82),
          Map.entry("arms", 93),
          Map.entry("outcomes", 91),
          Map.entry("results", 214),
          Map.entry("publications", 55),
          Map.entry("people", 9),
          Map.entry("claims", 59),
          Map.entry("seed_numbers", 35),
          Map.entry("disagreements", 27));

  /** Columns that look like foreign keys and hold public ids; data/README.md names them. */
  private static final Set<String> PUBLIC_IDS =
      Set.of(
          "nct_id",
          "other_registry_ids",
          "meeting_abstract_ids",
          "hgnc_id",
          "ncbi_gene_id",
          "chembl_target_id",
          "go_id",
          "mesh_id",
          "cell_id");

  private static final Pattern RETURNS = Pattern.compile("(?<!\r)\n");

  private final Tables tables = Tables.ours();

  @Test
  void theEighteenOriginalTablesKeepTheirRows() {
    Map<String, Integer> found = new TreeMap<>();
    ORIGINAL_ROWS.keySet().forEach(name -> found.put(name, tables.rows(name).size()));
    assertEquals(new TreeMap<>(ORIGINAL_ROWS), found);
    assertEquals(1247, found.values().stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void everyOriginalCellIsStillThere() {
    Optional<Path> domain = Tables.shared("domain");
    assumeTrue(
        domain.isPresent(), "the fact base that data/ comes from is not beside this checkout");
    Tables original = Tables.of(domain.orElseThrow());
    List<String> lost =
        original
            .all()
            .flatMap(
                row -> {
                  Row now = tables.byId(row.table()).get(row.id());
                  return row.cells().keySet().stream()
                      .filter(column -> now == null || !holds(now, column, row.cell(column)))
                      .map(row::where);
                })
            .toList();
    assertEquals(List.of(), lost);
  }

  /** A label may have been cleaned; then its old form is a synonym. */
  private static boolean holds(Row now, String column, String text) {
    return now.cell(column).equals(text)
        || column.equals("label") && now.items("synonyms").contains(text);
  }

  @Test
  void rowIdsAreUniqueOverAllFiles() {
    Map<String, List<String>> users =
        tables.all().collect(groupingBy(Row::id, mapping(Row::table, toList())));
    users.values().removeIf(list -> list.size() == 1);
    assertEquals(Map.of(), users);
  }

  @Test
  void everyForeignKeyFindsItsRow() {
    Set<String> ids = tables.all().map(Row::id).collect(toSet());
    ids.add("drug-placebo");
    List<String> dangling =
        tables
            .all()
            .flatMap(row -> keys(row).filter(key -> !ids.contains(key.id())))
            .map(Key::toString)
            .toList();
    assertEquals(List.of(), dangling);
  }

  private record Key(String where, String id) {}

  private static Stream<Key> keys(Row row) {
    Stream<Key> columns =
        row.cells().keySet().stream()
            .filter(FactBaseTest::isForeignKey)
            .flatMap(
                column -> row.items(column).stream().map(id -> new Key(row.where(column), id)));
    Stream<Key> authors =
        row.items("author_people").stream()
            .map(item -> new Key(row.where("author_people"), item.replaceFirst("^\\d+=", "")));
    return Stream.concat(columns, authors);
  }

  private static boolean isForeignKey(String column) {
    boolean named = column.endsWith("_id") || column.endsWith("_ids");
    return named && !PUBLIC_IDS.contains(column) || Set.of("source_a", "source_b").contains(column);
  }

  @Test
  void everyRowNamesItsSourceAndHowSureItIs() {
    List<String> bare =
        tables
            .all()
            .filter(row -> source(row).isEmpty() || !sure(row))
            .map(row -> row.where("source_id, confidence"))
            .toList();
    assertEquals(List.of(), bare);
  }

  private static String source(Row row) {
    return switch (row.table()) {
      case "sources" -> row.id();
      case "disagreements" -> row.cell("source_a");
      default -> row.cell("source_id");
    };
  }

  private static boolean sure(Row row) {
    return Set.of("verified", "seed", "recalled").contains(row.cell("confidence"));
  }

  @Test
  void recalledColumnsAreColumnsOfTheirTable() {
    List<String> unknown =
        tables
            .all()
            .flatMap(
                row ->
                    row.items("recalled_columns").stream()
                        .filter(column -> !row.cells().containsKey(column))
                        .map(column -> row.where("recalled_columns") + ": " + column))
            .toList();
    assertEquals(List.of(), unknown);
  }

  @Test
  void everyClaimAndNumberLiesInsideItsSection() {
    Map<String, Row> sections = tables.byId("sections");
    List<String> astray =
        Stream.of("claims", "seed_numbers")
            .flatMap(name -> tables.rows(name).stream())
            .filter(row -> !inside(row, sections.get(row.cell("section_id"))))
            .map(row -> row.where("start, end"))
            .toList();
    assertEquals(List.of(), astray);
    assertEquals(59, tables.rows("claims").size());
    assertEquals(35, tables.rows("seed_numbers").size());
  }

  private static boolean inside(Row row, Row section) {
    int start = row.number("start");
    int end = row.number("end");
    return section.number("start") <= start && start < end && end <= section.number("end");
  }

  @Test
  void noTwoClaimsOfOneTypeShareAPassage() {
    Set<String> places =
        tables.rows("claims").stream()
            .map(row -> row.cell("start") + "-" + row.cell("end") + "-" + row.cell("type_code"))
            .collect(toSet());
    assertEquals(tables.rows("claims").size(), places.size());
  }

  @Test
  void noTwoArmsOfAStudyShareAKey() {
    Set<String> keys =
        tables.rows("arms").stream()
            .map(row -> row.cell("study_id") + " " + row.cell("kind") + " " + row.cell("key"))
            .collect(toSet());
    assertEquals(tables.rows("arms").size(), keys.size());
  }

  @Test
  void filesEndTheirLinesAsTheStandardSays() throws IOException {
    for (String name : tables.byName().keySet()) {
      String text = Files.readString(Path.of("data", name + ".csv"));
      assertTrue(text.endsWith("\r\n"), name);
      assertTrue(!text.startsWith("\uFEFF") && !RETURNS.matcher(text).find(), name);
    }
  }

  @Test
  void theReadmeDescribesEveryTable() throws IOException {
    String readme = Files.readString(Path.of("data", "README.md"));
    List<String> missing =
        tables.byName().keySet().stream()
            .filter(name -> !readme.contains("`" + name + ".csv`"))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void noCellHoldsAContact() {
    Pattern contact = Pattern.compile("\\w@\\w|\\+\\d[\\d ()-]{7,}");
    List<String> contacts =
        tables
            .all()
            .filter(row -> row.cells().values().stream().anyMatch(c -> contact.matcher(c).find()))
            .map(row -> row.where("some cell"))
            .toList();
    assertEquals(List.of(), contacts);
  }
}

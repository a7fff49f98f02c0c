package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of real formats on their way into a store, in several imports one after the other. */
class RecordImportTest {
  private static final String GRAPH = "https://w3id.org/hemograph/graph/";

  @TempDir private Path dir;
  private EvidenceStore store = EvidenceStore.inMemory();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aSecondImportSkipsWhatIsUnchangedAndReplacesWhatIsNot() throws IOException {
    Path file = write("a.nbib", record(1, "20240101", "First"), record(2, "20240101", "Second"));
    ImportReport first = run(file);
    assertEquals(2, first.imported(), first.files()::toString);
    assertEquals("nbib", first.files().get(0).format());
    ImportReport again = run(file);
    assertEquals(2, again.unchanged());
    assertEquals(first.revision(), again.revision(), "nothing was written");
    write("a.nbib", record(1, "20240101", "First"), record(2, "20240301", "Second, corrected"));
    ImportReport changed = run(file);
    assertEquals(1, changed.imported());
    assertEquals(1, changed.unchanged());
    assertTrue(titles().contains("Second, corrected"), titles()::toString);
    assertFalse(titles().contains("Second"), titles()::toString);
    assertEquals("2024-03-01", header(2, External.dctermsModified));
  }

  @Test
  void theGraphOfARecordSaysWhereItCameFrom() throws IOException {
    run(write("a.nbib", record(1, "20240101", "First")));
    assertEquals("a.nbib", header(1, HG.retrievedFrom));
    assertTrue(header(1, HG.recordDigest).startsWith("sha256:"));
    assertTrue(header(1, External.dctermsLicense).contains("nlm.nih.gov"));
    boolean machine = store.read(d -> d.stream().anyMatch(q -> q.toString().contains("junit")));
    assertFalse(machine, "no folder of this machine is stored");
  }

  @Test
  void whatVanishedIsToldAndTakenOutOnlyWhenAsked() throws IOException {
    Path file = write("a.nbib", record(1, "20240101", "First"), record(2, "20240101", "Second"));
    Path other = write("b.nbib", record(2, "20240101", "Second"), record(3, "20240101", "Third"));
    run(file, other);
    write("a.nbib", record(1, "20240101", "First"));
    write("b.nbib", record(2, "20240101", "Second"));
    ImportReport told = run(file);
    assertEquals(1, told.vanished());
    assertEquals(Outcome.WARN, told.files().get(0).outcome());
    assertTrue(told.files().get(0).problems().get(0).message().contains("90000002"));
    assertTrue(told.complete());
    assertEquals(Set.of("First", "Second", "Third"), titles());
    ImportReport pruned = importer().run(ImportOptions.DEFAULT.pruning(), List.of(file, other));
    assertEquals(2, pruned.vanished(), pruned.files()::toString);
    assertEquals(Set.of("First", "Second"), titles(), "the second is in the other file still");
    assertEquals("b.nbib", header(2, HG.retrievedFrom));
    assertEquals(0, run(file, other).vanished());
  }

  @Test
  void aFileThatIsRefusedMakesNothingVanish() throws IOException {
    Path file = write("a.nbib", record(1, "20240101", "First"));
    run(file);
    Files.writeString(file, "");
    assertEquals(0, run(file).vanished());
    Files.delete(file);
    ImportReport report = importer().run(ImportOptions.DEFAULT.pruning(), List.of(file));
    assertEquals(0, report.vanished());
    assertEquals(Set.of("First"), titles());
  }

  @Test
  void theOrderOfImportsHasNoSay() throws IOException {
    List<Path> files =
        List.of(
            write("a.nbib", record(1, "20240101", "Old"), record(2, "20240101", "Short")),
            write("b.nbib", record(1, "20240201", "New"), record(3, "20240101", "Alone")),
            write(
                "c.nbib",
                record(2, "20240101", "Longer", "VI  - 7"),
                record(1, "20240101", "Old")));
    Set<String> expected = null;
    for (List<Path> order : permutations(files)) {
      restart();
      for (Path file : order) {
        run(file);
      }
      Set<String> content = content();
      expected = expected == null ? content : expected;
      assertEquals(expected, content, order::toString);
    }
    assertEquals(Set.of("New", "Longer", "Alone"), titles());
    ImportReport again = run(files.get(0));
    assertEquals(2, again.superseded());
    String message = again.files().get(0).problems().get(0).message();
    assertTrue(message.contains("2024-02-01 from b.nbib"), message);
  }

  @Test
  void oneJobAndFourGiveTheSame() throws IOException {
    List<String> records = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      records.add(record(i, "20240101", "Title " + i));
    }
    Path file = write("a.nbib", records.toArray(String[]::new));
    importer().run(ImportOptions.DEFAULT.jobs(1), List.of(file));
    Set<String> one = content();
    restart();
    importer().run(ImportOptions.DEFAULT.jobs(4), List.of(file));
    assertEquals(60, titles().size());
    assertEquals(one, content());
  }

  @Test
  void checkingWritesNothing() throws IOException {
    Path file = write("a.nbib", record(1, "20240101", "First"));
    ImportReport report = importer().run(ImportOptions.DEFAULT.checkingOnly(), List.of(file));
    assertEquals(1, report.imported());
    assertEquals(0, store.revision());
  }

  @Test
  void aTruncatedFileIsRefusedWholeAndTheOthersGoOn() throws IOException {
    Path cut =
        Files.writeString(
            dir.resolve("cut.xml"),
            "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>90000009</PMID><Article>"
                + "<ArticleTitle>Whole</ArticleTitle></Article></MedlineCitation></PubmedArticle>"
                + "<PubmedArticle><MedlineCitation>");
    ImportReport report = run(cut, write("a.nbib", record(1, "20240101", "First")));
    assertEquals(
        List.of(Outcome.REJECT, Outcome.ACCEPT),
        report.files().stream().map(FileReport::outcome).toList(),
        report.files()::toString);
    assertEquals(Set.of("First"), titles());
  }

  @Test
  void anImportThatIsAskedToStopReportsWhatItStored() throws IOException {
    Importer importer = importer();
    importer.stop();
    ImportReport report =
        importer.run(ImportOptions.DEFAULT, List.of(write("a.nbib", record(1, "20240101", "x"))));
    assertTrue(report.interrupted());
    assertEquals(0, report.imported());
    assertEquals(1, run(dir.resolve("a.nbib")).imported(), "the same command goes on");
  }

  private Importer importer() {
    return new Importer(store, Progress.none());
  }

  private ImportReport run(Path... paths) {
    return importer().run(ImportOptions.DEFAULT, List.of(paths));
  }

  private void restart() {
    store.close();
    store = EvidenceStore.inMemory();
  }

  private Path write(String name, String... records) throws IOException {
    return Files.writeString(dir.resolve(name), String.join("\n", records));
  }

  /** A reference of our own invention. */
  private static String record(int number, String revised, String title, String... more) {
    String lines = more.length == 0 ? "" : String.join("\n", more) + "\n";
    return "PMID- 9000%04d\nOWN - NLM\nLR  - %s\nDP  - 2023 Mar\nTI  - %s.\n%sPT  - Journal Article\nTA  - J Made Up\nJT  - Journal of made up things\n"
        .formatted(number, revised, title, lines);
  }

  private Set<String> titles() {
    Node title = iri(External.dctermsTitle);
    return store.read(
        d ->
            d.stream(Node.ANY, Node.ANY, title, Node.ANY)
                .filter(q -> q.getGraph().toString().startsWith(GRAPH + "nbib/"))
                .map(q -> q.getObject().getLiteralLexicalForm())
                .collect(Collectors.toSet()));
  }

  private String header(int number, String property) {
    Node graph = iri(GRAPH + "nbib/9000%04d".formatted(number));
    return store.read(
        d ->
            d.stream(graph, graph, iri(property), Node.ANY)
                .map(q -> q.getObject())
                .map(o -> o.isLiteral() ? o.getLiteralLexicalForm() : o.toString())
                .collect(Collectors.joining(" ")));
  }

  /** All statements of records, but for the times of imports. */
  private Set<String> content() {
    Node time = iri(External.provStartedAtTime);
    return store.read(
        d ->
            d.stream()
                .filter(q -> q.getGraph().toString().startsWith(GRAPH + "nbib/"))
                .filter(q -> !q.getPredicate().equals(time))
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static <T> List<List<T>> permutations(List<T> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> permutations = new ArrayList<>();
    for (T first : all) {
      List<T> rest = new ArrayList<>(all);
      rest.remove(first);
      for (List<T> others : permutations(rest)) {
        List<T> order = new ArrayList<>(List.of(first));
        order.addAll(others);
        permutations.add(order);
      }
    }
    return permutations;
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}

package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import takes out of the database or replaces in it, and what it must leave alone. */
class PruneTest {
  private static final String GRAPH = "https://w3id.org/hemograph/graph/";
  private static final String TITLE = "<" + External.dctermsTitle + ">";

  @TempDir private Path dir;
  private final EvidenceStore store = EvidenceStore.inMemory();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void graphsOfAnRdfFileAreNotTakenOutByTheRunThatWroteThem() throws IOException {
    String records =
        graph(GRAPH + "nbib/90000001", "dump/old.nbib") + graph("https://a.org/g", "dump/a.ttl");
    write("dump/base.nq", records);
    ImportReport first = prune("dump");
    assertEquals(0, first.vanished(), first.files()::toString);
    assertEquals(Set.of(GRAPH + "nbib/90000001", "https://a.org/g"), graphs());
    ImportReport again = prune("dump");
    assertEquals(0, again.vanished(), again.files()::toString);
    assertEquals(2, again.unchanged());
  }

  @Test
  void aForeignGraphIsNeverTakenOut() throws IOException {
    run(write("base.nq", graph("https://a.org/g", "dump/a.ttl")));
    write("dump/a.ttl", "<https://a.org/s> <https://a.org/p> 1 .");
    run(dir.resolve("dump"));
    assertEquals(0, prune("dump").vanished());
    assertTrue(graphs().contains("https://a.org/g"));
  }

  @Test
  void anRdfFileDoesNotReplaceWhatAnImporterKeeps() throws IOException {
    run(write("a.nbib", record(1, "First")));
    Set<String> before = graphs();
    String name = GRAPH + "nbib/90000001";
    Path file = write("x.nq", graph("https://a.org/g", "x") + graph(name, "x"));
    ImportReport report = run(file);
    assertEquals(Outcome.REJECT, report.files().get(0).outcome(), report.files()::toString);
    String message = report.files().get(0).problems().get(0).message();
    assertTrue(message.contains(name) && message.contains("replace"), message);
    assertEquals(before, graphs());
    assertEquals(Set.of("First"), titles());
  }

  @Test
  void anotherFileOfTheSameNameTakesNothingOut() throws IOException {
    run(write("a/export.nbib", record(1, "First"), record(2, "Second")));
    write("b/export.nbib", record(3, "Third"), record(4, "Fourth"));
    ImportReport report = prune("b/export.nbib");
    assertEquals(Set.of("First", "Second", "Third", "Fourth"), titles());
    String told = report.files().get(0).problems().get(0).message();
    assertTrue(told.contains("another file, folder or archive of the same name"), told);
    write("b/export.nbib", record(1, "First"));
    prune("b/export.nbib");
    assertEquals(Set.of("First"), titles(), "one of them was met: it is the same file");
  }

  @Test
  void ofAFolderWhoseFilesWereRenamedWhatIsGoneIsTakenOut() throws IOException {
    write("data/a.nbib", record(1, "First"), record(2, "Second"));
    run(dir.resolve("data"));
    Files.delete(dir.resolve("data/a.nbib"));
    write("data/b.nbib", record(1, "First"));
    prune("data");
    assertEquals(Set.of("First"), titles());
  }

  @Test
  void whatCannotBeRecognisedAnyMoreHasNotVanished() throws IOException {
    write("data/r1.nbib.txt", record(1, "First"));
    write("data/r2.nbib", record(2, "Second"));
    run(dir.resolve("data"));
    write("data/r1.nbib.txt", "<!DOCTYPE html><html>Service unavailable</html>");
    ImportReport report = prune("data");
    assertEquals(0, report.vanished(), report.files()::toString);
    assertEquals(1, report.passedOver());
    assertEquals(Set.of("First", "Second"), titles());
  }

  @Test
  void whatARefusedRdfFileSaidHasNotVanished() throws IOException {
    write("data/a.ttl", "<https://a.org/s> <https://a.org/p> 1 .");
    write("data/b.nbib", record(1, "First"));
    run(dir.resolve("data"));
    write("data/a.ttl", "<https://a.org/s> <https://a.org/p> ");
    assertEquals(0, prune("data").vanished());
    assertTrue(graphs().contains(GRAPH + "rdf/data-a-ttl"), graphs()::toString);
  }

  @Test
  void ofTwoRecordsOfOneIdASecondImportChangesNothing() throws IOException {
    Path file = write("a.nbib", record(1, "Short"), record(1, "Longer", "VI  - 7"));
    ImportReport first = run(file);
    assertEquals(1, first.imported());
    assertEquals(1, first.superseded());
    ImportReport again = run(file);
    assertEquals(0, again.imported(), again.files()::toString);
    assertEquals(1, again.unchanged());
    assertEquals(1, again.superseded());
    assertEquals(first.revision(), again.revision());
    write("a.nbib", record(1, "S"), record(1, "Short"));
    ImportReport corrected = run(file);
    assertEquals(1, corrected.imported(), corrected.files()::toString);
    assertEquals(1, corrected.superseded());
    assertEquals(1, titles().size());
    assertEquals(1, run(file).unchanged());
  }

  private ImportReport run(Path path) {
    return new Importer(store, Progress.none()).run(ImportOptions.DEFAULT, List.of(path));
  }

  private ImportReport prune(String path) {
    return new Importer(store, Progress.none())
        .run(ImportOptions.DEFAULT.pruning(), List.of(dir.resolve(path)));
  }

  private Path write(String name, String... records) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, String.join("\n", records));
  }

  private static String graph(String name, String from) {
    return "<%s> <%s> \"%s\" <%1$s> .\n<https://a.org/s> %s \"In %1$s\"@en <%1$s> .\n"
        .formatted(name, HG.retrievedFrom, from, TITLE);
  }

  /** A reference of our own invention. */
  private static String record(int number, String title, String... more) {
    String lines = more.length == 0 ? "" : String.join("\n", more) + "\n";
    return "PMID- 9000%04d\nOWN - NLM\nLR  - 20240101\nDP  - 2023 Mar\nTI  - %s.\n%sPT  - Journal Article\nTA  - J Made Up\nJT  - Journal of made up things\n"
        .formatted(number, title, lines);
  }

  private Set<String> titles() {
    Node title = NodeFactory.createURI(External.dctermsTitle);
    return store.read(
        d ->
            d.stream(Node.ANY, Node.ANY, title, Node.ANY)
                .filter(q -> q.getGraph().toString().startsWith(GRAPH + "nbib/"))
                .map(q -> q.getObject().getLiteralLexicalForm())
                .collect(Collectors.toSet()));
  }

  private Set<String> graphs() {
    return store.read(
        d ->
            d.stream()
                .map(q -> q.getGraph().toString())
                .filter(g -> !Set.of(GRAPH + "meta", GRAPH + "ontology").contains(g))
                .collect(Collectors.toSet()));
  }
}

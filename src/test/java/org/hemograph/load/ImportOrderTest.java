package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hemograph.rdf.External;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three inputs in every order: two versions of one study, two of one article, and the same article
 * from four sources, which have to find each other whatever came first.
 */
class ImportOrderTest {
  private static final Path FIXTURES = Path.of("src/test/resources/org/hemograph/read");
  private static final String GRAPH = "https://w3id.org/hemograph/graph/";

  @TempDir private Path dir;

  @Test
  void everyOrderGivesTheSameDataset() throws IOException {
    Path a = folder("a");
    Path b = folder("b");
    Path c = folder("c");
    copy("ctgov/protocol.json", a, "", "");
    copy("bibliography/article.nbib", a, "", "");
    copy("ctgov/protocol.json", b, "\"2026-01-29\"", "\"2026-03-01\"");
    copy("pubmed/article.xml", b, "", "");
    copy("bibliography/article.ris", b, "", "");
    copy("bibliography/article.json", c, "", "");
    copy("ctgov/results.json", c, "", "");
    copy("pubmed/article.xml", c, "<Year>2024</Year><Month>08</Month><Day>21</Day>", EARLIER);

    Set<String> expected = content(List.of(List.of(a, b, c)));
    assertTrue(expected.size() > 2000, "only " + expected.size() + " statements");
    assertTrue(expected.stream().anyMatch(s -> s.contains("\"2026-03-01\"")), "the later version");
    for (List<Path> order :
        List.of(
            List.of(a, b, c),
            List.of(a, c, b),
            List.of(b, a, c),
            List.of(b, c, a),
            List.of(c, a, b),
            List.of(c, b, a))) {
      Set<String> content = content(order.stream().map(List::of).toList());
      assertEquals(Set.of(), difference(content, expected), () -> "too much: " + order);
      assertEquals(Set.of(), difference(expected, content), () -> "too little: " + order);
    }
  }

  private static final String EARLIER = "<Year>2023</Year><Month>01</Month><Day>09</Day>";

  private Path folder(String name) throws IOException {
    return Files.createDirectory(dir.resolve(name));
  }

  private static void copy(String fixture, Path folder, String before, String after)
      throws IOException {
    String text = Files.readString(FIXTURES.resolve(fixture));
    assertTrue(text.contains(before), () -> "no " + before + " in " + fixture);
    String name = String.valueOf(Path.of(fixture).getFileName());
    Files.writeString(folder.resolve(name), text.replaceFirst(before, after));
  }

  /** All statements but the times of imports, after imports one after the other. */
  private static Set<String> content(List<List<Path>> imports) {
    Node time = NodeFactory.createURI(External.provStartedAtTime);
    try (EvidenceStore store = EvidenceStore.inMemory()) {
      for (List<Path> paths : imports) {
        ImportReport report =
            new Importer(store, Progress.none()).run(ImportOptions.DEFAULT, paths);
        assertTrue(report.complete(), report.files()::toString);
      }
      return store.read(
          data ->
              data.stream()
                  .filter(q -> q.getGraph().toString().startsWith(GRAPH))
                  .filter(q -> !q.getGraph().toString().equals(GRAPH + "meta"))
                  .filter(q -> !q.getPredicate().equals(time))
                  .map(Object::toString)
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  private static Set<String> difference(Set<String> all, Set<String> without) {
    List<String> rest = new ArrayList<>();
    try (Stream<String> some = all.stream()) {
      some.filter(one -> !without.contains(one)).limit(5).forEach(rest::add);
    }
    return new TreeSet<>(rest);
  }
}

package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record means hangs on the names that are known when it is read. */
class ChangedVocabularyTest {
  private static final Namespaces SPACE = Namespaces.DEFAULT;

  @TempDir private Path dir;
  private final EvidenceStore store = EvidenceStore.inMemory();

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ctgov/results.json",
        "pubmed/article.xml",
        "bibliography/article.nbib",
        "bibliography/article.ris",
        "bibliography/article.json"
      })
  void anUnchangedRecordIsMappedAgainWhenTheNamesChanged(String fixture) throws IOException {
    Path file = copy(fixture);
    name("org/one", "Somebody");
    long records = run(file).imported();
    assertEquals(records, run(file).unchanged());
    name("org/one", "Somebody else");
    assertEquals(records, run(file).imported());
    assertEquals(records, run(file).unchanged());
  }

  @Test
  void aSponsorThatWasUnknownIsLinkedOnceItIsKnown() throws IOException {
    Path file = copy("ctgov/results.json");
    name("org/one", "Somebody");
    run(file);
    assertEquals(Set.of(), sponsors());
    name("org/one", "Nobody at all");
    run(file);
    assertEquals(Set.of(SPACE.id("org/one")), sponsors());
  }

  private ImportReport run(Path file) {
    return new Importer(store, Progress.none()).run(ImportOptions.DEFAULT, List.of(file));
  }

  /** The table of organisations, with this one alone. */
  private void name(String path, String label) {
    Graph table = GraphFactory.createDefaultGraph();
    Node thing = iri(SPACE.id(path));
    table.add(thing, RDF.type.asNode(), iri(HG.Organization));
    table.add(thing, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, "en"));
    store.replace(List.of(GraphReplacement.of(SPACE.graph("curated/organizations"), table)));
  }

  private Set<String> sponsors() {
    Node study = iri(SPACE.id("study/NCT99999901"));
    return store.read(
        data ->
            data.stream(Node.ANY, study, iri(HG.leadSponsor), Node.ANY)
                .map(quad -> quad.getObject().getURI())
                .collect(Collectors.toSet()));
  }

  private Path copy(String fixture) throws IOException {
    Path file = dir.resolve(fixture.replace('/', '-'));
    try (InputStream in = getClass().getResourceAsStream("/org/hemograph/read/" + fixture)) {
      Files.copy(in, file);
    }
    return file;
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}

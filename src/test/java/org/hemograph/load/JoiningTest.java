package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which names publications have after imports, whatever came before. */
class JoiningTest {
  private static final String NUMBER = "90000001";

  @TempDir private Path dir;
  private EvidenceStore store = EvidenceStore.inMemory();

  @AfterEach
  void close() {
    store.close();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }

  /** A record of PubMed of our own invention. */
  private Path pubmed(String doi) throws IOException {
    return file(
        "a.xml",
        """
        <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>%s</PMID><Article>
        <ArticleTitle>Counting</ArticleTitle>%s</Article></MedlineCitation></PubmedArticle>
        </PubmedArticleSet>
        """
            .formatted(
                NUMBER,
                doi.isEmpty()
                    ? ""
                    : "<ELocationID EIdType=\"doi\" ValidYN=\"Y\">" + doi + "</ELocationID>"));
  }

  private Path numberOnly() throws IOException {
    return file("b.nbib", "PMID- " + NUMBER + "\nTI  - Counting.\nPT  - Journal Article\n");
  }

  private Path citing() throws IOException {
    return file(
        "c.nbib",
        "PMID- 90000002\nTI  - A letter.\nPT  - Letter\nCON - A paper. PMID: " + NUMBER + "\n");
  }

  private void run(ImportOptions options, Path... files) {
    new Importer(store, Progress.none()).run(options, List.of(files));
  }

  /** What graphs call the publication with the number. */
  private String names(String graph) {
    Node name = NodeFactory.createURI(Namespaces.DEFAULT.graph(graph));
    Set<String> names =
        store.read(
            stored ->
                stored.stream(
                        name,
                        Node.ANY,
                        NodeFactory.createURI(HG.pmid),
                        NodeFactory.createLiteralString(NUMBER))
                    .map(q -> q.getSubject().toString())
                    .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                    .collect(Collectors.toCollection(TreeSet::new)));
    return String.join(" ", names);
  }

  private void assertNamed(String expected) {
    assertEquals(expected, names("nbib/" + NUMBER));
    assertEquals(expected, names("nbib/90000002"));
    Node mark = NodeFactory.createURI(Namespaces.DEFAULT.graph("import/publications-not-joined"));
    assertEquals(false, store.read(stored -> stored.containsGraph(mark)), "nothing is left to do");
  }

  @Test
  void recordsAreNamedAlikeInWhateverOrderTheyCome() throws IOException {
    List<Path> files = List.of(pubmed("10.5555/a"), numberOnly(), citing());
    for (int[] order :
        new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
      for (int one : order) {
        run(ImportOptions.DEFAULT, files.get(one));
      }
      assertNamed("doi-10.5555~a");
      store.close();
      store = EvidenceStore.inMemory();
    }
  }

  @Test
  void aReferenceOfAnotherDatabaseDoesNotRenameThePaperOfPubmed() throws IOException {
    run(ImportOptions.DEFAULT, numberOnly(), citing());
    run(
        ImportOptions.DEFAULT,
        file(
            "x.ris",
            "TY  - JOUR\nTI  - Nursing of chairs\nDO  - 10.5555/other\nAN  - "
                + NUMBER
                + "\nER  - \n"),
        file(
            "y.ris",
            "TY  - JOUR\nTI  - Nursing of chairs\nDO  - 10.5555/other\nDB  - PubMed\nAN  - "
                + NUMBER
                + "\nER  - \n"));
    assertNamed("pmid-" + NUMBER);
  }

  @Test
  void aCorrectionPartsWhatTheMistakeJoined() throws IOException {
    run(ImportOptions.DEFAULT, pubmed("10.5555/a"), numberOnly(), citing());
    assertNamed("doi-10.5555~a");
    run(ImportOptions.DEFAULT, pubmed("10.5555/c"), numberOnly(), citing());
    assertNamed("doi-10.5555~c");
    run(ImportOptions.DEFAULT, pubmed(""));
    assertNamed("pmid-" + NUMBER);
  }

  @Test
  void pruningTheProofPartsThem() throws IOException {
    Path folder = Files.createDirectory(dir.resolve("folder"));
    Path proof = Files.move(pubmed("10.5555/a"), folder.resolve("a.xml"));
    Files.writeString(folder.resolve("z.ris"), "TY  - JOUR\nTI  - Z\nER  - \n");
    run(ImportOptions.DEFAULT, folder, numberOnly(), citing());
    assertNamed("doi-10.5555~a");
    Files.delete(proof);
    run(ImportOptions.DEFAULT.pruning(), folder);
    assertNamed("pmid-" + NUMBER);
  }

  @Test
  void theNextImportDoesWhatAKilledOneDidNot() throws IOException {
    run(ImportOptions.DEFAULT, numberOnly(), citing());
    List<GraphReplacement> proof = new ArrayList<>();
    try (EvidenceStore other = EvidenceStore.inMemory()) {
      EvidenceStore here = store;
      store = other;
      run(ImportOptions.DEFAULT, pubmed("10.5555/a"));
      store = here;
      String graph = Namespaces.DEFAULT.graph("pubmed/" + NUMBER);
      other.read(
          stored -> proof.add(GraphReplacement.of(graph, GraphFactory.createDefaultGraph())));
      other.read(
          stored -> {
            stored
                .getGraph(NodeFactory.createURI(graph))
                .find()
                .forEachRemaining(proof.get(0).content()::add);
            return "";
          });
    }
    new Joining(store, Namespaces.DEFAULT, store::replace).write(proof); // and no finish
    assertEquals("pmid-" + NUMBER, names("nbib/" + NUMBER));
    run(ImportOptions.DEFAULT, pubmed("10.5555/a"));
    assertNamed("doi-10.5555~a");
  }
}

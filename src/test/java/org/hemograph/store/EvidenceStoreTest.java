package org.hemograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateExecution;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceStoreTest {
  private static final String G1 = "https://w3id.org/hemograph/graph/curated/drugs";
  private static final String G2 = "https://w3id.org/hemograph/graph/curated/targets";

  @TempDir Path dir;

  @Test
  void aReplacedGraphHoldsExactlyItsNewContent() {
    try (EvidenceStore store = open()) {
      store.replace(List.of(graph(G1, ":a rdfs:label 'one'@en . :b rdfs:label 'two'@en .")));
      Commit second =
          store.replace(List.of(graph(G1, ":b rdfs:label 'two'@en . :c rdfs:label 'three'@en .")));
      assertEquals(new Commit(2, 1, 1), second);
      assertEquals(List.of("three", "two"), labels(store));
    }
  }

  @Test
  void sameContentAgainRaisesNoRevision() {
    try (EvidenceStore store = open()) {
      store.replace(List.of(graph(G1, ":a rdfs:label 'one'@en .")));
      Commit again = store.replace(List.of(graph(G1, ":a rdfs:label 'one'@en .")));
      assertFalse(again.changed());
      assertEquals(1, again.revision());
      assertEquals(1, store.revision());
      assertEquals(List.of("000000001.rdfp.gz"), changeSets());
    }
  }

  @Test
  void aNumberIsUnchangedWhateverItsZeros() {
    try (EvidenceStore store = open()) {
      store.replace(List.of(graph(G1, ":a :p 4.20, 007, '2026-01-01'^^xsd:date .")));
      Commit again = store.replace(List.of(graph(G1, ":a :p 4.20, 007, '2026-01-01'^^xsd:date .")));
      assertEquals(new Commit(1, 0, 0), again);
    }
  }

  @Test
  void severalGraphsAreOneRevision() {
    try (EvidenceStore store = open()) {
      store.replace(List.of(graph(G1, ":a :p :x ."), graph(G2, ":b :p :y .")));
      assertEquals(1, store.revision());
    }
  }

  @Test
  void anEmptyReplacementRemovesTheGraph() {
    try (EvidenceStore store = open()) {
      store.replace(List.of(graph(G1, ":a :p :x .")));
      store.replace(List.of(graph(G1, "")));
      Node name = NodeFactory.createURI(G1);
      boolean there = store.read(dataset -> dataset.containsGraph(name));
      assertFalse(there);
    }
  }

  @Test
  void aViewOfOtherGraphsIsNotReplaced() {
    for (Node name : List.of(Quad.unionGraph, Quad.defaultGraphIRI)) {
      assertThrows(IllegalArgumentException.class, () -> graph(name.getURI(), ":b :p :y ."));
    }
  }

  @Test
  void whatTheReaderOfAnExportDidIsNoFaultOfTheDatabase() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    try (EvidenceStore store = open()) {
      store.replace(List.of(graph(G1, ":a :p :x .")));
      for (String format : List.of("nquads", "trig", "ntriples", "turtle", "jsonld", "rdfxml")) {
        IOException told =
            assertThrows(
                IOException.class, () -> new Exporter(store, Map.of()).export(format, full));
        assertEquals("Broken pipe", told.getMessage(), format);
      }
    }
  }

  @Test
  void nothingIsWrittenWhenOneReplacementFails() {
    try (EvidenceStore store = open()) {
      List<GraphReplacement> broken =
          Stream.of(graph(G1, ":a :p :x ."), new GraphReplacement(NodeFactory.createURI(G2), null))
              .toList();
      assertThrows(NullPointerException.class, () -> store.replace(broken));
      assertEquals(0, store.revision());
      boolean empty = store.read(DatasetGraph::isEmpty);
      assertTrue(empty);
      store.replace(List.of(graph(G1, ":a :p :x .")));
      assertEquals(1, store.revision());
    }
  }

  @Test
  void theRevisionOutlivesTheProcessAndIsQueryable() {
    try (EvidenceStore store = open()) {
      store.replace(List.of(graph(G1, ":a :p :x .")));
    }
    try (EvidenceStore store = open()) {
      assertEquals(1, store.revision());
      String query =
          "ASK { <https://w3id.org/hemograph/graph/meta>"
              + " <https://w3id.org/hemograph/ontology#revision> 1 ;"
              + " <http://purl.org/dc/terms/modified> ?when }";
      boolean asked =
          store.read(
              dataset -> {
                try (QueryExecution execution =
                    QueryExecution.dataset(DatasetFactory.wrap(dataset)).query(query).build()) {
                  return execution.execAsk();
                }
              });
      assertTrue(asked);
    }
  }

  @Test
  void sparqlUpdateRaisesTheRevisionToo() {
    try (EvidenceStore store = open()) {
      update(store, "INSERT DATA { GRAPH <" + G1 + "> { <urn:a> <urn:p> <urn:b> } }");
      update(store, "DELETE WHERE { GRAPH <" + G1 + "> { ?s ?p ?o } }");
      update(store, "DELETE WHERE { GRAPH <" + G1 + "> { ?s ?p ?o } }");
      assertEquals(2, store.revision());
    }
  }

  @Test
  void writingToAGraphOfTheDatasetRaisesTheRevisionToo() {
    try (EvidenceStore store = open()) {
      Graph drugs = store.dataset().getGraph(NodeFactory.createURI(G1));
      Txn.executeWrite(
          store.dataset(), () -> drugs.add(NodeFactory.createURI("urn:a"), node("p"), node("b")));
      assertEquals(1, store.revision());
    }
  }

  @Test
  void clearingTheDatasetDoesNotTakeTheRevisionBack() {
    try (EvidenceStore store = open()) {
      store.replace(List.of(graph(G1, ":a :p :x .")));
      update(store, "CLEAR ALL");
      assertEquals(2, store.revision());
    }
  }

  @Test
  void anAbortedWriteLeavesNothingBehind() {
    try (EvidenceStore store = open()) {
      DatasetGraph dataset = store.dataset();
      dataset.begin(TxnType.WRITE);
      dataset.add(node("g"), node("a"), node("p"), node("b"));
      dataset.abort();
      dataset.end();
      assertEquals(0, store.revision());
      assertEquals(List.of(), changeSets());
      assertEquals(0, dir.resolve("home/changes/open").toFile().list().length);
    }
  }

  @Test
  void aReaderThatFailsDoesNotDisturbAWriter() throws InterruptedException {
    try (EvidenceStore store = open()) {
      store.dataset().begin(ReadWrite.WRITE);
      GraphReplacement drug = graph(G1, ":a rdfs:label 'ianalumab'@en .");
      store.dataset().addGraph(drug.name(), drug.content());
      Thread reader =
          new Thread(
              () ->
                  assertThrows(
                      IllegalArgumentException.class,
                      () ->
                          store.read(
                              dataset -> {
                                throw new IllegalArgumentException("a query gone wrong");
                              })));
      reader.start();
      reader.join();
      store.dataset().commit();
      store.dataset().end();
      String query = "ASK { ?s <http://jena.apache.org/text#query> 'ianalumab' }";
      boolean found =
          store.read(
              dataset -> {
                try (QueryExecution execution =
                    QueryExecution.dataset(DatasetFactory.wrap(dataset)).query(query).build()) {
                  return execution.execAsk();
                }
              });
      assertTrue(found);
    }
  }

  @Test
  void theChangeSetsRebuildTheDataset() throws IOException {
    DatasetGraph rebuilt = DatasetGraphFactory.create();
    try (EvidenceStore store = open()) {
      store.replace(List.of(graph(G1, ":a rdfs:label 'one'@en . :b :p 4.20 .")));
      store.replace(List.of(graph(G1, ":b :p 4.20 . :c rdfs:label \"drei\\n\\\"3\\\"\"@de .")));
      update(store, "INSERT DATA { <urn:a> <urn:p> 'in the default graph' }");
      for (long revision = 1; revision <= 3; revision++) {
        Path file = dir.resolve("home/changes/00000000" + revision + ".rdfp.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
          RDFPatchOps.applyChange(rebuilt, in);
        }
      }
      Node meta = NodeFactory.createURI("https://w3id.org/hemograph/graph/meta");
      store.read(
          dataset -> {
            DatasetGraph stored = DatasetGraphFactory.create();
            dataset.find().forEachRemaining(stored::add);
            stored.removeGraph(meta);
            assertTrue(IsoMatcher.isomorphic(stored, rebuilt));
            return stored;
          });
    }
  }

  @Test
  void aChangeSetLeftByACrashIsKeptOrDroppedByTheStoredRevision() throws IOException {
    Path changes = dir.resolve("home/changes");
    try (EvidenceStore store = open()) {
      store.replace(List.of(graph(G1, ":a :p :x .")));
    }
    Path open = changes.resolve("open");
    Files.move(changes.resolve("000000001.rdfp.gz"), open.resolve("000000001.rdfp.gz"));
    Files.writeString(open.resolve("000000002.rdfp.gz"), "half");
    try (EvidenceStore store = open()) {
      assertEquals(1, store.revision());
      assertEquals(List.of("000000001.rdfp.gz"), changeSets());
      assertEquals(0, open.toFile().list().length);
    }
  }

  @Test
  void aSecondProcessIsToldWhoHasTheDatabase() throws Exception {
    Process other = ProcessOnHome.start("hold", dir.resolve("home"));
    try {
      ProcessOnHome.awaitLine(other, "open");
      HemographException refused = assertThrows(HemographException.class, this::open);
      assertEquals(Fault.STORE_UNAVAILABLE, refused.fault());
      assertTrue(
          refused.getMessage().contains("in use by another process " + other.pid()),
          refused.getMessage());
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void aDamagedDatabaseIsSaidToBe() throws IOException {
    try (EvidenceStore store = open()) {
      store.replace(List.of(graph(G1, ":a :p :x .")));
    }
    Path data = dir.resolve("home/database/Data-0001");
    for (String file : List.of("nodes.idn", "nodes.dat", "GSPO.bpt", "GSPO.idn", "nodes.bpt")) {
      Files.writeString(data.resolve(file), "not a database");
    }
    HemographException refused = assertThrows(HemographException.class, this::open);
    assertEquals(Fault.STORE_UNAVAILABLE, refused.fault());
    assertTrue(refused.getMessage().contains("damaged"), refused.getMessage());
  }

  @Test
  void aFileIsNoHome() throws IOException {
    Path file = Files.writeString(dir.resolve("home"), "");
    HemographException refused =
        assertThrows(HemographException.class, () -> EvidenceStore.open(new Home(file)));
    assertEquals(Fault.STORE_UNAVAILABLE, refused.fault());
    assertTrue(refused.getMessage().contains("is a file"), refused.getMessage());
  }

  @Test
  void theMemoryStoreForgets() {
    try (EvidenceStore store = EvidenceStore.inMemory()) {
      store.replace(List.of(graph(G1, ":a rdfs:label 'one'@en .")));
      assertEquals(1, store.revision());
      assertEquals(List.of("one"), labels(store));
    }
    try (EvidenceStore store = EvidenceStore.inMemory()) {
      assertEquals(0, store.revision());
    }
  }

  private EvidenceStore open() {
    return EvidenceStore.open(new Home(dir.resolve("home")));
  }

  private List<String> changeSets() {
    Path changes = dir.resolve("home/changes");
    if (!Files.isDirectory(changes)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(changes)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> labels(EvidenceStore store) {
    String query =
        "SELECT ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l"
            + " FILTER (?s != <https://w3id.org/hemograph/graph/meta>) } ORDER BY ?l";
    return store.read(
        dataset -> {
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(dataset)).query(query).build()) {
            return Stream.iterate(execution.execSelect(), r -> r.hasNext(), r -> r)
                .map(r -> r.next().getLiteral("l").getLexicalForm())
                .toList();
          }
        });
  }

  static void update(EvidenceStore store, String text) {
    Txn.executeWrite(
        store.dataset(),
        () -> UpdateExecution.dataset(DatasetFactory.wrap(store.dataset())).update(text).execute());
  }

  static GraphReplacement graph(String name, String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX : <https://example.org/> "
                + turtle,
            Lang.TURTLE)
        .parse(graph);
    return GraphReplacement.of(name, graph);
  }

  private static Node node(String name) {
    return NodeFactory.createURI("urn:" + name);
  }
}

package org.hemograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ReadWrite;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextIndexTest {
  private static final String GRAPH = "https://w3id.org/hemograph/graph/curated/drugs";

  @TempDir Path dir;

  @Test
  void labelsAreFoundThroughTheUnion() {
    try (EvidenceStore store = open()) {
      store.replace(List.of(drugs("ianalumab", "rituximab")));
      assertEquals(List.of("ianalumab"), search(store, "ianalumab"));
    }
  }

  @Test
  void aDeletedLabelIsNotFound() {
    try (EvidenceStore store = open()) {
      store.replace(List.of(drugs("ianalumab", "rituximab")));
      store.replace(List.of(drugs("rituximab")));
      assertEquals(List.of(), search(store, "ianalumab"));
    }
  }

  @Test
  void theIndexIsNotOpenedToReadTheDatabase() throws IOException {
    try (EvidenceStore store = open()) {
      store.replace(List.of(drugs("ianalumab")));
    }
    delete(dir.resolve("text"));
    try (EvidenceStore store = open()) {
      assertEquals(1, store.revision());
      assertFalse(Files.exists(dir.resolve("text/segments_1")));
    }
  }

  @Test
  void aLostIndexIsRebuiltWhenItIsAsked() throws IOException {
    try (EvidenceStore store = open()) {
      store.replace(List.of(drugs("ianalumab", "rituximab")));
    }
    delete(dir.resolve("text"));
    try (EvidenceStore store = open()) {
      assertEquals(List.of("ianalumab"), search(store, "ianalumab"));
      assertEquals(1, store.revision());
    }
  }

  @Test
  void anIndexOfAnEarlierRevisionIsRebuiltBeforeTheNextWrite() throws IOException {
    try (EvidenceStore store = open()) {
      store.replace(List.of(drugs("ianalumab")));
    }
    Path text = dir.resolve("text");
    Path old = dir.resolve("old");
    copy(text, old);
    try (EvidenceStore store = open()) {
      store.replace(List.of(drugs("rituximab")));
    }
    delete(text);
    copy(old, text);
    try (EvidenceStore store = open()) {
      store.replace(List.of(drugs("rituximab", "efgartigimod")));
      assertEquals(List.of(), search(store, "ianalumab"));
      assertEquals(List.of("rituximab"), search(store, "rituximab"));
      assertEquals(List.of("efgartigimod"), search(store, "efgartigimod"));
    }
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws IOException {
    try (EvidenceStore store = open()) {
      store.replace(List.of(drugs("ianalumab")));
    }
    try (Stream<Path> files = Files.list(dir.resolve("text"))) {
      for (Path file : files.toList()) {
        Files.writeString(file, "not an index");
      }
    }
    try (EvidenceStore store = open()) {
      assertEquals(List.of("ianalumab"), search(store, "ianalumab"));
    }
  }

  @Test
  void anAbortedWriteIsNotFound() {
    try (EvidenceStore store = open()) {
      store.replace(List.of(drugs("rituximab")));
      store.dataset().begin(ReadWrite.WRITE);
      GraphReplacement more = drugs("ianalumab");
      store.dataset().addGraph(more.name(), more.content());
      store.dataset().abort();
      store.dataset().end();
      assertEquals(List.of(), search(store, "ianalumab"));
      assertEquals(List.of("rituximab"), search(store, "rituximab"));
      assertTrue(store.revision() == 1);
    }
  }

  @Test
  void ofARecordOnlyWhatStandsForItselfIsFound() throws IOException {
    String things =
        """
        <https://w3id.org/hemograph/id/study/NCT1> rdfs:label 'FICTION trial'@en .
        <https://w3id.org/hemograph/id/study/NCT1/arm/a> rdfs:label 'FICTION arm'@en .
        <https://w3id.org/hemograph/id/person/local/NCT1/1> rdfs:label 'FICTION person'@en .
        <https://w3id.org/hemograph/id/result/0a> rdfs:label 'FICTION result'@en .
        """;
    GraphReplacement record =
        EvidenceStoreTest.graph("https://w3id.org/hemograph/graph/ctgov/NCT1", things);
    List<String> found = List.of("FICTION person", "FICTION trial");
    try (EvidenceStore store = open()) {
      store.replace(List.of(record));
      assertEquals(found, search(store, "FICTION").stream().sorted().toList());
      store.replace(List.of(EvidenceStoreTest.graph(GRAPH, things)));
      assertEquals(4, search(store, "FICTION").size());
      store.replace(List.of(EvidenceStoreTest.graph(GRAPH, "")));
    }
    delete(dir.resolve("text"));
    try (EvidenceStore store = open()) {
      assertEquals(found, search(store, "FICTION").stream().sorted().toList());
    }
  }

  @Test
  void theNamesOfARecordsPartsAreOneTextOfItsStudy() throws IOException {
    String graph = "https://w3id.org/hemograph/graph/ctgov/NCT1";
    String study = "<https://w3id.org/hemograph/id/study/NCT1";
    String one =
        study
            + "/arm/a> rdfs:label 'BESIDE higher dose'@en ; "
            + "<http://www.w3.org/2004/02/skos/core#altLabel> 'BESIDE again'@en . "
            + study
            + "/endpoint/e> rdfs:label 'BESIDE survival'@en . "
            + study
            + "/arm/a/administration/1> rdfs:label 'BESIDE never'@en .";
    List<String> gathered = List.of("BESIDE again · BESIDE higher dose · BESIDE survival");
    try (EvidenceStore store = open()) {
      store.replace(List.of(EvidenceStoreTest.graph(graph, one)));
      assertEquals(gathered, parts(store));
      store.replace(
          List.of(
              EvidenceStoreTest.graph(graph, study + "/arm/b> rdfs:label 'BESIDE other'@en .")));
      assertEquals(List.of("BESIDE other"), parts(store));
      store.replace(List.of(EvidenceStoreTest.graph(graph, "")));
      assertEquals(List.of(), parts(store));
      store.replace(List.of(EvidenceStoreTest.graph(graph, one)));
    }
    delete(dir.resolve("text"));
    try (EvidenceStore store = open()) {
      assertEquals(gathered, parts(store));
    }
  }

  @Test
  void accentsDoNotMatter() {
    try (EvidenceStore store = open()) {
      store.replace(List.of(drugs("Sjögren")));
      assertEquals(List.of("Sjögren"), search(store, "sjogren"));
      assertEquals(List.of("Sjögren"), search(store, "SJÖGREN"));
      assertEquals(List.of("Sjögren"), search(store, "sjog*"));
    }
  }

  @Test
  void anIndexOfAnotherLayoutIsRebuilt() throws IOException {
    try (EvidenceStore store = open()) {
      store.replace(List.of(drugs("ianalumab")));
    }
    try (var directory = FSDirectory.open(dir.resolve("text"));
        var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      writer.deleteDocuments(new Term("label", "ianalumab"));
      writer.setLiveCommitData(Map.of("hemograph.layout", "of old").entrySet());
      writer.commit();
    }
    try (EvidenceStore store = open()) {
      assertEquals(List.of("ianalumab"), search(store, "ianalumab"));
    }
  }

  private static List<String> parts(EvidenceStore store) {
    return search(store, "<https://w3id.org/hemograph/fuseki#partNames> 'beside'");
  }

  private EvidenceStore open() {
    return EvidenceStore.open(new Home(dir));
  }

  private static GraphReplacement drugs(String... names) {
    StringBuilder turtle = new StringBuilder();
    for (String name : names) {
      turtle.append(":").append(name).append(" rdfs:label '").append(name).append("'@en . ");
    }
    return EvidenceStoreTest.graph(GRAPH, turtle.toString());
  }

  /** What the index alone says: a join with the database would hide a stale hit. */
  private static List<String> search(EvidenceStore store, String text) {
    String query =
        "PREFIX text: <http://jena.apache.org/text#>"
            + " SELECT DISTINCT ?l { (?s ?score ?l) text:query ("
            + (text.startsWith("<") ? text : "'" + text + "'")
            + ") }";
    return store.read(
        dataset -> {
          List<String> labels = new ArrayList<>();
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(dataset)).query(query).build()) {
            execution
                .execSelect()
                .forEachRemaining(row -> labels.add(row.getLiteral("l").getLexicalForm()));
          }
          return labels;
        });
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}

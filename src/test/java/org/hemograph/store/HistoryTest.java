package org.hemograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateExecution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the dataset tells of its own changes. */
class HistoryTest {
  private static final String BASE = "https://w3id.org/hemograph/";
  private static final String TABLE = "graph/curated/drugs";
  private static final String RECORD = "graph/ctgov/NCT01";

  private final EvidenceStore store = EvidenceStore.inMemory();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aTableTellsOfEachThingAndARecordOfItself() {
    replace(graph(TABLE, "<id/drug/a> <p> 1 . <id/drug/b> <p> 1 . <id/activity/x> <p> 1 ."));
    replace(graph(RECORD, "<id/study/NCT01> <p> 1 . <id/study/NCT01/arm/1> <p> 1 ."));
    assertEquals(
        List.of("1 added id/drug/a", "1 added id/drug/b", "2 added graph/ctgov/NCT01"), history());
  }

  @Test
  void whatIsReplacedIsAddedChangedOrRemoved() {
    replace(graph(TABLE, "<id/drug/a> <p> 1 . <id/drug/b> <p> 1 . <id/drug/c> <p> 1 ."));
    replace(graph(TABLE, "<id/drug/a> <p> 1 . <id/drug/b> <p> 2 . <id/drug/d> <p> 1 ."));
    assertEquals(
        List.of("2 added id/drug/d", "2 changed id/drug/b", "2 removed id/drug/c"), history(2));
  }

  @Test
  void aRecordIsChangedAndGone() {
    replace(graph(RECORD, "<id/study/NCT01> <p> 1 ."));
    replace(graph(RECORD, "<id/study/NCT01> <p> 2 ."));
    replace(graph(RECORD, ""));
    assertEquals(
        List.of("2 changed graph/ctgov/NCT01", "3 removed graph/ctgov/NCT01"), history(2, 3));
  }

  @Test
  void anUpdateCountsAsMuchAsAnImport() {
    replace(graph(TABLE, "<id/drug/a> <p> 1 ."));
    Txn.executeWrite(
        store.dataset(),
        () ->
            UpdateExecution.dataset(DatasetFactory.wrap(store.dataset()))
                .update(
                    "BASE <"
                        + BASE
                        + "> DELETE DATA { GRAPH <graph/curated/drugs> { <id/drug/a> <p> 1 } } ;"
                        + " INSERT DATA { GRAPH <graph/curated/drugs> { <id/drug/e> <p> 1 } }")
                .execute());
    assertEquals(List.of("2 added id/drug/e", "2 removed id/drug/a"), history(2));
  }

  @Test
  void whatWasGivenUpIsNotTold() {
    DatasetGraph dataset = store.dataset();
    dataset.begin(org.apache.jena.query.ReadWrite.WRITE);
    dataset.add(iri(TABLE), iri("id/drug/a"), iri("p"), iri("o"));
    dataset.abort();
    dataset.end();
    replace(graph(TABLE, "<id/drug/b> <p> 1 ."));
    assertEquals(List.of("1 added id/drug/b"), history());
  }

  @Test
  void whatLosesItsLastStatementLeavesATombstoneUntilItComesBack() {
    replace(graph(TABLE, "<id/drug/a> <p> 1 . <id/drug/b> <p> 1 . <id/drug/b#x> <p> 1 ."));
    replace(graph(RECORD, "<id/drug/b> <q> 1 . <id/study/NCT01/arm/1> <p> 1 ."));
    replace(graph(TABLE, "<id/drug/c> <p> 1 ."));
    assertEquals(List.of("id/drug/a 3"), tombstones());
    replace(graph(RECORD, ""));
    assertEquals(List.of("id/drug/a 3", "id/drug/b 4", "id/study/NCT01/arm/1 4"), tombstones());
    replace(graph(TABLE, "<id/drug/a> <p> 2 ."));
    assertEquals(List.of("id/drug/b 4", "id/drug/c 5", "id/study/NCT01/arm/1 4"), tombstones());
  }

  @Test
  void aPointerToASuccessorIsNoDescription() {
    replace(graph(TABLE, "<id/drug/a> <p> 1 ."));
    replace(graph(TABLE, "<id/drug/a> <http://purl.org/dc/terms/isReplacedBy> <id/drug/b> ."));
    assertEquals(List.of("id/drug/a 2"), tombstones());
  }

  private List<String> tombstones() {
    return store.read(
        dataset -> {
          List<String> found = new java.util.ArrayList<>();
          dataset
              .find(
                  iri("graph/meta"),
                  Node.ANY,
                  org.apache.jena.graph.NodeFactory.createURI(
                      "http://www.w3.org/ns/prov#wasInvalidatedBy"),
                  Node.ANY)
              .forEachRemaining(
                  quad ->
                      found.add(
                          quad.getSubject().getURI().substring(BASE.length())
                              + " "
                              + quad.getObject().getURI().replaceFirst(".*/", "")));
          found.sort(null);
          return found;
        });
  }

  @Test
  void whatComesAndGoesInOneTransactionIsNoChange() {
    replace(graph(RECORD, "<id/study/NCT01> <p> 1 ."));
    Txn.executeWrite(
        store.dataset(),
        () -> {
          store.dataset().add(iri(TABLE), iri("id/drug/a"), iri("p"), iri("o"));
          store.dataset().deleteAny(iri(TABLE), Node.ANY, Node.ANY, Node.ANY);
        });
    assertEquals(List.of(), history(2));
  }

  @Test
  void theOriginIsThatOfTheFirstRevisionAndNoOthers() throws InterruptedException {
    assertEquals("", store.dataset().origin());
    replace(graph(TABLE, "<id/drug/a> <p> 1 ."));
    String origin = store.dataset().origin();
    replace(graph(TABLE, "<id/drug/a> <p> 2 ."));
    assertEquals(origin, store.dataset().origin());
    Thread.sleep(2); // its milliseconds must differ
    try (EvidenceStore other = EvidenceStore.inMemory()) {
      other.replace(List.of(graph(TABLE, "<id/drug/a> <p> 1 .")));
      assertNotEquals(origin, other.dataset().origin());
    }
  }

  private void replace(GraphReplacement... graphs) {
    store.replace(Arrays.asList(graphs));
  }

  private static GraphReplacement graph(String name, String turtle) {
    return new GraphReplacement(
        iri(name), RDFParser.fromString(turtle, Lang.TURTLE).base(BASE).toGraph());
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(BASE + path);
  }

  private List<String> history(int... revisions) {
    return history().stream()
        .filter(line -> Arrays.stream(revisions).anyMatch(r -> line.startsWith(r + " ")))
        .toList();
  }

  private List<String> history() {
    return store.read(
        dataset -> {
          List<String> lines = new ArrayList<>();
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(dataset))
                  .query(
                      "PREFIX hg: <"
                          + BASE
                          + "ontology#> PREFIX dcterms: <http://purl.org/dc/terms/>"
                          + " SELECT ?n ?how ?what { GRAPH <"
                          + BASE
                          + "graph/meta> { ?r a hg:Revision ; hg:revision ?n ;"
                          + " dcterms:created ?at ; ?how ?what FILTER(ISIRI(?what)"
                          + " && STRSTARTS(STR(?how), STR(hg:)) ) } } ORDER BY ?n ?how ?what")
                  .build()) {
            execution
                .execSelect()
                .forEachRemaining(
                    row ->
                        lines.add(
                            row.getLiteral("n").getLexicalForm()
                                + " "
                                + row.getResource("how").getLocalName()
                                + " "
                                + row.getResource("what").getURI().substring(BASE.length())));
          }
          return lines;
        });
  }
}

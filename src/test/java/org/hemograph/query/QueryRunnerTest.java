package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.tdb2.TDBException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.Test;

final class QueryRunnerTest {
  private final Landscape landscape = new Landscape();

  private static CuratedQuery query(String header, String sparql) {
    return QueryParser.parse("q", "test", "q.rq", "#+ summary: s\n" + header + sparql);
  }

  @Test
  void aSelectGivesRowsWithTheColumnsOfTheFile() throws IOException {
    CuratedQuery query = QueryFiles.query("studies");
    landscape.runner.run(
        query,
        Map.of(),
        (bound, answer) -> {
          Answer.Rows rows = assertInstanceOf(Answer.Rows.class, answer);
          assertEquals(query.columns(), rows.columns());
          assertTrue(rows.rows().hasNext());
          return "";
        });
    assertFalse(landscape.dataset.isInTransaction());
  }

  @Test
  void anAskGivesATruth() throws IOException {
    assertEquals(
        new Answer.Truth(false),
        landscape.runner.run(query("", "ASK { <urn:x> ?p ?o }"), Map.of(), (b, a) -> a));
  }

  @Test
  void aConstructGivesStatementsAndPrefixes() throws IOException {
    String construct =
        "PREFIX ex: <urn:ex:> CONSTRUCT { ?s ex:is ?o } WHERE { ?s a ?o . ?o a ?none }";
    landscape.runner.run(
        query("", construct.replace(" . ?o a ?none", "")),
        Map.of(),
        (bound, answer) -> {
          Answer.Statements statements = assertInstanceOf(Answer.Statements.class, answer);
          assertEquals(Map.of("ex", "urn:ex:"), statements.prefixes());
          List<Quad> quads = new ArrayList<>();
          statements.quads().forEachRemaining(quads::add);
          assertTrue(quads.size() > 10);
          assertTrue(quads.get(0).isDefaultGraph());
          return "";
        });
  }

  @Test
  void aDescribeOfAParameterGivesItsStatements() throws IOException {
    CuratedQuery query =
        query(
            "#+ parameters:\n#+   - {name: drug, type: thing, class: hg:Drug, required: true,"
                + " description: d}\n",
            "DESCRIBE ?_drug");
    int found =
        landscape.runner.run(
            query,
            Landscape.request("drug", "vay736"),
            (bound, answer) -> {
              List<Quad> quads = new ArrayList<>();
              ((Answer.Statements) answer).quads().forEachRemaining(quads::add);
              return quads.size();
            });
    assertEquals(4, found);
  }

  @Test
  void aQueryThatTakesTooLongIsStoppedAndSaysSo() {
    CuratedQuery slow =
        query(
            "#+ columns:\n#+   - {name: n, meaning: Many.}\n",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }");
    long begun = System.nanoTime();
    HemographException e =
        assertThrows(
            HemographException.class,
            () ->
                landscape.runner.ask(
                    new Question(slow, Map.of(), Window.ALL, Optional.of(Duration.ofMillis(100))),
                    prepared -> ((Answer.Rows) prepared.answer()).rows().hasNext()));
    assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() < 2_500, "stopped late");
    assertEquals(Fault.QUERY_TIMEOUT, e.fault());
    assertTrue(e.getMessage().contains("it did not end within 100 ms"), e.getMessage());
    assertFalse(landscape.dataset.isInTransaction());
  }

  @Test
  void aDatabaseThatFailsInTheMidstOfAnAnswerIsUnavailable() {
    FunctionRegistry.get()
        .put(
            "urn:damaged",
            iri -> {
              throw new TDBException("no such page");
            });
    CuratedQuery damaged =
        query(
            "#+ columns:\n#+   - {name: n, meaning: Never.}\n",
            "SELECT ?n { BIND(<urn:damaged>() AS ?n) }");
    try (EvidenceStore store = EvidenceStore.inMemory()) {
      QueryRunner runner = over(store);
      HemographException e =
          assertThrows(
              HemographException.class,
              () -> runner.run(damaged, Map.of(), (b, a) -> ((Answer.Rows) a).rows().next()));
      assertEquals(Fault.STORE_UNAVAILABLE, e.fault());
      assertTrue(e.getMessage().contains("no such page"), e.getMessage());
      assertFalse(store.dataset().isInTransaction());
    } finally {
      FunctionRegistry.get().remove("urn:damaged");
    }
  }

  @Test
  void whoeverUsesTheAnswerIsNotTheDatabase() {
    try (EvidenceStore store = EvidenceStore.inMemory()) {
      RuntimeIOException gone = new RuntimeIOException("Broken pipe");
      RuntimeIOException told =
          assertThrows(
              RuntimeIOException.class,
              () ->
                  over(store)
                      .run(
                          query("", "ASK {}"),
                          Map.of(),
                          (b, a) -> {
                            throw gone;
                          }));
      assertSame(gone, told);
    }
  }

  private QueryRunner over(EvidenceStore store) {
    return new QueryRunner(
        new QueryableDataset(store.dataset(), Namespaces.DEFAULT),
        landscape.binder,
        Duration.ofSeconds(20));
  }

  @Test
  void anErrorOfTheUserEndsTheReadToo() {
    assertThrows(
        HemographException.class,
        () ->
            landscape.runner.run(
                QueryFiles.query("studies"),
                Landscape.request("drug", "no such drug"),
                (bound, answer) -> ""));
    assertFalse(landscape.dataset.isInTransaction());
  }
}

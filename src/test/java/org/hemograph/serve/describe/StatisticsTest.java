package org.hemograph.serve.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hemograph.query.Queryable;
import org.hemograph.query.QueryableDataset;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.Remembered;
import org.hemograph.serve.describe.Statistics.PropertyCount;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final String TWO_GRAPHS =
      """
      PREFIX : <http://example.org/>
      :one { :a a :Drug ; :name "A" ; :in :c . :c a :Class . }
      :two { :a a :Drug ; :name "A", "Ä"@de ; :size 3 ; :in :unknown . :b a :Drug, :Biologic ; :in :c , _:x . }
      """;

  @Test
  void of_countsAStatementOnceThoughItStandsInTwoGraphs() {
    Statistics counts = counts(TWO_GRAPHS);
    assertEquals(11, counts.triples());
    assertEquals(3, counts.subjects());
    assertEquals(Map.of("name", 2L, "size", 1L, "in", 4L), localOnly(counts.properties()));
  }

  @Test
  void of_countsAThingInEachOfItsClasses() {
    Statistics counts = counts(TWO_GRAPHS);
    assertEquals(Set.of(iri("Drug"), iri("Biologic"), iri("Class")), counts.classes().keySet());
    assertEquals(2, counts.classes().get(iri("Drug")).entities());
    assertEquals(1, counts.classes().get(iri("Biologic")).entities());
  }

  @Test
  void of_saysWhatAPropertyLeadsTo() {
    Statistics counts = counts(TWO_GRAPHS);
    Map<String, PropertyCount> drugs = counts.classes().get(iri("Drug")).properties();
    assertEquals(4, drugs.get(iri("in")).triples());
    assertEquals(Map.of(iri("Class"), 2L), drugs.get(iri("in")).classes());
    assertEquals(Map.of(), drugs.get(iri("in")).datatypes());
    assertEquals(
        Map.of(
            "http://www.w3.org/2001/XMLSchema#string",
            1L,
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
            1L),
        drugs.get(iri("name")).datatypes());
  }

  @Test
  void of_anEmptyStoreIsNothing() {
    assertEquals(new Statistics(0, 0, Map.of(), Map.of()), counts(""));
  }

  private static Map<String, Long> localOnly(Map<String, Long> properties) {
    Map<String, Long> ours = new java.util.HashMap<>();
    properties.forEach(
        (property, count) -> {
          if (property.startsWith("http://example.org/")) {
            ours.put(property.substring("http://example.org/".length()), count);
          }
        });
    return ours;
  }

  private static String iri(String local) {
    return "http://example.org/" + local;
  }

  /** Without what a store writes about itself: this is no such store. */
  private static Statistics counts(String trig) {
    DatasetGraph dataset = org.apache.jena.tdb2.DatabaseMgr.createDatasetGraph();
    dataset.executeWrite(() -> RDFDataMgr.read(dataset, new StringReader(trig), "", Lang.TRIG));
    dataset.getContext().set(org.apache.jena.tdb2.TDB2.symUnionDefaultGraph, true);
    try (Queryable.Session session = new QueryableDataset(dataset, Namespaces.DEFAULT).open()) {
      return Statistics.of(session);
    }
  }

  @Test
  void remembered_readsAgainAfterAChangeOnly() {
    try (EvidenceStore store = EvidenceStore.inMemory()) {
      int[] read = {0};
      Remembered<Integer> times =
          new Remembered<>(
              new Evidence(new QueryableDataset(store.dataset(), Namespaces.DEFAULT), false),
              session -> ++read[0]);
      assertEquals(1, times.current());
      assertEquals(1, times.current());
      store
          .dataset()
          .executeWrite(
              () -> RDFDataMgr.read(store.dataset(), new StringReader(TWO_GRAPHS), "", Lang.TRIG));
      assertEquals(2, times.current());
      assertEquals(2, times.current());
    }
  }
}

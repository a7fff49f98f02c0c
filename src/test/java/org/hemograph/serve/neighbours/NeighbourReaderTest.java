package org.hemograph.serve.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.query.CountedQueries;
import org.hemograph.query.Queryable;
import org.hemograph.query.QueryableDataset;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabulary;
import org.junit.jupiter.api.Test;

/** How much of a neighbourhood is read, and with how many queries. */
final class NeighbourReaderTest {
  private static final Namespaces NAMES = Namespaces.DEFAULT;

  private final DatasetGraph dataset = DatasetGraphFactory.create();
  private final CountedQueries counted = new CountedQueries(new QueryableDataset(dataset, NAMES));

  private static Node thing(String key) {
    return NodeFactory.createURI(NAMES.id(key));
  }

  private void state(String subject, String property, String object) {
    dataset.add(
        Quad.defaultGraphIRI, thing(subject), NodeFactory.createURI(property), thing(object));
  }

  private Optional<Neighbourhood> around(String key) {
    NeighbourReader reader = new NeighbourReader(new LocalLinks(NAMES), new Vocabulary(Map.of()));
    try (Queryable.Session session = counted.open()) {
      return reader.of(session, NAMES.id(key));
    }
  }

  @Test
  void aHubTakesNoMoreQueriesThanALoneThing() {
    state("drug/small", HG.inClass, "drug-class/one");
    around("drug/small");
    int small = counted.sinceLast();
    for (int i = 0; i < 6_000; i++) {
      state("study/" + i, HG.condition, "condition/itp");
    }
    around("condition/itp");
    assertEquals(small, counted.sinceLast());
    assertEquals(4, small);
  }

  @Test
  void ofThousandsSomeAreShownAndItIsSaid() {
    for (int i = 0; i < 6_000; i++) {
      state("study/" + i, HG.condition, "condition/itp");
    }
    Neighbourhood found = around("condition/itp").orElseThrow();
    assertEquals(NeighbourReader.MOST, found.others().size());
    assertEquals(
        "32 of at least 5,001 neighbours are shown, some for each property.", found.remark());
  }

  @Test
  void aPropertyWithManyDoesNotCrowdOutOneWithFew() {
    for (int i = 0; i < 100; i++) {
      state("claim/" + i, HG.about, "drug/a");
    }
    state("drug/a", HG.inClass, "drug-class/rare");
    for (int i = 0; i < 40; i++) {
      state("drug/a/part-" + i, HG.ofStudy, "drug/a");
    }
    Neighbourhood found = around("drug/a").orElseThrow();
    assertTrue(found.others().stream().anyMatch(one -> one.key().equals("drug-class/rare")));
    assertTrue(
        found.others().stream().noneMatch(one -> one.key().startsWith("drug/a/")),
        "parts come last");
    assertEquals(141, found.total());
  }

  @Test
  void neighboursAreJoinedAmongEachOtherAndNothingElseIs() {
    state("drug/a", HG.inClass, "drug-class/c");
    state("study/s", HG.studiesDrug, "drug/a");
    state("study/s", HG.condition, "condition/far");
    state("study/s", HG.about, "drug-class/c");
    dataset.add(
        Quad.defaultGraphIRI,
        thing("drug/a"),
        RDFS.seeAlso.asNode(),
        NodeFactory.createURI("https://elsewhere.example/"));
    Neighbourhood found = around("drug/a").orElseThrow();
    assertEquals(3, found.edges().size(), found.edges().toString());
    assertEquals(2, found.others().size(), "no address elsewhere, nothing two steps away");
    assertEquals("", found.remark());
  }

  @Test
  void whatNobodyMentionsHasNoNeighbourhood() {
    assertEquals(Optional.empty(), around("drug/nothing"));
  }
}

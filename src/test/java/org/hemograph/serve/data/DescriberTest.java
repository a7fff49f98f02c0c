package org.hemograph.serve.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.query.Queryable;
import org.hemograph.query.QueryableDataset;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Description.Incoming;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is read of a thing that much of the data points to. */
final class DescriberTest {
  private static final Namespaces NAMES = Namespaces.DEFAULT;
  private static final EvidenceStore STORE = EvidenceStore.inMemory();

  @AfterAll
  static void close() {
    STORE.close();
  }

  private static Node thing(String key) {
    return NodeFactory.createURI(NAMES.id(key));
  }

  private static Node graph(int number) {
    return NodeFactory.createURI(NAMES.graph("ctgov/" + number));
  }

  private static void state(int graph, String subject, String property, Node object) {
    STORE
        .dataset()
        .add(Quad.create(graph(graph), thing(subject), NodeFactory.createURI(property), object));
  }

  private static Description page(String key) {
    try (Queryable.Session session = new QueryableDataset(STORE.dataset(), NAMES).open()) {
      return new Describer().page(session, NAMES.id(key));
    }
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  @Test
  void whatPointsToItIsCounted_theFirstAreNamed_itsOwnPartsAreNoNews() {
    Txn.executeWrite(
        STORE.dataset(),
        () -> {
          state(1, "drug/x", RDFS.label.getURI(), text("x"));
          for (int n = 0; n < 300; n++) {
            state(n, "study/" + n, HG.investigates, thing("drug/x"));
            state(n + 1, "study/" + n, HG.investigates, thing("drug/x"));
            state(n, "study/" + n, RDFS.label.getURI(), text("study " + n));
          }
          state(1, "drug/x/dose/1", HG.drug, thing("drug/x"));
          state(2, "drug/x/dose/1", HG.drug, thing("drug/x"));
          state(1, "drug/x/dose/1", HG.about, thing("drug/x"));
          state(1, "claim/1", HG.about, thing("drug/x"));
        });
    Description page = page("drug/x");
    Map<String, Incoming> incoming =
        page.incoming().stream()
            .collect(Collectors.toMap(one -> one.predicate().getURI(), one -> one));
    assertEquals(List.of(HG.about, HG.investigates), incoming.keySet().stream().sorted().toList());
    Incoming studies = incoming.get(HG.investigates);
    assertEquals(300, studies.count(), "a study counts once, whoever says so");
    assertTrue(studies.all());
    assertEquals(12, studies.first().size());
    assertEquals(
        studies.first().stream().map(Node::getURI).sorted().toList(),
        studies.first().stream().map(Node::getURI).toList());
    assertTrue(page.labels().keySet().containsAll(studies.first()), "a name without a label");
    assertEquals(1, incoming.get(HG.about).count());
    assertEquals(List.of(thing("claim/1")), incoming.get(HG.about).first());
  }

  @Test
  void whatHalfTheDataPointsToIsNotCountedOut() {
    Txn.executeWrite(
        STORE.dataset(),
        () -> {
          for (int n = 0; n < 50_010; n++) {
            state(1, "result/" + n, HG.verification, thing("code/sure"));
          }
        });
    Incoming results = page("code/sure").incoming().get(0);
    assertEquals(50_000, results.count());
    assertFalse(results.all());
  }

  @Test
  void theGraphsThatSayMostComeFirst_andOnlyTheyAreNamed() {
    Txn.executeWrite(
        STORE.dataset(),
        () -> {
          for (int n = 0; n < 60; n++) {
            state(n, "org/x", RDFS.label.getURI(), text("x"));
            STORE
                .dataset()
                .add(Quad.create(graph(0), graph(n), RDFS.label.asNode(), text("record " + n)));
          }
          state(59, "org/x", HG.curatorNote, text("much is known"));
        });
    Description page = page("org/x");
    assertEquals(60, page.graphs().size());
    assertEquals(Map.entry(graph(59), 2), page.graphs().get(0));
    List<Node> graphs = page.graphs().stream().map(Map.Entry::getKey).toList();
    assertTrue(page.labels().keySet().containsAll(graphs.subList(0, 40)));
    assertFalse(page.labels().containsKey(graphs.get(40)));
  }

  @Test
  void ofAFewTheFirstByNameAreTheFirst() {
    Txn.executeWrite(
        STORE.dataset(),
        () -> {
          for (int n = 99; n >= 10; n--) {
            state(1, "study/few" + n, HG.investigates, thing("drug/few"));
          }
        });
    List<Node> first = page("drug/few").incoming().get(0).first();
    assertEquals(12, first.size());
    assertEquals(thing("study/few10"), first.get(0));
    assertEquals(thing("study/few21"), first.get(11));
  }

  @Test
  void aThingThatNobodyDescribesHasWhatMentionsIt() {
    Txn.executeWrite(
        STORE.dataset(),
        () -> {
          for (int n = 0; n < 30; n++) {
            state(1, "claim/m" + n, HG.about, thing("drug/unknown"));
          }
        });
    try (Queryable.Session session = new QueryableDataset(STORE.dataset(), NAMES).open()) {
      Description thing = new Describer().mentioned(session, NAMES.id("drug/unknown"));
      assertFalse(thing.isStated());
      assertEquals(30, thing.incoming().get(0).first().size());
    }
  }
}

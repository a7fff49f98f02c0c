package org.hemograph.serve.things;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Description.Stated;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.pages.ThingPage.Origin;
import org.junit.jupiter.api.Test;

/** Who states what, where hundreds of records do. */
final class OriginsTest {
  private static final Namespaces NAMES = Namespaces.DEFAULT;
  private static final Node THING = NodeFactory.createURI(NAMES.id("org/x"));
  private static final Node TEXT = NodeFactory.createLiteralString("x");

  private final List<Stated> statements = new ArrayList<>();

  private static Node graph(int number) {
    return NodeFactory.createURI(NAMES.graph("ctgov/" + number));
  }

  private void state(int graph, String property, Node object) {
    statements.add(new Stated(graph(graph), THING, NodeFactory.createURI(property), object));
  }

  private Origins origins() {
    Description thing = new Description(THING, statements, List.of(), List.of(), Map.of());
    return new Origins(
        thing, new Values(new LocalLinks(NAMES), Map.of(), new Vocabulary(Map.of())));
  }

  private static List<String> marks(List<Origin> origins) {
    return origins.stream().map(Origin::mark).toList();
  }

  @Test
  void oneGraphNeedsNoNumber() {
    state(1, HG.nameAsWritten, TEXT);
    assertEquals(List.of(), origins().of(HG.nameAsWritten));
    assertEquals("1 statement", origins().sources().get(0).statements());
  }

  @Test
  void theOneThatSaysMostIsNumberOne_andTheRestIsCounted() {
    for (int n = 1; n <= 50; n++) {
      state(n, HG.nameAsWritten, TEXT);
    }
    Node source = NodeFactory.createURI(NAMES.id("source/s"));
    state(30, HG.statedIn, source);
    state(30, HG.statedIn, source);
    state(50, HG.curatorNote, TEXT);
    Origins origins = origins();
    assertEquals(40, origins.sources().size());
    assertEquals(10, origins.rest());
    assertEquals("3 statements", origins.sources().get(0).statements());
    assertEquals(1, origins.sources().get(0).source().size(), "a source stands once");
    assertEquals(List.of("1"), marks(origins.of(HG.statedIn)));
    assertEquals(List.of("2"), marks(origins.of(HG.curatorNote)));
    assertEquals(List.of("1", "2", "3", "4", "5", "6", "+44"), marks(origins.of(HG.nameAsWritten)));
    Origin more = origins.of(HG.nameAsWritten).get(6);
    assertEquals("sources", more.anchor());
    assertEquals("44 sources more", more.name());
    assertEquals(List.of(), origins.of(HG.dose));
  }

  @Test
  void whatOnlyAnUnlistedGraphStatesIsCountedToo() {
    for (int n = 1; n <= 45; n++) {
      state(n, HG.nameAsWritten, TEXT);
      state(n, HG.roleText, TEXT);
    }
    state(50, HG.dose, TEXT);
    assertEquals(List.of("+1"), marks(origins().of(HG.dose)));
    assertEquals("one source more", origins().of(HG.dose).get(0).name());
  }
}

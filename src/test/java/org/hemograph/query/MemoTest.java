package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.Namespaces;
import org.junit.jupiter.api.Test;

class MemoTest {
  private static final String TEXT =
      "#+ summary: s\n#+ parameters:\n"
          + "#+   - {name: x, type: thing, class: hg:Drug, required: true, description: d}\n"
          + "PREFIX hg: <https://w3id.org/hemograph/ontology#>\nASK { ?s ?p ?_x }";

  private final Memo<String, Integer> memo =
      new Memo<>((question, answer) -> 2 * question.length());
  private final AtomicInteger made = new AtomicInteger();

  private int ask(String question, Optional<String> version) {
    return memo.get(question, version, made::incrementAndGet);
  }

  @Test
  void aQuestionIsAnsweredOnceForEachVersion() {
    assertEquals(1, ask("a", Optional.of("7")));
    assertEquals(1, ask("a", Optional.of("7")));
    assertEquals(2, ask("b", Optional.of("7")));
    assertEquals(3, ask("a", Optional.of("8")));
    assertEquals(1, ask("a", Optional.of("7"))); // a read that began before the write
  }

  @Test
  void withoutVersionNothingIsKept() {
    assertEquals(1, ask("a", Optional.empty()));
    assertEquals(2, ask("a", Optional.empty()));
    assertEquals(3, ask("a", Optional.of("7")));
  }

  @Test
  void aFaultIsNotKept() {
    assertThrows(
        IllegalStateException.class,
        () ->
            memo.get(
                "a",
                Optional.of("7"),
                () -> {
                  throw new IllegalStateException();
                }));
    assertEquals(1, ask("a", Optional.of("7")));
  }

  @Test
  void aNewRevisionIsSeenAtOnce() {
    Landscape landscape = new Landscape();
    CuratedQuery query = parsed();
    Map<String, List<String>> given = Landscape.request("x", "memostatin");
    HemographException unknown =
        assertThrows(HemographException.class, () -> landscape.runner.bind(query, given));
    assertEquals(Fault.UNKNOWN_THING, unknown.fault());
    landscape.dataset.executeWrite(
        () -> {
          name(landscape, "one");
          landscape.nextRevision();
        });
    BoundQuery first = landscape.runner.bind(query, given);
    assertEquals(drug("one"), first.values().get("x").get(0).getURI());
    assertSame(first, landscape.runner.bind(query, Landscape.request("x", "memostatin")));
    landscape.dataset.executeWrite(
        () -> {
          landscape.dataset.deleteAny(
              NodeFactory.createURI(Namespaces.DEFAULT.graph("test")),
              NodeFactory.createURI(drug("one")),
              Node.ANY,
              Node.ANY);
          name(landscape, "two");
          landscape.nextRevision();
        });
    assertEquals(
        drug("two"), landscape.runner.bind(query, given).values().get("x").get(0).getURI());
  }

  @Test
  void aQueryReadAnewIsAnotherQuestion() {
    Landscape landscape = new Landscape();
    Map<String, List<String>> given = Landscape.request("x", "ianalumab");
    CuratedQuery before = parsed();
    CuratedQuery after = parsed();
    assertEquals(new Asked(before, given), new Asked(before, Landscape.request("x", "ianalumab")));
    assertNotEquals(new Asked(before, given), new Asked(after, given));
    assertNotEquals(new Asked(before, given), new Asked(before, Landscape.request("x", "b")));
    BoundQuery bound = landscape.runner.bind(before, given);
    assertSame(bound, landscape.runner.bind(before, given));
    assertNotSame(bound, landscape.runner.bind(after, given));
    assertSame(after, landscape.runner.bind(after, given).query());
  }

  @Test
  void whatWasAskedDoesNotChangeWithTheListItWasReadFrom() {
    List<String> values = new ArrayList<>(List.of("a"));
    CuratedQuery query = parsed();
    Asked asked = new Asked(query, Map.of("x", values));
    values.add("b");
    assertEquals(new Asked(query, Landscape.request("x", "a")), asked);
    assertEquals(1, asked.length());
  }

  private static CuratedQuery parsed() {
    return QueryParser.parse("one", "test", "one.rq", TEXT);
  }

  private static String drug(String key) {
    return Namespaces.DEFAULT.id("drug/" + key);
  }

  private static void name(Landscape landscape, String key) {
    var graph = NodeFactory.createURI(Namespaces.DEFAULT.graph("test"));
    var thing = NodeFactory.createURI(drug(key));
    landscape.dataset.add(
        graph, thing, RDF.type.asNode(), NodeFactory.createURI(Namespaces.DEFAULT.term("Drug")));
    landscape.dataset.add(
        graph, thing, RDFS.label.asNode(), NodeFactory.createLiteralString("memostatin"));
  }
}

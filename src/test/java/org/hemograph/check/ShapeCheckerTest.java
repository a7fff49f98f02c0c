package org.hemograph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.hemograph.model.Severity;
import org.hemograph.rdf.HG;
import org.junit.jupiter.api.Test;

/** What a person reads when a graph breaks a shape. */
class ShapeCheckerTest {
  private final ShapeChecker checker = ShapeChecker.bundled();

  @Test
  void aMessageSaysWhatIsWrongHowToMendItAndWhatWasFound() {
    Violation violation = only("a hg:Meeting ; rdfs:label \"ASH\"@en ; hg:edition -67 .");
    assertEquals(
        "Edition (hg:edition) is repeated or not a whole number of 0 or more — write it as"
            + " xsd:integer, without unit or sign. Found: \"-67\" (xsd:integer).",
        violation.message());
    assertEquals(Optional.of(NodeFactory.createURI(HG.edition)), violation.path());
    assertEquals("-67", violation.value().map(Node::getLiteralLexicalForm).orElse(""));
    assertEquals(NodeFactory.createURI("https://w3id.org/hemograph/id/x"), violation.focus());
    assertEquals(Severity.ERROR, violation.severity());
  }

  @Test
  void aClosedShapeNamesThePropertyThatIsTooMuch() {
    Violation violation = only("a hg:Journal ; rdfs:label \"J\"@en ; hg:colour \"red\" .");
    assertEquals(
        "A journal with a property that journals do not have — take it away, or see hg:Journal in"
            + " the ontology for the right one. The property is hg:colour.",
        violation.message());
  }

  @Test
  void aWarningIsNoError() {
    Violation violation = only("a hg:ClinicalTrial ; rdfs:label \"S\"@en .");
    assertEquals(Severity.WARNING, violation.severity());
  }

  @Test
  void aGraphOfOtherThingsIsNoConcernOfOurs() {
    assertEquals(List.of(), checker.check(graph("a <http://example.org/Thing> ; hg:colour 1 .")));
  }

  @Test
  void oneCheckerServesManyThreads() {
    Graph graph = graph("a hg:Journal ; hg:colour \"red\" .");
    List<Violation> expected = checker.check(graph);
    assertEquals(2, expected.size());
    IntStream.range(0, 200).parallel().forEach(i -> assertEquals(expected, checker.check(graph)));
  }

  private Violation only(String said) {
    List<Violation> found = checker.check(graph(said));
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  private static Graph graph(String said) {
    return RDFParser.fromString(
            """
            @prefix hg: <https://w3id.org/hemograph/ontology#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <https://w3id.org/hemograph/id/x>\s
            """
                + said,
            Lang.TURTLE)
        .toGraph();
  }
}

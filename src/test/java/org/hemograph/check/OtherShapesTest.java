package org.hemograph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constraints, targets and queries that our shapes do not have yet are judged as by Jena too. */
class OtherShapesTest {
  private static final int RECORDS = 25;

  private static final String PREFIXES =
      """
      @prefix : <http://example.org/> .
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      :p sh:declare [ sh:prefix "" ; sh:namespace "http://example.org/"^^xsd:anyURI ] .
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":s sh:targetNode :a ; sh:property [ sh:path :q ; sh:minCount 1 ] .",
        ":s sh:targetObjectsOf :q ; sh:nodeKind sh:IRI .",
        ":s sh:targetClass :A ; sh:property [ sh:path [ sh:inversePath :q ] ; sh:minCount 1 ] .",
        ":s sh:targetClass :A ; sh:property [ sh:path ( :q :r ) ; sh:maxCount 1 ] .",
        ":s sh:targetClass :A ; sh:property [ sh:path :q ; sh:class :B ] .",
        ":s sh:targetClass :A ; sh:property [ sh:path :q ; sh:node [ sh:closed true ] ] .",
        ":s sh:targetClass :A ; sh:property [ sh:path :q ; sh:equals :r ] .",
        ":s sh:targetClass :A ; sh:property [ sh:path :q ; sh:disjoint :r ; sh:lessThan :t ] .",
        ":s sh:targetClass :A ; sh:property [ sh:path :q ; sh:property [ sh:path :r ;"
            + " sh:minCount 1 ] ] .",
        ":s sh:targetClass :A ; sh:property [ sh:path :q ; sh:deactivated true ; sh:maxCount 0 ] .",
        ":s sh:targetClass :A ; sh:deactivated true ; sh:closed true .",
        ":s sh:targetClass :A ; sh:closed false ; sh:severity sh:Info ; sh:not :s2 . "
            + ":s2 a sh:NodeShape ; sh:property [ sh:path :r ; sh:minCount 1 ] .",
        ":s a sh:PropertyShape ; sh:targetSubjectsOf :q ; sh:path :r ; sh:minCount 1 .",
        ":s sh:targetClass :A ; sh:property [ sh:path :q ; sh:qualifiedValueShape [ sh:nodeKind"
            + " sh:Literal ] ; sh:qualifiedMaxCount 1 ] .",
        ":s sh:targetClass :A ; sh:property [ sh:path :q ; sh:languageIn ( \"en\" ) ] .",
        ":s sh:targetClass :A ; sh:property [ sh:path :q ; sh:minLength 2 ; sh:maxLength 19 ] .",
        ":s sh:targetClass :A ; sh:property [ sh:path :q ; sh:minExclusive 1 ; sh:maxExclusive 3 ]"
            + " .",
        ":s sh:targetClass :A ; sh:property [ sh:path :q ; sh:pattern \"EXAMPLE\" ; sh:flags"
            + " \"i\" ] .",
        ":s sh:targetClass :A ; sh:and ( [ sh:property [ sh:path :q ; sh:minCount 1 ] ] [ sh:not ["
            + " sh:property [ sh:path :r ; sh:hasValue 2 ] ] ] ) .",
        ":s sh:targetClass :A ; sh:in ( :a :b ) ; sh:hasValue :a ; sh:pattern \"[ab]$\" .",
        ":s sh:targetClass :A ; sh:xone ( [ sh:property [ sh:path ( :q :r ) ; sh:minCount 1 ] ] ["
            + " sh:nodeKind sh:IRI ] ) .",
        ":s sh:targetClass :A ; sh:property [ sh:path :q ; sh:uniqueLang false ; sh:maxCount 2 ;"
            + " sh:message \"Twice {$this}\" ] .",
      })
  void aShapeIsJudgedAsByJena(String shape) {
    judge(shape);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?this :q ?value . OPTIONAL { ?value :r ?x } FILTER (!bound(?x))",
        "?this :q ?value . OPTIONAL { ?value :r ?x } FILTER NOT EXISTS { ?this :r ?x }",
        "{ ?this :q ?value } UNION { ?this :r ?value } FILTER isLiteral(?value)",
        "?this :q ?value . BIND (?value + 1 AS ?next) FILTER NOT EXISTS { ?this :q ?next }",
        "?this :q ?value . ?this :r ?value",
        "?this ?path ?value . FILTER (?value = 2)",
        "?this :q/:r/:t ?value",
        "?this :q+ ?value . ?value a :B",
        "?this :q|:r ?value . FILTER (?value = ?this)",
        "?this a :A . FILTER NOT EXISTS { ?this :q ?value . OPTIONAL { ?value :r ?x } }",
        "?this a :A . FILTER NOT EXISTS { ?this :q ?value . FILTER (?value > ?limit) }",
        "?this a :A . FILTER EXISTS { ?this :q ?value }",
        "VALUES (?value ?x) { (:a UNDEF) (UNDEF 2) } ?this :q ?value ; :r ?x",
        "?this :q ?value . MINUS { ?value :r ?x }",
        "?this :q ?value . FILTER (?value = :a || ?value < 2)",
        "?this :q ?value . FILTER (xsd:integer(?value) = 2)",
        "?this :q ?value . FILTER (?currentShape = :s)",
        "?this :q ?value . { SELECT ?value { ?x :r ?value } }",
        "FILTER NOT EXISTS { ?this :q ?value }",
        "?this :q ?value . FILTER NOT EXISTS { ?this :r ?other . FILTER (?other = ?value + 1) }",
        "?this :q ?value . FILTER NOT EXISTS { ?this :r ?x . FILTER (?other = ?value) }",
        "?this :q [ :r ?value ]",
        "?this :q 2 . FILTER (?this IN (:a, :b))",
      })
  void aQueryIsJudgedAsByJena(String where) {
    judge(
        ":s sh:targetClass :A ; sh:message \"Found\" ; sh:sparql [ sh:prefixes :p ; sh:select"
            + " \"\"\"PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT $this ?value WHERE { "
            + where
            + " }\"\"\" ] .");
    judge(
        ":s sh:targetClass :A ; sh:or ( [ sh:nodeKind sh:Literal ] [ sh:sparql [ sh:prefixes :p ;"
            + " sh:select \"\"\"PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT $this ?value"
            + " WHERE { "
            + where
            + " }\"\"\" ] ] ) .");
  }

  private static void judge(String shape) {
    String all = PREFIXES + shape;
    ShapeChecker checker = new ShapeChecker(RDFParser.fromString(all, Lang.TURTLE).toGraph());
    Random random = new Random(7);
    long broken =
        IntStream.range(0, RECORDS).filter(i -> !assertSame(checker, record(random))).count();
    assertTrue(broken < RECORDS, "no record conforms: " + shape);
  }

  /** A few statements of few words, so that much of it comes together. */
  private static List<Triple> record(Random random) {
    List<Node> terms = new ArrayList<>();
    RDFParser.fromString(
            PREFIXES
                + ":a :x :a , :b , :c , 1 , 2 , 2.0 , \"x\" , \"y\"@en , \"z\"@en , \"u\"@de , _:b .",
            Lang.TURTLE)
        .toGraph()
        .find(Node.ANY, iri("x"), Node.ANY)
        .forEachRemaining(t -> terms.add(t.getObject()));
    terms.sort((a, b) -> a.toString().compareTo(b.toString()));
    List<Triple> record = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      Node s = iri(List.of("a", "b", "c").get(random.nextInt(3)));
      record.add(
          random.nextInt(3) == 0
              ? Triple.create(s, type(), iri(random.nextBoolean() ? "A" : "B"))
              : Triple.create(
                  s,
                  iri(List.of("q", "r", "t").get(random.nextInt(3))),
                  terms.get(random.nextInt(terms.size()))));
    }
    return record;
  }

  private static boolean assertSame(ShapeChecker checker, List<Triple> record) {
    Graph graph = GraphFactory.createDefaultGraph();
    record.forEach(graph::add);
    List<String> expected = shown(ShapeChecker.violations(checker.report(graph).getEntries()));
    assertEquals(expected, shown(checker.check(record)), record::toString);
    return expected.isEmpty();
  }

  private static List<String> shown(List<Violation> violations) {
    return violations.stream().map(Violation::toString).sorted().toList();
  }

  private static Node type() {
    return RDF.type.asNode();
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }
}

package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;

/**
 * A store elsewhere gets the text of a bound query: read again, it means the same. The algebra is
 * compared as text, for two NOT EXISTS are equal to Jena only with the same syntax, and the written
 * one has its braces and blocks elsewhere.
 */
class WrittenOutTest {
  private static final List<Node> TERMS =
      List.of(
          NodeFactory.createURI("https://w3id.org/hemograph/id/drug/a"),
          NodeFactory.createLiteralString("> } ; \"\"\" \\ \n'"),
          NodeFactory.createLiteralDT("-1", XSDDatatype.XSDinteger),
          NodeFactory.createLiteralDT("2026-01-01", XSDDatatype.XSDdate));

  @Test
  void everyQueryUnbound() {
    Catalogue.bundled().all().forEach(query -> assertSame(query, query.query()));
  }

  @Test
  void everyParameterWithOneTerm() {
    int tried = 0;
    for (CuratedQuery query : Catalogue.bundled().all()) {
      for (Parameter parameter : query.parameters()) {
        for (Node term : TERMS) {
          assertSame(query, Substitution.of(query.query(), Map.of(variable(parameter), term)));
          tried++;
        }
      }
    }
    assertTrue(tried > 200, tried + " tried");
  }

  @Test
  void everyParameterWithSeveralTerms() {
    for (CuratedQuery query : Catalogue.bundled().all()) {
      for (Parameter parameter : query.parameters()) {
        assertSame(query, ValuesInsertion.of(query.query(), Map.of(variable(parameter), TERMS)));
      }
    }
  }

  @Test
  void allParametersAtOnce() {
    for (CuratedQuery query : Catalogue.bundled().all()) {
      for (Node term : TERMS) {
        Map<Var, Node> terms = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> terms.put(variable(parameter), term));
        assertSame(query, Substitution.of(query.query(), terms));
      }
    }
  }

  private static Var variable(Parameter parameter) {
    return Var.alloc(parameter.variable());
  }

  private static void assertSame(CuratedQuery query, Query bound) {
    String text = bound.toString();
    Query again = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    assertEquals(
        Algebra.compile(bound).toString(), Algebra.compile(again).toString(), query.name());
    assertEquals(text, again.toString(), query.name());
  }
}

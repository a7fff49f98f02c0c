package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ValuesInsertionTest {
  private static final String PREFIXES =
      """
      PREFIX hg: <https://w3id.org/hemograph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;
  private static final Var DRUG = Var.alloc("__drug");
  private static final Node IANALUMAB = drug("ianalumab");
  private static final Node FOSTAMATINIB = drug("fostamatinib");

  private final Landscape landscape = new Landscape();

  private static Node drug(String name) {
    return NodeFactory.createURI("https://w3id.org/hemograph/id/drug/" + name);
  }

  /** Places where a parameter may stand, each a query with ?s. */
  static Stream<String> places() {
    return Stream.of(
            "{ ?s hg:studiesDrug ?__drug }",
            "{ ?s hg:studiesDrug ?d FILTER(?d = ?__drug) }",
            "{ ?s hg:studiesDrug ?d FILTER(!BOUND(?__drug) || ?d = ?__drug) }",
            "{ ?s a hg:ClinicalTrial { ?s hg:studiesDrug ?d FILTER(?d = ?__drug) } }",
            "{ ?s a hg:ClinicalTrial { { ?s hg:studiesDrug ?d FILTER(?d = ?__drug) } UNION { ?s hg:none ?__drug } } }",
            "{ ?s a hg:ClinicalTrial OPTIONAL { ?s hg:studiesDrug ?d FILTER(?d = ?__drug) } FILTER(BOUND(?d)) }",
            "{ ?s a hg:ClinicalTrial OPTIONAL { ?s hg:none ?d { ?d hg:none ?__drug } } FILTER EXISTS { ?s hg:studiesDrug ?__drug } }",
            "{ ?s a hg:ClinicalTrial FILTER EXISTS { ?s hg:studiesDrug ?__drug } }",
            "{ ?s a hg:ClinicalTrial FILTER EXISTS { { ?s hg:studiesDrug ?d FILTER(?d = ?__drug) } } }",
            "{ ?s a hg:ClinicalTrial FILTER(BOUND(?__drug) && EXISTS { ?s hg:studiesDrug ?d { SELECT ?d { ?d hg:inClass ?c FILTER(?d = ?__drug) } } }) }",
            "{ ?s a hg:ClinicalTrial { SELECT DISTINCT ?s { ?s hg:studiesDrug ?__drug } } }",
            "{ ?s a hg:ClinicalTrial { SELECT ?s { ?s hg:studiesDrug ?d } GROUP BY ?s HAVING(MAX(STR(?d)) = STR(?__drug)) } }",
            "{ ?s hg:studiesDrug ?d BIND(?__drug AS ?e) FILTER(?d = ?e) }",
            "{ GRAPH ?g { ?s hg:studiesDrug ?d FILTER(?d = ?__drug) } }",
            "{ ?s hg:studiesDrug/hg:inClass ?c . ?__drug hg:inClass ?c }",
            "{ ?s hg:studiesDrug ?d } GROUP BY ?s HAVING(SAMPLE(?d) IN (?__drug))")
        .map(where -> PREFIXES + "SELECT DISTINCT ?s " + where);
  }

  @ParameterizedTest
  @MethodSource("places")
  void oneValueSelectsTheSameAsSubstitution(String sparql) {
    Query query = QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
    List<String> substituted = rows(Substitution.of(query, Map.of(DRUG, IANALUMAB)));
    assertEquals(List.of("NCT05653219"), substituted);
    assertEquals(substituted, rows(ValuesInsertion.of(query, Map.of(DRUG, List.of(IANALUMAB)))));
  }

  @ParameterizedTest
  @MethodSource("places")
  void twoValuesSelectWhatEachSelects(String sparql) {
    Query query = QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
    assertEquals(
        List.of("NCT02076399", "NCT05653219"),
        rows(ValuesInsertion.of(query, Map.of(DRUG, List.of(IANALUMAB, FOSTAMATINIB)))));
  }

  @ParameterizedTest
  @MethodSource("places")
  void theQueryIsStandardSparql(String sparql) {
    Query query = QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
    Query both = ValuesInsertion.of(query, Map.of(DRUG, List.of(IANALUMAB, FOSTAMATINIB)));
    Query read = QueryFactory.create(both.toString(), Syntax.syntaxSPARQL_11);
    assertEquals(rows(both), rows(read));
  }

  @Test
  void whatIsExcludedIsExcludedForEveryValue() {
    Query query =
        QueryFactory.create(
            PREFIXES
                + "SELECT DISTINCT ?s { ?s hg:studiesDrug ?d MINUS { ?s hg:studiesDrug ?__drug } }");
    assertEquals(
        List.of("NCT04562766", "NCT05232149"),
        rows(ValuesInsertion.of(query, Map.of(DRUG, List.of(IANALUMAB, FOSTAMATINIB)))));
  }

  @Test
  void aTemplateAndADescribeTakeEveryValue() {
    Query construct = QueryFactory.create(PREFIXES + "CONSTRUCT { ?__drug a hg:Asked } WHERE { }");
    Query describe = QueryFactory.create("DESCRIBE ?__drug");
    Map<Var, List<Node>> both = Map.of(DRUG, List.of(IANALUMAB, FOSTAMATINIB));
    try (Queryable.Session session = landscape.queryable.open();
        QueryExec made = session.query().query(ValuesInsertion.of(construct, both)).build();
        QueryExec told = session.query().query(ValuesInsertion.of(describe, both)).build()) {
      assertEquals(2, made.construct().size());
      assertEquals(8, told.describe().size());
    }
  }

  @Test
  void theQueryItselfStaysAsItWas() {
    Query query = QueryFactory.create(PREFIXES + "SELECT ?s { ?s hg:studiesDrug ?__drug }");
    String before = query.toString();
    assertFalse(
        ValuesInsertion.of(query, Map.of(DRUG, List.of(IANALUMAB))).toString().equals(before));
    assertEquals(before, query.toString());
  }

  private List<String> rows(Query query) {
    return landscape.rows(query).stream().sorted().toList();
  }
}

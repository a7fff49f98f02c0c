package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Var;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BinderTest {
  private final Landscape landscape = new Landscape();
  private final CuratedQuery studies = QueryFiles.query("studies");
  private final CuratedQuery classes = QueryFiles.query("classes");

  static Stream<Arguments> requests() {
    return Stream.of(
        request("everything", "NCT02076399 NCT04562766 NCT05232149 NCT05653219"),
        request("a drug", "NCT05653219", "drug", "VAY736"),
        request("two drugs", "NCT04562766 NCT05653219", "drug", "VAY736", "drug", "wayrilz"),
        request("one drug twice", "NCT05653219", "drug", "VAY736", "drug", "ianalumab"),
        request("a class", "NCT04562766 NCT05232149", "class", "BTK inhibitors"),
        request(
            "a broader class", "NCT02076399 NCT04562766 NCT05232149", "class", "kinase inhibitor"),
        request(
            "two classes",
            "NCT02076399 NCT05653219",
            "class",
            "syk inhibitor",
            "class",
            "baff-r antagonist"),
        request(
            "overlapping classes",
            "NCT02076399 NCT04562766 NCT05232149",
            "class",
            "syk inhibitor",
            "class",
            "kinase inhibitor"),
        request("a phase", "NCT02076399 NCT05232149", "phase", "2"),
        request(
            "two phases",
            "NCT02076399 NCT04562766 NCT05232149 NCT05653219",
            "phase",
            "2",
            "phase",
            "phase 3"),
        request("not a drug", "NCT02076399 NCT04562766 NCT05232149", "not", "ianalumab"),
        request("a number", "NCT04562766 NCT05653219", "atLeast", "100"),
        request("a date", "NCT05232149 NCT05653219", "since", "2021-06-01"),
        request("a fraction", "NCT02076399 NCT04562766", "ratio", "2"),
        request("a truth", "NCT05232149", "masked", "no"),
        request("a text", "NCT04562766", "label", "LUNA 3"),
        request("two texts", "NCT02076399 NCT04562766", "label", "LUNA 3", "label", "FIT 1"),
        request(
            "all at once",
            "NCT05653219",
            "drug",
            "vay736",
            "phase",
            "3",
            "atLeast",
            "152",
            "masked",
            "true",
            "not",
            "wayrilz"),
        request(
            "blank values count as none",
            "NCT05653219",
            "drug",
            "vay736",
            "class",
            " ",
            "phase",
            ""));
  }

  private static Arguments request(String what, String studies, String... request) {
    return Arguments.of(what, List.of(studies.split(" ")), request);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void aRequestSelects(String what, List<String> expected, String[] request) {
    assertEquals(expected, firstWords(landscape.rows(studies, request)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void theWayOfBindingDoesNotMatter(String what, List<String> expected, String[] request) {
    BoundQuery bound = landscape.runner.bind(studies, Landscape.request(request));
    Map<Var, List<Node>> all = new LinkedHashMap<>();
    bound
        .values()
        .forEach(
            (name, nodes) ->
                all.put(Var.alloc(studies.parameter(name).orElseThrow().variable()), nodes));
    assertEquals(
        landscape.rows(bound.sparql()), landscape.rows(ValuesInsertion.of(studies.query(), all)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void aBoundQueryIsStandardSparqlThatMeansTheSame(
      String what, List<String> expected, String[] request) {
    Query bound = landscape.runner.bind(studies, Landscape.request(request)).sparql();
    Query read = QueryFactory.create(bound.toString(), Syntax.syntaxSPARQL_11);
    assertEquals(landscape.rows(bound), landscape.rows(read));
  }

  @Test
  void bindingLeavesTheCuratedQueryAsItWas() {
    String before = studies.query().toString();
    landscape.rows(studies, "drug", "VAY736", "drug", "wayrilz", "phase", "3");
    assertEquals(before, studies.query().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LUNA 3\") } ; DROP ALL #",
        "> } ; DROP ALL",
        "\"\"\"",
        "'",
        "\\",
        "{ ?s ?p ?o }",
        "a\nb\r\tc",
        "?__drug",
        "${x}",
        "\u0001",
        "x\"@en",
        "😀",
        "<http://example.org/>"
      })
  void aHostileTextIsOnlyEverOneTerm(String text) {
    BoundQuery bound = landscape.runner.bind(studies, Landscape.request("label", text));
    assertEquals(List.of(NodeFactory.createLiteralString(text)), bound.values().get("label"));
    Query plain =
        Substitution.of(
            studies.query(), Map.of(Var.alloc("__label"), bound.values().get("label").get(0)));
    Query harmless =
        Substitution.of(
            studies.query(), Map.of(Var.alloc("__label"), NodeFactory.createLiteralString("x")));
    assertEquals(Algebra.compile(plain), Algebra.compile(bound.sparql()));
    assertEquals(
        shape(harmless), shape(bound.sparql()), "the algebra differs in more than the one literal");
    Query read = QueryFactory.create(bound.sparql().toString(), Syntax.syntaxSPARQL_11);
    assertEquals(Algebra.compile(bound.sparql()), Algebra.compile(read));
    assertEquals(List.of(), landscape.rows(studies, "label", text));
  }

  /** Operators and their order, without any literal. */
  private static List<String> shape(Query query) {
    Query bare =
        org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps.transform(
            query, (Node node) -> node.isLiteral() ? NodeFactory.createLiteralString("") : node);
    return Algebra.compile(bare).toString().lines().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "type: integer, 12, 12, integer",
    "type: integer, +012, 12, integer",
    "type: integer, -7, -7, integer",
    "type: decimal, 12, 12.0, decimal",
    "type: decimal, .50, 0.50, decimal",
    "type: date, 2026-02-28, 2026-02-28, date",
    "type: boolean, YES, true, boolean",
    "type: boolean, 0, false, boolean",
  })
  void aValueBecomesALiteral(String type, String value, String lexical, String datatype) {
    Node term = landscape.term(type, value);
    assertEquals(lexical, term.getLiteralLexicalForm());
    assertTrue(term.getLiteralDatatypeURI().endsWith("#" + datatype));
  }

  @ParameterizedTest
  @CsvSource({
    "type: integer, NaN",
    "type: integer, 1.5",
    "type: integer, 1e3",
    "type: integer, '12; DROP ALL'",
    "type: integer, 1234567890123456789012345678901",
    "type: integer, ١٢",
    "type: decimal, NaN",
    "type: decimal, INF",
    "type: decimal, 1e3",
    "type: decimal, '1,5'",
    "type: decimal, .",
    "type: date, 2026-02-30",
    "type: date, 2026-13-01",
    "type: date, 0000-01-01",
    "type: date, 10000-01-01",
    "type: date, -2026-01-01",
    "type: date, 2026",
    "type: date, 01.02.2026",
    "type: date, 2026-01-01T00:00:00Z",
    "type: boolean, maybe",
    "'type: code, scheme: phase', 9",
    "'type: code, scheme: phase', ' > } ; DROP ALL'",
    "'type: code, scheme: no-such', 1",
  })
  void aValueOfAnotherTypeIsRefused(String type, String value) {
    HemographException e =
        assertThrows(HemographException.class, () -> landscape.term(type, value));
    assertEquals(Fault.BAD_VALUE, e.fault());
    Offence offence = e.offence().orElseThrow();
    assertEquals("x", offence.parameter());
    assertFalse(offence.expected().isEmpty());
    assertTrue(e.getMessage().contains(offence.expected()), e.getMessage());
  }

  @Test
  void aTextTooLongOrIllFormedIsRefused() {
    for (String value : List.of("x".repeat(10_001), "a\u0000", "\uD800")) {
      HemographException e =
          assertThrows(HemographException.class, () -> landscape.term("type: text", value));
      assertEquals(Fault.BAD_VALUE, e.fault());
      assertTrue(e.getMessage().length() < 300, e.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "phase 3",
        "Phase 3",
        "phase-3",
        "PHASE3",
        "Phase III",
        "hgc:phase-3",
        "https://w3id.org/hemograph/code/phase-3",
        "<https://w3id.org/hemograph/code/phase-3>"
      })
  void aCodeIsFound(String value) {
    assertEquals(
        "https://w3id.org/hemograph/code/phase-3",
        landscape.term("type: code, scheme: phase", value).getURI());
  }

  @Test
  void anUnknownCodeListsTheNearestOrAll() {
    HemographException near =
        assertThrows(
            HemographException.class,
            () -> landscape.term("type: code, scheme: status", "activ not recruiting"));
    assertEquals(List.of("active-not-recruiting"), near.offence().orElseThrow().nearest());
    HemographException far =
        assertThrows(
            HemographException.class, () -> landscape.term("type: code, scheme: phase", "zzz"));
    assertEquals(List.of("1", "2", "3"), far.offence().orElseThrow().nearest());
  }

  @Test
  void anUnknownParameterIsNamedWithTheNearest() {
    Offence offence = offence(Fault.UNKNOWN_PARAMETER, studies, "durg", "x");
    assertEquals("durg", offence.parameter());
    assertEquals("drug", offence.nearest().get(0));
  }

  @Test
  void aMissingRequiredParameterIsNamedWithItsExample() {
    Offence offence = offence(Fault.MISSING_PARAMETER, classes, "drug", "ianalumab");
    assertEquals("atLeast", offence.parameter());
    assertEquals("2", offence.example());
    offence = offence(Fault.MISSING_PARAMETER, classes, "drug", "ianalumab", "atLeast", " ");
    assertEquals("atLeast", offence.parameter());
  }

  @Test
  void exactlyOneMeansOne() {
    assertEquals("class", offence(Fault.MISSING_PARAMETER, classes, "atLeast", "1").parameter());
    Offence both =
        offence(
            Fault.BAD_REQUEST, classes, "atLeast", "1", "class", "btk inhibitor", "drug", "vay736");
    assertEquals("drug", both.parameter());
    assertEquals("only one of class or drug", both.expected());
  }

  @Test
  void aParameterIsNotGivenMoreOftenThanItMay() {
    Offence twice = offence(Fault.BAD_REQUEST, studies, "atLeast", "1", "atLeast", "2");
    assertEquals("atLeast", twice.parameter());
    assertEquals("1, 2", twice.value());
    offence(
        Fault.BAD_REQUEST,
        studies,
        "label",
        "1",
        "label",
        "2",
        "label",
        "3",
        "label",
        "4",
        "label",
        "5");
  }

  @Test
  void aDefaultIsResolvedLikeAnyValue() {
    BoundQuery bound =
        landscape.runner.bind(classes, Landscape.request("drug", "vay736", "atLeast", "1"));
    assertEquals(
        "https://w3id.org/hemograph/id/condition/MONDO_0008558",
        bound.values().get("condition").get(0).getURI());
    assertEquals(List.of("drug", "condition", "atLeast"), List.copyOf(bound.values().keySet()));
  }

  private Offence offence(Fault fault, CuratedQuery query, String... request) {
    HemographException e =
        assertThrows(
            HemographException.class,
            () -> landscape.runner.bind(query, Landscape.request(request)));
    assertEquals(fault, e.fault(), e.getMessage());
    return e.offence().orElseThrow();
  }

  private static List<String> firstWords(List<String> lines) {
    return lines.stream().map(line -> line.split(" ")[0]).toList();
  }
}

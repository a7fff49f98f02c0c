package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.rdf.Namespaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AllowedValuesTest {
  private static final String STUDIES =
      "valuesFrom: 'SELECT DISTINCT ?value ?label { ?s hg:nctId ?value ; rdfs:label ?label }'";
  private final Landscape landscape = new Landscape();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: integer, least: 1, greatest: 120 | 0 | a whole number from 1 to 120",
        "type: integer, least: 1, greatest: 120 | 121 | a whole number from 1 to 120",
        "type: integer, least: 1 | -5 | a whole number from 1 on",
        "type: decimal, greatest: 100 | 100.001 | a number up to 100",
        "type: decimal, least: 0, greatest: 1 | NaN | a number from 0 to 1",
        "type: date, least: 2000-01-01 | 1999-12-31 | a date from 2000-01-01 on",
        "'type: text, values: [a, b, c]' | d | one of a, b, c",
        "'type: integer, values: [4, 6, 12]' | 5 | one of 4, 6, 12",
        "'type: [date, integer]' | soon | a date like 2026-03-01 or a whole number like 12",
      })
  void aValueOutsideIsRefusedInWords(String header, String value, String expected) {
    Offence offence = refused(unquoted(header), value);
    assertEquals(expected, offence.expected());
    assertEquals(value, offence.value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: integer, least: 1, greatest: 120 | 1 | 1",
        "type: integer, least: 1, greatest: 120 | +120 | 120",
        "type: decimal, greatest: 100 | 100.000 | 100.000",
        "type: date, least: 2000-01-01 | 2000-01-01 | 2000-01-01",
        "'type: text, values: [Male, Female]' | female | Female",
        "'type: text, values: [{value: M, label: male}]' | Male | M",
        "'type: integer, values: [4, 6]' | +06 | 6",
        "'type: [date, integer]' | 2026-02-28 | 2026-02-28",
        "'type: [date, integer]' | 12 | 12",
      })
  void aValueWithinIsTaken(String header, String value, String lexical) {
    assertEquals(lexical, landscape.term(unquoted(header), value).getLiteralLexicalForm());
  }

  /** The header holds quotes and commas itself. */
  private static String unquoted(String header) {
    return header.startsWith("'") ? header.substring(1, header.length() - 1) : header;
  }

  @Test
  void theNearestOfAListAreNamed() {
    assertEquals(
        List.of("primary", "tertiary"),
        refused("type: text, values: [primary, tertiary, other]", "pritiary").nearest());
    assertEquals(List.of("a", "b"), refused("type: text, values: [a, b]", "zzz").nearest());
  }

  @Test
  void valuesOfAQueryAreTakenByValueAndLabelAndNoOthers() {
    CuratedQuery query = query("type: text, " + STUDIES);
    for (String value : List.of("NCT05653219", "nct05653219", "VAYHIT2")) {
      BoundQuery bound = landscape.runner.bind(query, Landscape.request("x", value));
      assertEquals(
          List.of(NodeFactory.createLiteralString("NCT05653219")), bound.values().get("x"));
    }
    HemographException e = refusal(query, "NCT05653218");
    assertEquals(Fault.BAD_VALUE, e.fault());
    assertTrue(e.getMessage().contains("is not one of NCT"), e.getMessage());
    assertTrue(e.offence().orElseThrow().nearest().contains("NCT05653219"), e.getMessage());
  }

  @Test
  void aThingMustBeAmongTheValuesToo() {
    CuratedQuery query =
        query("type: thing, class: hg:Drug, valuesFrom: 'SELECT ?value { ?value a hg:Nothing }'");
    HemographException e = refusal(query, "ianalumab");
    assertEquals(Fault.BAD_VALUE, e.fault());
    assertTrue(e.getMessage().contains("empty here"), e.getMessage());
    query = query("type: thing, class: hg:Drug, valuesFrom: 'SELECT ?value { ?value a hg:Drug }'");
    landscape.runner.bind(query, Landscape.request("x", "ianalumab"));
  }

  @Test
  void aNewRevisionBringsNewValues() {
    CuratedQuery query = query("type: text, " + STUDIES);
    refusal(query, "NCT00000001");
    landscape.dataset.executeWrite(
        () -> {
          var study = NodeFactory.createURI(Namespaces.DEFAULT.id("study/NCT00000001"));
          var graph = NodeFactory.createURI("urn:x-test:graph");
          landscape.dataset.add(
              graph,
              study,
              NodeFactory.createURI(Namespaces.DEFAULT.term("nctId")),
              NodeFactory.createLiteralString("NCT00000001"));
          landscape.dataset.add(
              graph,
              study,
              NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
              NodeFactory.createLiteralString("ONE"));
          landscape.nextRevision();
        });
    landscape.runner.bind(query, Landscape.request("x", "one"));
  }

  private Offence refused(String header, String value) {
    HemographException e =
        assertThrows(HemographException.class, () -> landscape.term(header, value));
    assertEquals(Fault.BAD_VALUE, e.fault());
    Offence offence = e.offence().orElseThrow();
    assertTrue(e.getMessage().contains(offence.expected()), e.getMessage());
    return offence;
  }

  private HemographException refusal(CuratedQuery query, String value) {
    return assertThrows(
        HemographException.class,
        () -> landscape.runner.bind(query, Landscape.request("x", value)));
  }

  private static CuratedQuery query(String header) {
    return QueryParser.parse(
        "one",
        "test",
        "one.rq",
        "#+ summary: s\n#+ parameters:\n#+   - {name: x, "
            + header
            + ", required: true, description: d}\n"
            + "PREFIX hg: <https://w3id.org/hemograph/ontology#>\n"
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
            + "ASK { ?s ?p ?_x }");
  }
}

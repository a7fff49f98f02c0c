package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class QueryParserTest {
  private static final String HG = "https://w3id.org/hemograph/ontology#";
  private static final String GOOD =
      """
      #+ summary: Things of a class.
      #+ parameters:
      #+   - {name: drug, type: thing, class: hg:Drug, description: A drug.}
      #+   - {name: since, type: date, required: true, description: From then on.}
      #+ columns:
      #+   - {name: thing, meaning: The thing.}
      #+   - {name: date, meaning: Its date.}
      PREFIX hg: <https://w3id.org/hemograph/ontology#>
      SELECT ?thing ?date WHERE {
        ?thing hg:date ?date .
        FILTER(?date >= ?_since)
        FILTER(!BOUND(?__drug) || ?thing = ?__drug)
      }
      """;

  @Test
  void everyPartOfAHeaderIsRead() {
    CuratedQuery query = QueryFiles.query("classes");
    assertEquals("T1", query.id());
    assertEquals("Drug classes that compete with a class or a drug.", query.summary());
    assertEquals("Other classes for the same condition. Two lines.", query.description());
    assertEquals(List.of("competition", "landscape"), query.tags());
    assertEquals("1.2", query.version());
    assertEquals("test", query.group());
    assertEquals(5, query.expectRows());
    assertEquals(List.of(List.of("class", "drug")), query.exactlyOne());
    assertEquals(CuratedQuery.Kind.ROWS, query.kind());
    assertEquals(
        List.of(
            new Column("competitor", "The competing class.", "", ColumnType.TEXT),
            new Column("drugs", "How many drugs.", "{drugs}", ColumnType.TEXT)),
        query.columns());
    assertEquals(
        new Parameter(
            "drug",
            new ParameterType.Thing(List.of(HG + "Drug", HG + "DrugClass")),
            false,
            Optional.empty(),
            Parameter.Repeats.ONCE,
            Parameter.Allowed.ALL,
            "A drug, by name",
            "ianalumab"),
        query.parameter("drug").orElseThrow());
    assertEquals("a drug or drug class", query.parameter("drug").orElseThrow().type().words());
    assertEquals(
        Optional.of("immune thrombocytopenia"),
        query.parameter("condition").orElseThrow().initial());
    Parameter atLeast = query.parameter("atLeast").orElseThrow();
    assertInstanceOf(ParameterType.Whole.class, atLeast.type());
    assertEquals("_atLeast", atLeast.variable());
    Parameter phase = query.parameter("phase").orElseThrow();
    assertEquals(new ParameterType.Code("phase"), phase.type());
    assertEquals(new Parameter.Repeats(1, 3), phase.repeats());
    assertEquals("__phase", phase.variable());
  }

  @Test
  void theFileThatTheMistakesBeginFromIsRight() {
    assertEquals(2, parse(GOOD).parameters().size());
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("no header", ".*(?s:.*)(?=PREFIX)", "", 1, "has no header"),
        mistake("header is no mapping", "(?s)#\\+.*(?=PREFIX)", "#+ - a\n", 1, "must be a list of"),
        mistake("header is no YAML", "name: date,", "name: [date,", 7, "the header is not YAML"),
        mistake(
            "unknown key", "#\\+ columns:", "#+ colums:", 5, "unknown key \"colums\".*\"columns\""),
        mistake(
            "unknown parameter key", "class: hg:Drug", "clas: hg:Drug", 3, "unknown key \"clas\""),
        mistake(
            "unknown column key",
            "meaning: Its date",
            "means: Its date",
            7,
            "unknown key \"means\""),
        mistake(
            "key twice",
            "#\\+ columns:",
            "#+ summary: again\n#+ columns:",
            5,
            "twice|[Dd]uplicate"),
        mistake("empty summary", "Things of a class\\.", "", 1, "\"summary\" is empty"),
        mistake("summary missing", "#\\+ summary:.*\n", "", 1, "\"summary\" is missing"),
        mistake("summary is a list", "Things of a class\\.", "[a, b]", 1, "must be a single value"),
        mistake("wrong type", "type: date", "type: dates", 4, "unknown type \"dates\""),
        mistake("type missing", "type: date, ", "", 4, "\"type\" is missing"),
        mistake("class without prefix", "hg:Drug", "ex:Drug", 3, "has no prefix"),
        mistake("class of a date", "type: date", "type: date, class: hg:Drug", 4, "only .* thing"),
        mistake("scheme of a date", "type: date", "type: date, scheme: phase", 4, "only .* code"),
        mistake("code without scheme", "type: date", "type: code", 4, "\"scheme\" is missing"),
        mistake("bad scheme", "type: date", "type: code, scheme: 'a b'", 4, "scheme is named like"),
        mistake(
            "description missing", ", description: A drug\\.", "", 3, "\"description\" is missing"),
        mistake(
            "parameter not used",
            "\\?__drug\\)",
            "?thing)",
            2,
            "\"drug\" is not used",
            "= \\?__drug",
            "= hg:x"),
        mistake("wrong spelling of required", "\\?_since", "?__since", 2, "write it \\?_since"),
        mistake(
            "variable without parameter",
            "\\?thing = \\?__drug",
            "?thing = ?__drg",
            12,
            "\\?__drg is no parameter.*\"__drug\""),
        mistake("parameter twice", "name: since", "name: drug", 4, "\"drug\" stands twice"),
        mistake("bad parameter name", "name: since", "name: Since-x", 4, "named like"),
        mistake("reserved name", "name: since", "name: limit", 4, "kept for the service"),
        mistake(
            "required with default",
            "required: true",
            "required: true, default: 2026-01-01",
            4,
            "has no default"),
        mistake("bad default", "required: true", "default: soon", 4, "\"soon\" is not a date"),
        mistake(
            "bad example",
            "required: true",
            "required: true, example: 2026-02-30",
            4,
            "is not a date"),
        mistake(
            "required neither", "required: true", "required: maybe", 4, "must be true or false"),
        mistake(
            "min without repeatable", "type: date", "type: date, min: 2", 4, "needs \"repeatable"),
        mistake(
            "max below min",
            "type: date",
            "type: date, repeatable: true, min: 5, max: 3",
            4,
            "less than"),
        mistake(
            "max is no number",
            "type: date",
            "type: date, repeatable: true, max: x",
            4,
            "whole number"),
        mistake("least of a text", "type: date", "type: text, least: 1", 4, "has a \"least\""),
        mistake("least of a thing", "type: thing", "type: thing, greatest: 1", 3, "has a"),
        mistake("bad least", "type: date", "type: date, least: soon", 4, "\"least\" is not a date"),
        mistake(
            "greatest less",
            "type: date",
            "type: integer, least: 9, greatest: 8",
            4,
            "\"greatest\" is less"),
        mistake(
            "default out of bounds",
            "required: true",
            "least: 2020-01-01, default: 2019-12-31",
            4,
            "is not a date from 2020-01-01 on"),
        mistake(
            "example out of bounds",
            "type: date",
            "type: integer, least: 1, greatest: 120, example: 121",
            4,
            "is not a whole number from 1 to 120"),
        mistake(
            "value out of bounds",
            "type: date",
            "type: integer, greatest: 3, values: [1, 4]",
            4,
            "\"4\" in \"values\" is not a whole number up to 3"),
        mistake(
            "value of another type",
            "type: date",
            "type: integer, values: [1, x]",
            4,
            "\"x\" in \"values\" is not a whole number"),
        mistake(
            "value twice",
            "type: date",
            "type: integer, values: [1, '01']",
            4,
            "\"01\" stands twice"),
        mistake("no values", "type: date", "type: text, values: []", 4, "lists none"),
        mistake("values no list", "type: date", "type: text, values: a", 4, "must be a list"),
        mistake(
            "unknown key of a value",
            "type: date",
            "type: text, values: [{value: a, lable: A}]",
            4,
            "\"lable\".*\"label\""),
        mistake(
            "values of a thing", "type: thing", "type: thing, values: [a]", 3, "lists no values"),
        mistake(
            "default not among values",
            "required: true",
            "default: 2020-01-03, values: [2020-01-01, 2020-01-02]",
            4,
            "not one of 2020-01-01, 2020-01-02"),
        mistake(
            "values and valuesFrom",
            "type: date",
            "type: text, values: [a], valuesFrom: 'SELECT ?value { ?value a hg:X }'",
            4,
            "exclude each other"),
        mistake(
            "valuesFrom does not parse",
            "type: date",
            "type: text, valuesFrom: 'SELECT ?value { ?value a ex:X }'",
            4,
            "\"valuesFrom\" does not parse.*ex:"),
        mistake(
            "valuesFrom without value",
            "type: date",
            "type: text, valuesFrom: 'SELECT ?x { ?x a hg:X }'",
            4,
            "SELECT of \\?value"),
        mistake(
            "valuesFrom with a parameter",
            "type: date",
            "type: text, valuesFrom: 'SELECT ?value { ?value a ?__drug }'",
            4,
            "\\?__drug has no value"),
        mistake(
            "valuesFrom is an ASK",
            "type: date",
            "type: text, valuesFrom: 'ASK { ?value a hg:X }'",
            4,
            "must be a SELECT"),
        mistake("types with text", "type: date", "type: [date, text]", 4, "can stand in a list"),
        mistake("type twice", "type: date", "type: [date, date]", 4, "two or more different"),
        mistake("unknown type in list", "type: date", "type: [date, x]", 4, "unknown type \"x\""),
        chart("{label: thing}", "\"type\" is missing"),
        chart("{type: pie}", "unknown type of chart \"pie\".*bar, interval"),
        chart("{type: bar, label: thing}", "bar needs the part \"value\""),
        chart("{type: bar, label: thig}", "no column \"thig\".*\"thing\""),
        chart("{type: bar, label: thing, value: date}", "needs a column of type integer"),
        chart("{type: timeline, label: thing, from: thing}", "needs a column of type date"),
        chart("{type: bar, label: thing, low: date}", "no part \"low\".*label, value, series"),
        chart("[bar]", "must be a list of \"key: value\""),
        mistake(
            "exactlyOne of one",
            "#\\+ columns:",
            "#+ exactlyOne: [drug]\n#+ columns:",
            5,
            "two or more"),
        mistake(
            "exactlyOne of unknown",
            "#\\+ columns:",
            "#+ exactlyOne: [drug, dog]\n#+ columns:",
            5,
            "\"dog\" in"),
        mistake(
            "exactlyOne of required",
            "#\\+ columns:",
            "#+ exactlyOne: [drug, since]\n#+ columns:",
            5,
            "\"since\" in"),
        mistake(
            "column not selected",
            "name: date,",
            "name: dates,",
            7,
            "does not select \\?dates.*\"date\""),
        mistake(
            "selected without column",
            "#\\+   - \\{name: date.*\n",
            "",
            5,
            "selects \\[\\?date\\]"),
        mistake("column twice", "name: date,", "name: thing,", 7, "column \"thing\" stands twice"),
        mistake("columns of ASK", "SELECT \\?thing \\?date WHERE", "ASK", 5, "only a SELECT"),
        mistake(
            "select star", "SELECT \\?thing \\?date", "SELECT *", 5, "SELECT \\* is not allowed"),
        mistake(
            "expectRows no number",
            "#\\+ columns:",
            "#+ expectRows: -1\n#+ columns:",
            5,
            "whole number"),
        mistake("query does not parse", "FILTER\\(\\?date", "FILTR(?date", 11, "does not parse"),
        mistake(
            "undeclared prefix", "\\?thing hg:date", "?thing ex:date", 10, "does not parse.*ex:"),
        mistake("no query", "(?s)PREFIX.*", "", 7, "does not parse"),
        mistake("two queries", "\\}\n$", "} SELECT ?x { }\n", 13, "does not parse"),
        mistake(
            "parameter is bound",
            "\\?thing hg:date \\?date \\.",
            "?thing hg:date ?date . BIND(1 AS ?_since)",
            1,
            "cannot be put in the place"),
        mistake(
            "parameter in VALUES",
            "\\?thing hg:date \\?date \\.",
            "?thing hg:date ?date . VALUES ?_since { 1 }",
            1,
            "cannot be put in the place"),
        mistake(
            "parameter orders", "\\}\n$", "} ORDER BY ?_since\n", 1, "cannot be put in the place"),
        mistake(
            "update",
            "(?s)SELECT.*",
            "DELETE WHERE { ?thing hg:date ?_since ; hg:x ?__drug }",
            9,
            "does not parse"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void aMistakeIsNamedWithFileAndLine(String what, String text, int line, String message) {
    HemographException e = assertThrows(HemographException.class, () -> parse(text));
    assertEquals(Fault.BAD_CONFIGURATION, e.fault());
    assertTrue(
        e.getMessage().matches("(?s)x\\.rq line " + line + ": .*(" + message + ").*"),
        e.getMessage());
  }

  @Test
  void aChartIsRead() {
    CuratedQuery query =
        parse(
            GOOD.replace("Its date.}", "Its date., type: date}")
                .replace(
                    "#+ columns:",
                    "#+ chart:\n#+   type: timeline\n#+   label: thing\n#+   from: date\n#+ columns:"));
    assertEquals(
        Optional.of(new Chart(Chart.Type.TIMELINE, Map.of("label", "thing", "from", "date"))),
        query.chart());
  }

  @Test
  void whatAParameterTakesIsRead() {
    Parameter since =
        since("type: integer, least: 1, greatest: '+120', values: [1, {value: 2, label: two}]");
    assertEquals(Optional.of("1"), since.allowed().least());
    assertEquals(Optional.of("+120"), since.allowed().greatest());
    assertEquals(List.of(new Choice("1", "1"), new Choice("2", "two")), since.allowed().listed());
    assertEquals("one of 1, 2", since.expected());
    assertEquals(
        new ParameterType.AnyOf(List.of(new ParameterType.Day(), new ParameterType.Whole())),
        since("type: [date, integer], example: 12").type());
    assertEquals(
        List.of("value", "label"),
        since("type: text, valuesFrom: 'SELECT ?value ?label { ?x hg:a ?value ; hg:b ?label }'")
            .allowed()
            .from()
            .orElseThrow()
            .getResultVars());
  }

  private static Parameter since(String type) {
    return parse(GOOD.replace("type: date", type)).parameter("since").orElseThrow();
  }

  @Test
  void aDescribeOfAParameterIsRead() {
    String header =
        "#+ summary: s\n#+ parameters:\n#+   - {name: a, type: thing, required: true, description: d}\n";
    assertEquals(CuratedQuery.Kind.STATEMENTS, parse(header + "DESCRIBE ?_a").kind());
  }

  @Test
  void askAndConstructNeedNoColumns() {
    assertEquals(CuratedQuery.Kind.TRUTH, parse("#+ summary: s\nASK { ?s ?p ?o }").kind());
    assertEquals(
        CuratedQuery.Kind.STATEMENTS,
        parse("#+ summary: s\nCONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }").kind());
  }

  private static CuratedQuery parse(String text) {
    return QueryParser.parse("x", "test", "x.rq", text);
  }

  private static Arguments chart(String chart, String message) {
    return mistake(
        "chart " + chart,
        "(?s)#\\+ columns:(.*?)PREFIX",
        "#+ chart: " + chart.replace("$", "\\$") + "\n#+ columns:$1PREFIX",
        5,
        message);
  }

  private static Arguments mistake(
      String what, String good, String bad, int line, String message, String... more) {
    String text = GOOD.replaceFirst(good, bad);
    for (int i = 0; i < more.length; i += 2) {
      text = text.replaceFirst(more[i], more[i + 1]);
    }
    assertTrue(!text.equals(GOOD), "The mistake is not made: " + what);
    return Arguments.of(what, text, line, message);
  }

  @Test
  void aComputationThatIsNotThereOrLacksColumnsIsRefusedWithItsLine() {
    String unknown = GOOD.replace("#+ columns:", "#+ computedBy: magic\n#+ columns:");
    String what =
        assertThrows(HemographException.class, () -> QueryParser.parse("x", "y", "x.rq", unknown))
            .getMessage();
    assertTrue(what.contains("x.rq line 5") && what.contains("meta-analysis"), what);
    String lacking = unknown.replace("magic", "meta-analysis");
    String missing =
        assertThrows(HemographException.class, () -> QueryParser.parse("x", "y", "x.rq", lacking))
            .getMessage();
    assertTrue(missing.contains("needs the columns") && missing.contains("yi"), missing);
  }
}

package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.Namespaces;

/**
 * Whatever is given for a parameter of a bundled query: a fault that blames who gave it, or one
 * term in the parameter's place and nothing else changed.
 */
final class HostileValuesTest {
  private static final Landscape LANDSCAPE = new Landscape();
  private static final List<String> WITHOUT_PLACE = new ArrayList<>();
  private static final List<Place> PLACES = all();
  private static final Set<List<Object>> SEEN = new HashSet<>();
  private static final Map<String, Integer> READ_AGAIN = new HashMap<>();
  private static final int ENOUGH = 25;

  private static final List<String> FRAGMENTS =
      List.of(
          "\"",
          "'",
          "\"\"\"",
          "\\",
          "{",
          "}",
          "<",
          ">",
          "> } ; DROP ALL",
          "#",
          "\n",
          "\r",
          "\t",
          "\u0000",
          "\u0001",
          "\uD800",
          "\uDC00",
          "\uFFFE",
          "\uFFFF",
          "\u202E",
          "\uFEFF",
          "😀",
          "?__drug",
          "$_study",
          "${x}",
          "{{x}}",
          "%00",
          "%zz",
          "^^xsd:integer",
          "@en",
          "_:b0",
          "a",
          "INSERT DATA { <a> <b> <c> }",
          "UNION { ?s ?p ?o }",
          "SERVICE <http://x/> {}",
          "hgc:",
          "https://w3id.org/hemograph/id/",
          "http://",
          "<http://example.org/a b>",
          "study/",
          "/",
          "|",
          "NaN",
          "INF",
          "-",
          "+",
          ".",
          "e",
          "E9",
          "0",
          "1",
          "9".repeat(31),
          "0000-01-01",
          "2026",
          "-02-30",
          "10000-01-01",
          "2026-01-01Z",
          "2026-03-01",
          "+01:00",
          "true",
          "١٢",
          "NCT05653219",
          "phase",
          "3",
          "drug",
          "ianalumab",
          "doi:10.1/",
          "PMID 1",
          " ",
          "\u00A0",
          "\u3000",
          "ß",
          "İ");

  @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
  void aValueIsRefusedOrIsOneTerm(@ForAll("places") Place place, @ForAll("values") String value) {
    BoundQuery bound;
    try {
      bound = LANDSCAPE.runner.bind(place.query(), place.with(value));
    } catch (HemographException e) {
      assertEquals(4, e.fault().status() / 100, e.getMessage());
      assertTrue(e.getMessage().length() < 1_000, e.getMessage());
      if (!value.isBlank()) { // a blank is not given, so another may be missed
        assertEquals(place.parameter().name(), e.offence().orElseThrow().parameter());
      }
      return;
    }
    List<Node> terms = bound.values().getOrDefault(place.parameter().name(), List.of());
    if (terms.isEmpty()) {
      assertTrue(value.isBlank(), value);
    } else if (SEEN.add(List.of(place.toString(), terms))) {
      assertEquals(1, terms.size());
      assertMeansTheSame(place, terms.get(0), bound);
    }
  }

  private static void assertMeansTheSame(Place place, Node term, BoundQuery bound) {
    Query sparql = bound.sparql();
    assertEquals(with(term, place.meant()), Algebra.compile(sparql).toString(), place.toString());
    // To parse costs the most, and one number or date is written like another.
    if (place.parameter().type() instanceof ParameterType.Text
        || READ_AGAIN.merge(place.toString(), 1, Integer::sum) <= ENOUGH) {
      assertReadAgain(place, term, sparql);
    }
  }

  private static void assertReadAgain(Place place, Node term, Query sparql) {
    Query read = QueryFactory.create(sparql.toString(), Syntax.syntaxSPARQL_11);
    assertEquals(with(term, place.read()), Algebra.compile(read).toString(), place.toString());
  }

  /** As text: a NOT EXISTS equals another only with the syntax that it was read from. */
  private static String with(Node term, Op template) {
    return NodeTransformLib.transform(node -> node.equals(Place.MARKER) ? term : node, template)
        .toString();
  }

  @Example
  void aMegabyteIsRefusedShortly() {
    for (Place place : PLACES) {
      for (String piece : List.of("a", "9", "\"", "<", "http://x/", " a", "😀")) {
        String value = piece.repeat(1_000_000 / piece.length());
        HemographException e = null;
        try {
          LANDSCAPE.runner.bind(place.query(), place.with(value));
        } catch (HemographException refused) {
          e = refused;
        }
        assertTrue(e != null && e.fault().status() == 422, place + " takes a megabyte");
        assertTrue(e.getMessage().length() < 1_000, e.getMessage());
      }
    }
  }

  @Example
  void everyParameterIsTried() {
    assertTrue(PLACES.size() > 50, "only " + PLACES.size());
    // A list that is read from the data may be empty over this small one.
    assertEquals(List.of(), WITHOUT_PLACE);
  }

  @Provide
  Arbitrary<Place> places() {
    // Names of things are looked for in the data, and a text is always taken, read and compared:
    // these cases cost the most, and the parameters for things are much alike.
    return Arbitraries.frequencyOf(
        Tuple.of(20, Arbitraries.of(of(ParameterType.Thing.class))),
        Tuple.of(2, Arbitraries.of(of(ParameterType.Text.class))),
        Tuple.of(78, Arbitraries.of(others())));
  }

  private static List<Place> of(Class<? extends ParameterType> type) {
    return PLACES.stream().filter(place -> type.isInstance(place.parameter().type())).toList();
  }

  private static List<Place> others() {
    List<Place> others = new ArrayList<>(PLACES);
    others.removeAll(of(ParameterType.Thing.class));
    others.removeAll(of(ParameterType.Text.class));
    return others;
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            3, Arbitraries.of(FRAGMENTS).list().ofMaxSize(6).map(parts -> String.join("", parts))),
        Tuple.of(1, Arbitraries.randomValue(HostileValuesTest::anyText)),
        Tuple.of(1, Arbitraries.randomValue(HostileValuesTest::number)));
  }

  /** Code points of all planes, halves of pairs among them. */
  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      switch (random.nextInt(3)) {
        case 0 -> text.append((char) random.nextInt(0x100));
        case 1 -> text.append((char) random.nextInt(0x10000));
        default -> text.appendCodePoint(random.nextInt(0x110000));
      }
    }
    return text.toString();
  }

  private static String number(Random random) {
    String digits = Long.toString(random.nextLong() >> random.nextInt(64));
    return switch (random.nextInt(4)) {
      case 0 -> digits;
      case 1 -> digits + "." + random.nextInt(1_000);
      case 2 ->
          "%04d-%02d-%02d"
              .formatted(random.nextInt(11_000), random.nextInt(14), random.nextInt(33));
      default -> digits + "e" + random.nextInt(400);
    };
  }

  private static List<Place> all() {
    LANDSCAPE.dataset.executeWrite(HostileValuesTest::addOneOfEachKind);
    List<Place> places = new ArrayList<>();
    for (CuratedQuery query : Catalogue.bundled().all()) {
      for (Parameter parameter : query.parameters()) {
        Map<String, List<String>> others = others(query, parameter);
        Map<String, List<String>> all = new LinkedHashMap<>(others);
        all.put(parameter.name(), List.of(harmless(parameter)));
        try {
          places.add(Place.of(LANDSCAPE.runner.bind(query, all), parameter, others));
        } catch (HemographException e) {
          WITHOUT_PLACE.add(query.name() + " " + parameter.name() + ": " + e.getMessage());
        }
      }
    }
    return places;
  }

  /** What a query needs besides the parameter: the required ones, and one of each group. */
  private static Map<String, List<String>> others(CuratedQuery query, Parameter tried) {
    Set<String> needed = new HashSet<>();
    query.exactlyOne().stream()
        .filter(group -> !group.contains(tried.name()))
        .forEach(group -> needed.add(group.get(0)));
    Map<String, List<String>> others = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      boolean wanted =
          parameter.required()
              || parameter.initial().isPresent()
              || needed.contains(parameter.name());
      if (wanted && !parameter.name().equals(tried.name())) {
        others.put(parameter.name(), List.of(harmless(parameter)));
      }
    }
    return others;
  }

  private static String harmless(Parameter parameter) {
    if (!parameter.allowed().listed().isEmpty()) {
      return parameter.allowed().listed().get(0).value();
    }
    if (parameter.type() instanceof ParameterType.Thing thing) {
      return one(thing.classes().isEmpty() ? "Thing" : local(thing.classes().get(0)));
    }
    if (parameter.type() instanceof ParameterType.Code) {
      return parameter.example();
    }
    if (parameter.type() instanceof ParameterType.Text) {
      return "x";
    }
    return parameter.initial().orElseGet(() -> literal(parameter));
  }

  private static String literal(Parameter parameter) {
    if (!parameter.example().isEmpty()) {
      return parameter.example();
    }
    return parameter.type() instanceof ParameterType.YesOrNo ? "true" : "1";
  }

  /** A thing of every class that a parameter asks for, and all codes. */
  private static void addOneOfEachKind() {
    Node graph = NodeFactory.createURI(Namespaces.DEFAULT.graph("test"));
    Node type = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    RDFDataMgr.loadGraph("ontology/codes.ttl")
        .find()
        .forEachRemaining(
            t -> LANDSCAPE.dataset.add(graph, t.getSubject(), t.getPredicate(), t.getObject()));
    for (CuratedQuery query : Catalogue.bundled().all()) {
      for (Parameter parameter : query.parameters()) {
        if (parameter.type() instanceof ParameterType.Thing thing) {
          for (String iri : thing.classes()) {
            LANDSCAPE.dataset.add(
                graph, NodeFactory.createURI(one(local(iri))), type, NodeFactory.createURI(iri));
          }
        }
      }
    }
  }

  private static String one(String type) {
    return Namespaces.DEFAULT.id("test/" + type);
  }

  private static String local(String iri) {
    return iri.substring(iri.lastIndexOf('#') + 1);
  }
}

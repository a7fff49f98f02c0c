package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Description.Stated;
import org.hemograph.serve.data.Values;

/**
 * All that a study's page shows, read in four queries however much there is: an index of the
 * results, the statements of those chosen for the page, what speaks about the study, and names.
 *
 * @param study what is stated about the study, the curated tables first
 * @param told the same from the best source alone: the curated tables, where they have the study
 * @param parts what hangs below it: arms, endpoints, sites …
 * @param results those chosen for the page
 * @param intervals of results
 * @param many how many results of each class there are
 * @param around claims, publications, disagreements
 * @param values terms as readers see them
 * @param sourceKinds in words
 */
record StudyEvidence(
    Part study,
    Part told,
    Map<Node, Part> parts,
    Map<Node, Part> results,
    Map<Node, Part> intervals,
    Map<String, Integer> many,
    Map<Node, Part> around,
    Values values,
    Map<Node, String> sourceKinds) {
  /** What a page shows of results of one class; a curated query has them all. */
  static final int MOST_OUTCOMES = 140;

  static final int MOST_EVENTS = 110;
  static final int MOST_OTHERS = 48;

  private static final FixedQuery INDEX =
      FixedQuery.query(
          """
          SELECT ?result ?class ?of ?many {
            { ?result hg:ofStudy ?study ; a ?class .
              VALUES ?class { hg:OutcomeResult hg:Comparison hg:BaselineResult hg:FlowResult }
              OPTIONAL { ?result hg:forEndpoint ?of } }
            UNION
            { ?result hg:ofStudy ?study ; a ?class .
              VALUES ?class { hg:AdverseEventResult }
              OPTIONAL { ?result hg:eventTerm ?of }
              OPTIONAL { ?result hg:numerator ?many } }
          }
          """);

  /** What the page shows nothing of is a third of what is stated. */
  private static final FixedQuery RESULTS =
      FixedQuery.query(
          """
          SELECT ?result ?interval ?p ?o {
            { ?result ?p ?o
              FILTER(?p NOT IN (
                rdfs:label, hg:ofStudy, hg:comparedGroup, hg:alsoStatedIn, hg:statisticText,
                hg:namedIn, hg:basedOn, hg:directionBasis, hg:evidenceCode)) }
            UNION { ?result hg:interval ?interval . ?interval ?p ?o }
          }
          """);

  private static final FixedQuery AROUND =
      FixedQuery.query(
          """
          SELECT ?x ?p ?o {
            { SELECT DISTINCT ?x {
                { ?x hg:about ?study }
                UNION { ?x hg:reportsOn ?study }
                UNION { ?differing hg:about ?study ; hg:between ?x }
                UNION { ?naming hg:resolvedTo ?study . ?x hg:mention ?naming ; a hg:Publication }
            } }
            ?x ?p ?o
            FILTER(?p NOT IN (hg:evidenceCode, hg:evidence, hg:polarity, hg:claimTypeText))
          }
          """);

  private static final FixedQuery NAMES =
      FixedQuery.query(
          """
          SELECT ?x ?label ?kind {
            { ?x rdfs:label ?label } UNION { ?x hg:sourceKind/rdfs:label ?kind }
          }
          """);

  static StudyEvidence read(Subject subject) {
    Queryable.Session session = subject.session();
    Map<Node, Part> parts = Part.bySubject(subject.thing().parts());
    Map<String, Node> study = Map.of("study", subject.thing().thing());
    Map<String, Integer> many = new HashMap<>();
    Set<Node> chosen = chosen(INDEX.rows(session, study), parts, many);
    Map<Node, Part> results = new LinkedHashMap<>();
    Map<Node, Part> intervals = new HashMap<>();
    for (Binding row : RESULTS.rows(session, "result", chosen)) {
      Node of = row.contains("interval") ? row.get("interval") : row.get("result");
      (row.contains("interval") ? intervals : results)
          .computeIfAbsent(of, Part::new)
          .add(row.get("p").getURI(), row.get("o"));
    }
    Map<Node, Part> around = new LinkedHashMap<>();
    for (Binding row : AROUND.rows(session, study)) {
      around.computeIfAbsent(row.get("x"), Part::new).add(row.get("p").getURI(), row.get("o"));
    }
    // Cheaper than an ORDER BY: few properties have several values.
    results.values().forEach(Part::inOrder);
    around.values().forEach(Part::inOrder);
    Map<Node, String> names = new HashMap<>(subject.values().labels());
    Map<Node, String> kinds = new HashMap<>();
    for (Binding row : NAMES.rows(session, "x", unnamed(names, results, intervals, around))) {
      Node said = row.contains("kind") ? row.get("kind") : row.get("label");
      // The first in code point order, so that two labels do not take turns.
      (row.contains("kind") ? kinds : names)
          .merge(row.get("x"), said.getLiteralLexicalForm(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    Values values = new Values(subject.values().links(), names, subject.values().vocabulary());
    return new StudyEvidence(
        curatedFirst(subject),
        told(subject),
        parts,
        results,
        intervals,
        many,
        around,
        values,
        kinds);
  }

  private static Part curatedFirst(Subject subject) {
    Part study = new Part(subject.thing().thing());
    subject.thing().statements().stream()
        .sorted(Comparator.comparing(stated -> !isCurated(stated)))
        .forEach(stated -> study.add(stated.predicate().getURI(), stated.object()));
    return study;
  }

  private static Part told(Subject subject) {
    Part curated = new Part(subject.thing().thing());
    subject.thing().statements().stream()
        .filter(StudyEvidence::isCurated)
        .forEach(stated -> curated.add(stated.predicate().getURI(), stated.object()));
    return curated.has(External.rdfType) ? curated : curatedFirst(subject);
  }

  static boolean isCurated(Stated stated) {
    return stated.graph().isURI() && stated.graph().getURI().contains("/graph/curated/");
  }

  /** What needs a name that the description has not, and all sources, for their kind. */
  private static Set<Node> unnamed(
      Map<Node, String> names,
      Map<Node, Part> results,
      Map<Node, Part> intervals,
      Map<Node, Part> around) {
    Set<Node> unnamed = new HashSet<>();
    for (Map<Node, Part> some : List.of(results, intervals, around)) {
      for (Part part : some.values()) {
        part.facts()
            .forEach(
                (property, values) -> {
                  boolean source = property.equals(HG.statedIn);
                  boolean named = !property.equals(External.rdfType);
                  for (Node value : values) {
                    if (value.isURI() && named && (source || !names.containsKey(value))) {
                      unnamed.add(value);
                    }
                  }
                });
      }
    }
    return unnamed;
  }

  /** The results that the page shows: whole endpoints by importance, the most frequent events. */
  private static Set<Node> chosen(
      List<Binding> index, Map<Node, Part> parts, Map<String, Integer> many) {
    Map<Node, List<Node>> byEndpoint = new HashMap<>();
    Map<Node, List<Node>> byEvent = new HashMap<>();
    Map<Node, Integer> frequency = new HashMap<>();
    Map<String, List<Node>> others = new HashMap<>();
    for (Binding row : index) {
      Node result = row.get("result");
      String type = row.get("class").getURI();
      Node of = Optional.ofNullable(row.get("of")).orElse(result);
      many.merge(type, 1, Integer::sum);
      if (type.equals(HG.OutcomeResult)) {
        byEndpoint.computeIfAbsent(of, e -> new ArrayList<>()).add(result);
      } else if (type.equals(HG.AdverseEventResult)) {
        byEvent.computeIfAbsent(of, e -> new ArrayList<>()).add(result);
        Optional.ofNullable(row.get("many"))
            .map(Values::number)
            .orElse(OptionalDouble.empty())
            .ifPresent(counted -> frequency.merge(of, (int) counted, Math::max));
      } else {
        others.computeIfAbsent(type, t -> new ArrayList<>()).add(result);
      }
    }
    Set<Node> chosen = new LinkedHashSet<>();
    Comparator<Node> byImportance =
        Comparator.<Node>comparingInt(e -> EndpointOrder.rank(parts.get(e)))
            .thenComparing(node -> node.toString());
    whole(byEndpoint, byImportance, MOST_OUTCOMES, chosen);
    Comparator<Node> byFrequency =
        Comparator.<Node>comparingInt(e -> -frequency.getOrDefault(e, 0))
            .thenComparing(node -> node.toString());
    whole(byEvent, byFrequency, MOST_EVENTS, chosen);
    others
        .values()
        .forEach(
            some ->
                some.stream()
                    .sorted(Comparator.comparing(Node::getURI))
                    .limit(MOST_OTHERS)
                    .forEach(chosen::add));
    return chosen;
  }

  /** Rows of a table are added together or not at all, only the first one is cut. */
  private static void whole(
      Map<Node, List<Node>> groups, Comparator<Node> order, int most, Set<Node> into) {
    int taken = 0;
    for (Node group : groups.keySet().stream().sorted(order).toList()) {
      List<Node> results = groups.getOrDefault(group, List.of());
      if (taken == 0) {
        results.stream().sorted(Comparator.comparing(Node::getURI)).limit(most).forEach(into::add);
      } else if (taken + results.size() <= most) {
        into.addAll(results);
      } else {
        break;
      }
      taken += results.size();
    }
  }

  /** Parts of one class. */
  List<Part> parts(String type) {
    return parts.values().stream().filter(part -> part.is(type)).toList();
  }

  /** Results of one class. */
  List<Part> results(String type) {
    return results.values().stream().filter(part -> part.is(type)).toList();
  }

  List<Part> around(String type) {
    return around.values().stream().filter(part -> part.is(type)).toList();
  }

  int many(String type) {
    return many.getOrDefault(type, 0);
  }

  /** The label of what it refers to; empty where it refers to nothing. */
  String name(Part part, String property) {
    return part.thing(property).map(values::name).orElse("");
  }

  /** The same, but empty for codes that say that nobody says. */
  String stated(Part part, String property) {
    String said = name(part, property);
    return said.equalsIgnoreCase("not stated") ? "" : said;
  }

  String href(Node node) {
    return values.links().href(node.getURI());
  }
}

package org.hemograph.serve.therapy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Describer;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.therapy.Study.Day;

/** Reads the studies of something: four queries, however many there are. */
public final class StudyReader {
  /** More than these no page shows; the query behind them has all. */
  static final int MOST = 250;

  private static final String OF_STUDY =
      """
      VALUES ?p { rdf:type rdfs:label hg:phase hg:overallStatus hg:investigates hg:backgroundDrug hg:comparatorDrug
        hg:studiesDrug hg:leadSponsor hg:enrollmentCount hg:statedIn hg:verification }
      """;

  /** Properties whose values have names that a list shows. */
  private static final Set<String> SHOWN =
      Set.of(
          HG.phase,
          HG.overallStatus,
          HG.investigates,
          HG.backgroundDrug,
          HG.comparatorDrug,
          HG.studiesDrug,
          HG.leadSponsor);

  /** Which studies. */
  public enum Scope {
    DRUG("?study hg:studiesDrug ?thing ."),
    CLASS("?class skos:broader* ?thing . ?drug hg:inClass ?class . ?study hg:studiesDrug ?drug ."),
    MECHANISM("?drug hg:hasMechanism ?thing . ?study hg:studiesDrug ?drug ."),
    CONDITION("?below skos:broader* ?thing . ?study hg:condition ?below ."),
    SPONSOR("?study hg:leadSponsor|hg:collaborator ?thing .");

    private final FixedQuery count;
    private final FixedQuery facts;
    private final FixedQuery dates;

    Scope(String pattern) {
      String kinds =
          " ?study a ?kind FILTER(?kind IN (hg:ClinicalTrial, hg:ObservationalStudy, hg:ExpandedAccess)) ";
      String some =
          "{ SELECT DISTINCT ?study { "
              + pattern
              + kinds
              + " } ORDER BY DESC(STR(?study)) LIMIT "
              + MOST
              + " } ";
      this.count =
          FixedQuery.query("SELECT (COUNT(DISTINCT ?study) AS ?many) { " + pattern + kinds + " }");
      this.facts =
          FixedQuery.query(
              "SELECT ?study ?graph ?p ?o { "
                  + some
                  + OF_STUDY
                  + " GRAPH ?graph { ?study ?p ?o } }");
      this.dates =
          FixedQuery.query(
              "SELECT ?study ?graph ?kind ?date ?text { "
                  + some
                  + "GRAPH ?graph { ?study hg:hasDate ?day . ?day hg:dateKind ?kind ; hg:date ?date ."
                  + " OPTIONAL { ?day hg:dateText ?text } } }");
    }
  }

  private static final FixedQuery RANKS =
      FixedQuery.query("SELECT ?source ?rank { ?source hg:sourceKind/hg:rank ?rank }");

  private final Queryable.Session session;

  /** What one study has, by graph and property. */
  private static final class Found {
    private final Map<String, Map<String, Set<String>>> byGraph = new TreeMap<>();
    private final Map<String, Map<String, Day>> days = new TreeMap<>();

    private Set<String> in(String graph, String property) {
      return byGraph.getOrDefault(graph, Map.of()).getOrDefault(property, Set.of());
    }
  }

  private StudyReader(Queryable.Session session) {
    this.session = session;
  }

  /** The studies of a drug, a class and the narrower ones, and so on. */
  public static Studies of(Queryable.Session session, Scope scope, String iri) {
    return new StudyReader(session).read(scope, Map.of("thing", NodeFactory.createURI(iri)));
  }

  private Studies read(Scope scope, Map<String, Node> thing) {
    Map<String, Found> found = new LinkedHashMap<>();
    Set<Node> named = new HashSet<>();
    for (Binding row : scope.facts.rows(session, thing)) {
      Node object = row.get("o");
      if (object.isURI() && SHOWN.contains(Rows.text(row, "p"))) {
        named.add(object);
      }
      named.add(row.get("study"));
      found
          .computeIfAbsent(Rows.text(row, "study"), s -> new Found())
          .byGraph
          .computeIfAbsent(Rows.text(row, "graph"), g -> new HashMap<>())
          .computeIfAbsent(Rows.text(row, "p"), p -> new LinkedHashSet<>())
          .add(Rows.text(row, "o"));
    }
    if (found.isEmpty()) {
      return new Studies(List.of(), 0);
    }
    for (Binding row : scope.dates.rows(session, thing)) {
      Found study = found.get(Rows.text(row, "study"));
      Optional<Day> day = day(Rows.text(row, "date"), Rows.text(row, "text"));
      if (study != null && day.isPresent()) {
        study
            .days
            .computeIfAbsent(Rows.text(row, "graph"), g -> new HashMap<>())
            .putIfAbsent(Rows.code(Rows.text(row, "kind"), "date-"), day.get());
      }
    }
    Map<String, String> names = new HashMap<>();
    Describer.labels(session, named).forEach((node, name) -> names.put(node.getURI(), name));
    List<Study> studies = new ArrayList<>();
    Map<String, Integer> ranks = ranks(found);
    found.forEach((iri, study) -> studies.add(study(iri, study, names, ranks)));
    studies.sort(
        Comparator.comparing(
                (Study study) -> study.start().map(Day::date).orElse(LocalDate.MIN),
                Comparator.reverseOrder())
            .thenComparing(study -> -study.phaseNumber())
            .thenComparing(study -> study.named().name(), Therapies.BY_NAME)
            .thenComparing(study -> study.named().iri()));
    int all =
        studies.size() < MOST
            ? studies.size()
            : scope.count.rows(session, thing).stream()
                .map(row -> ((Number) row.get("many").getLiteralValue()).intValue())
                .findFirst()
                .orElse(studies.size());
    return new Studies(studies, all);
  }

  /** How good the sources of graphs are: small is better. */
  private Map<String, Integer> ranks(Map<String, Found> found) {
    Set<Node> sources = new HashSet<>();
    for (Found study : found.values()) {
      for (String graph : study.byGraph.keySet()) {
        study.in(graph, HG.statedIn).forEach(s -> sources.add(NodeFactory.createURI(s)));
      }
    }
    Map<String, Integer> ranks = new HashMap<>();
    for (Binding row : RANKS.rows(session, "source", sources)) {
      Values.number(row.get("rank"))
          .ifPresent(rank -> ranks.merge(Rows.text(row, "source"), (int) rank, Math::min));
    }
    return ranks;
  }

  private static Study study(
      String iri, Found found, Map<String, String> names, Map<String, Integer> ranks) {
    List<String> graphs = new ArrayList<>(found.byGraph.keySet());
    graphs.sort(
        Comparator.comparingInt(
                (String graph) ->
                    found.in(graph, HG.statedIn).stream()
                        .mapToInt(source -> ranks.getOrDefault(source, 99))
                        .min()
                        .orElse(99))
            // A registry's own record before what a table took from it.
            .thenComparing(graph -> graph.contains("/curated/"))
            .thenComparing(Comparator.naturalOrder()));
    Set<String> phases = all(found, graphs, HG.phase);
    Set<String> beside = all(found, graphs, HG.backgroundDrug);
    Set<String> against = all(found, graphs, HG.comparatorDrug);
    Set<String> tested = all(found, graphs, HG.investigates);
    if (tested.isEmpty()) {
      tested = all(found, graphs, HG.studiesDrug);
      tested.removeIf(one -> beside.contains(one) || against.contains(one));
    }
    tested.removeIf(one -> one.endsWith("/drug/placebo"));
    return new Study(
        new Named(iri, name(iri, names)),
        phases,
        String.join(
            "/",
            phases.stream()
                .filter(code -> !code.endsWith("not-stated"))
                .map(code -> name(code, names).replaceFirst("^Phase ", ""))
                .sorted()
                .toList()),
        all(found, graphs, HG.overallStatus).stream()
            .filter(code -> !code.endsWith("not-stated"))
            .map(code -> name(code, names))
            .toList(),
        named(tested, names),
        named(beside, names),
        named(against, names),
        named(all(found, graphs, HG.leadSponsor), names),
        all(found, graphs, HG.enrollmentCount).stream().findFirst().orElse(""),
        day(found, graphs, "start"),
        day(found, graphs, "completion").or(() -> day(found, graphs, "primary-completion")),
        all(found, graphs, HG.verification).stream().anyMatch(code -> code.endsWith("-recalled")));
  }

  private static Set<String> all(Found found, List<String> graphs, String property) {
    Set<String> all = new LinkedHashSet<>();
    graphs.forEach(graph -> all.addAll(found.in(graph, property)));
    return all;
  }

  private static Optional<Day> day(Found found, List<String> graphs, String kind) {
    // Dates of parts may stand in a graph where the study itself is not described.
    List<String> places = new ArrayList<>(graphs);
    found.days.keySet().stream().filter(graph -> !graphs.contains(graph)).forEach(places::add);
    return places.stream()
        .map(graph -> found.days.getOrDefault(graph, Map.of()).get(kind))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  private static Optional<Day> day(String date, String text) {
    try {
      LocalDate day = LocalDate.parse(date.replaceFirst("(Z|[+-][0-9]{2}:[0-9]{2})$", ""));
      return Optional.of(new Day(day, text.isEmpty() ? date : text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<Named> named(Set<String> some, Map<String, String> names) {
    return some.stream()
        .map(iri -> new Named(iri, name(iri, names)))
        .sorted(Comparator.comparing(Named::name, Therapies.BY_NAME))
        .toList();
  }

  private static String name(String iri, Map<String, String> names) {
    return names.getOrDefault(iri, iri.substring(iri.lastIndexOf('/') + 1));
  }
}

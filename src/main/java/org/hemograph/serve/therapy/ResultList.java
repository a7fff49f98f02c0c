package org.hemograph.serve.therapy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Sides;
import org.hemograph.serve.data.Units;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;

/**
 * What the studies that test a drug found, as printed: by endpoint, primary ones first. Nothing is
 * computed; what could not be estimated is said to be so.
 *
 * @param table a row a result
 * @param studies how many studies they come from
 */
public record ResultList(Grid table, int studies) {
  private static final int MOST = 80;

  /** As many are read, those of the latest studies; it is the limit in the query. */
  private static final int READ = 1_000;

  /** What results say of themselves. */
  private static final FixedQuery RESULTS =
      FixedQuery.query(
"""
SELECT ?study ?result ?p ?o {
  { SELECT DISTINCT ?study ?result {
      ?study hg:investigates ?thing . ?result hg:ofStudy ?study ; a ?class
      FILTER(?class IN (hg:OutcomeResult, hg:Comparison))
  } ORDER BY DESC(STR(?study)) ?result LIMIT 1001 }
  VALUES ?p { rdf:type hg:valueStatus hg:forEndpoint hg:endpointConcept hg:inGroup hg:referenceGroup
    hg:valueText hg:value hg:unitText hg:statistic hg:interval hg:numerator hg:denominator hg:pValueText
    hg:pSides hg:directionText hg:significance hg:timeFrameText hg:atTime hg:atEvent hg:assertionKind
    hg:verification hg:statedIn }
  ?result ?p ?o
}
""");

  /** What the things say that results name. */
  private static final FixedQuery NAMED =
      FixedQuery.query(
"""
SELECT ?s ?p ?o ?measure ?rank {
  {
    VALUES ?s { rdf:nil }
    VALUES ?p { rdfs:label skos:prefLabel skos:notation hg:endpointRole hg:groupSize }
    ?s ?p ?o
  }
  UNION { VALUES ?s { rdf:nil } ?s hg:endpointConcept ?o OPTIONAL { ?o rdfs:label ?measure } }
  UNION { VALUES ?s { rdf:nil } ?s hg:sourceKind/hg:rank ?rank }
}
""");

  private record Found(
      Map<String, String> row, int place, int rank, String measure, String study) {}

  /** Reads them in two queries. */
  public static ResultList of(Queryable.Session session, LocalLinks links, String drug) {
    Map<Node, Facts> results = new LinkedHashMap<>();
    Map<Node, Node> studyOf = new HashMap<>();
    Set<Node> named = new LinkedHashSet<>();
    for (Binding row : RESULTS.rows(session, Map.of("thing", NodeFactory.createURI(drug)))) {
      Node result = row.get("result");
      studyOf.merge(
          result, row.get("study"), (a, b) -> a.getURI().compareTo(b.getURI()) <= 0 ? a : b);
      results.computeIfAbsent(result, r -> new Facts()).add(row.get("p").getURI(), row.get("o"));
      named.add(row.get("study"));
      if (row.get("o").isURI()) {
        named.add(row.get("o"));
      }
    }
    Map<Node, Facts> around = new HashMap<>();
    if (!named.isEmpty()) {
      for (Binding row : NAMED.within(session, Map.of("s", named))) {
        Facts facts = around.computeIfAbsent(row.get("s"), s -> new Facts());
        if (row.get("rank") != null) {
          facts.add(HG.rank, row.get("rank"));
        } else if (row.get("p") != null) {
          facts.add(row.get("p").getURI(), row.get("o"));
        } else {
          facts.add(HG.endpointConcept, row.get("o"));
          if (row.get("measure") != null) {
            around
                .computeIfAbsent(row.get("o"), s -> new Facts())
                .add(External.rdfsLabel, row.get("measure"));
          }
        }
      }
    }
    List<Found> found = new ArrayList<>();
    results.forEach(
        (result, facts) -> {
          Map<String, String> row =
              row(result, studyOf.getOrDefault(result, result), facts, around);
          if (!row.getOrDefault("words", "").isEmpty() && says(row)) {
            found.add(found(row));
          }
        });
    // An endpoint stands where its most important result does.
    Map<String, Integer> best = new LinkedHashMap<>();
    found.forEach(one -> best.merge(one.measure(), one.place(), Math::min));
    List<Found> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt((Found one) -> best.getOrDefault(one.measure(), 9))
            .thenComparing(Found::measure, Therapies.BY_NAME)
            .thenComparing(order()));
    Table table =
        new Table(
            "Endpoint", "Study", "Group", "Result", "Interval", "People", "p", "Time", "Source");
    for (Found one : sorted.subList(0, Math.min(MOST, sorted.size()))) {
      row(table, one, links);
    }
    long studies = sorted.stream().map(Found::study).distinct().count();
    String left =
        sorted.size() > MOST
            ? "The first "
                + MOST
                + " of "
                + (results.size() > READ ? "more than " : "")
                + sorted.size()
                + " results."
            : "";
    return new ResultList(
        table.grid("What its studies found").condensed().saying(left), (int) studies);
  }

  /** What is stated about one thing, by property. */
  private static final class Facts {
    private final Map<String, List<Node>> all = new HashMap<>();

    void add(String property, Node object) {
      all.computeIfAbsent(property, p -> new ArrayList<>(1)).add(object);
    }

    List<Node> of(String property) {
      return all.getOrDefault(property, List.of());
    }

    /** The first in code point order, so that two do not take turns; empty where there is none. */
    String text(String property) {
      return of(property).stream().map(Facts::plain).min(Comparator.naturalOrder()).orElse("");
    }

    private static String plain(Node node) {
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
  }

  private static final Facts NOTHING = new Facts();

  /** The texts of plain properties, by the name that the row has for each. */
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("status", HG.valueStatus),
          Map.entry("text", HG.valueText),
          Map.entry("value", HG.value),
          Map.entry("unit", HG.unitText),
          Map.entry("numerator", HG.numerator),
          Map.entry("denominator", HG.denominator),
          Map.entry("p", HG.pValueText),
          Map.entry("sides", HG.pSides),
          Map.entry("direction", HG.directionText));

  /** What one result says, as texts; what it does not say is missing. */
  private static Map<String, String> row(
      Node result, Node study, Facts facts, Map<Node, Facts> around) {
    Map<String, String> row = new HashMap<>();
    PLAIN.forEach((name, property) -> row.put(name, facts.text(property)));
    row.put("result", result.getURI());
    row.put("study", study.getURI());
    row.put("studyLabel", around.getOrDefault(study, NOTHING).text(External.rdfsLabel));
    boolean outcome =
        facts.of(External.rdfType).stream().anyMatch(type -> type.hasURI(HG.OutcomeResult));
    row.put("comparison", outcome ? "0" : "1");
    row.put("words", beyond(facts, HG.valueStatus, External.skosPrefLabel, around));
    row.put("statistic", beyond(facts, HG.statistic, External.skosPrefLabel, around));
    row.put("significance", beyond(facts, HG.significance, External.skosPrefLabel, around));
    row.put("kind", beyond(facts, HG.assertionKind, External.skosPrefLabel, around));
    row.put("sure", beyond(facts, HG.verification, External.skosNotation, around));
    row.put("interval", beyond(facts, HG.interval, External.rdfsLabel, around));
    row.put("reference", beyond(facts, HG.referenceGroup, External.rdfsLabel, around));
    row.put("rank", beyond(facts, HG.statedIn, HG.rank, around));
    endpoint(row, facts, around);
    facts.of(HG.inGroup).stream()
        .map(group -> around.getOrDefault(group, NOTHING))
        .filter(group -> !group.of(External.rdfsLabel).isEmpty())
        .min(Comparator.comparing(group -> group.text(External.rdfsLabel)))
        .ifPresent(
            group -> {
              row.put("groupLabel", group.text(External.rdfsLabel));
              row.put("n", group.text(HG.groupSize));
            });
    row.put(
        "time",
        Stream.of(
                facts.text(HG.timeFrameText),
                beyond(facts, HG.atTime, External.rdfsLabel, around),
                facts.text(HG.atEvent))
            .filter(text -> !text.isEmpty())
            .min(Comparator.naturalOrder())
            .orElse(""));
    return row;
  }

  /** The concept that the study's own endpoint stands for, the result's, or the own endpoint. */
  private static void endpoint(Map<String, String> row, Facts facts, Map<Node, Facts> around) {
    Optional<Node> own = facts.of(HG.forEndpoint).stream().findFirst();
    Facts ofOwn = own.map(one -> around.getOrDefault(one, NOTHING)).orElse(NOTHING);
    Optional<Node> endpoint =
        ofOwn.of(HG.endpointConcept).stream()
            .findFirst()
            .or(() -> facts.of(HG.endpointConcept).stream().findFirst())
            .or(() -> own);
    endpoint.ifPresent(one -> row.put("endpoint", one.toString()));
    String label =
        endpoint
            .map(one -> around.getOrDefault(one, NOTHING).text(External.rdfsLabel))
            .filter(text -> !text.isEmpty())
            .orElse(ofOwn.text(External.rdfsLabel));
    row.put("measure", label);
    row.put("role", ofOwn.text(HG.endpointRole));
  }

  /** What the things say that one property names; of ranks the best. */
  private static String beyond(
      Facts facts, String property, String further, Map<Node, Facts> around) {
    return facts.of(property).stream()
        .map(node -> around.getOrDefault(node, NOTHING).text(further))
        .filter(text -> !text.isEmpty())
        .min(
            Comparator.comparingInt((String text) -> further.equals(HG.rank) ? text.length() : 0)
                .thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }

  /** A comparator alone, with no direction, p value or estimate, tells nothing. */
  private static boolean says(Map<String, String> row) {
    boolean comparison = row.getOrDefault("comparison", "").equals("1");
    return !comparison
        || !row.getOrDefault("text", "").isEmpty()
        || !row.getOrDefault("p", "").isEmpty()
        || !row.getOrDefault("direction", "").isEmpty();
  }

  private static Found found(Map<String, String> row) {
    int place =
        switch (Rows.code(row.getOrDefault("role", ""), "endpoint-")) {
          case "primary" -> 0;
          case "key-secondary" -> 1;
          default -> 2;
        };
    String rank = row.getOrDefault("rank", "");
    return new Found(
        row,
        place,
        rank.matches("[0-9]{1,3}") ? Integer.parseInt(rank) : 99,
        row.getOrDefault("measure", ""),
        row.getOrDefault("study", ""));
  }

  private static Comparator<Found> order() {
    return Comparator.comparing((Found one) -> one.row().getOrDefault("studyLabel", ""))
        .thenComparing(one -> one.row().getOrDefault("comparison", ""))
        .thenComparingInt(Found::rank)
        .thenComparing(one -> one.row().getOrDefault("time", ""))
        .thenComparing(one -> one.row().getOrDefault("groupLabel", ""))
        .thenComparing(one -> one.row().getOrDefault("result", ""));
  }

  private static void row(Table table, Found one, LocalLinks links) {
    Map<String, String> row = one.row();
    String group = row.getOrDefault("groupLabel", "");
    String reference = row.getOrDefault("reference", "");
    boolean comparison = row.getOrDefault("comparison", "").equals("1");
    String interval = row.getOrDefault("interval", "").replace("confidence interval", "CI");
    table.row(
        Cell.of(new Link(one.measure(), links.href(row.getOrDefault("endpoint", "")))),
        Cell.of(new Link(row.getOrDefault("studyLabel", ""), links.href(one.study()))),
        Cell.text(comparison && !reference.isEmpty() ? group + " against " + reference : group),
        Table.marked(
            new Link(value(row), links.href(row.getOrDefault("result", ""))),
            row.getOrDefault("sure", "")),
        Cell.text(interval),
        Cell.text(people(row, comparison)),
        Cell.text(Sides.behind(row.getOrDefault("p", ""), row.getOrDefault("sides", ""))),
        Cell.text(row.getOrDefault("time", "")),
        Cell.text(row.getOrDefault("kind", "")));
  }

  /** As printed, with its unit where the text lacks it, and what kind of number it is. */
  private static String value(Map<String, String> row) {
    String status = row.getOrDefault("status", "");
    String text = row.getOrDefault("text", "");
    String statistic = row.getOrDefault("statistic", "").toLowerCase(Locale.ROOT);
    if (!status.endsWith("/value-estimated")) {
      String words = row.getOrDefault("words", "").toLowerCase(Locale.ROOT);
      boolean said = text.isEmpty() || text.equals("NA") || text.equalsIgnoreCase(words);
      if (!status.endsWith("/value-qualitative") && said) {
        String direction = row.getOrDefault("direction", "");
        return direction.isEmpty() ? words : direction;
      }
      return text.isEmpty() ? row.getOrDefault("direction", "") : text;
    }
    String number = text.isEmpty() ? row.getOrDefault("value", "") : text;
    String printed = Units.behind(number, row.getOrDefault("unit", ""));
    boolean named =
        !statistic.isEmpty()
            && !statistic.equals("not stated")
            && !statistic.equals("proportion")
            && !statistic.equals("percentage");
    return named ? printed + " (" + statistic + ")" : printed;
  }

  private static String people(Map<String, String> row, boolean comparison) {
    String denominator = row.getOrDefault("denominator", "");
    String numerator = row.getOrDefault("numerator", "");
    if (!denominator.isEmpty()) {
      return numerator.isEmpty() ? denominator : numerator + " of " + denominator;
    }
    return comparison ? "" : row.getOrDefault("n", "");
  }
}

package org.hemograph.serve.therapy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Queryable;
import org.hemograph.serve.data.Asked;
import org.hemograph.serve.data.LocalLinks;
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

  private static final Asked RESULTS =
      Asked.query(
          """
          SELECT ?result ?comparison ?study ?studyLabel ?endpoint ?measure ?role ?group ?groupLabel ?reference ?n ?text
            ?value ?unit ?status ?words ?statistic ?interval ?numerator ?denominator ?p ?sides ?direction ?significance
            ?time ?kind ?sure ?rank {
            ?study hg:investigates ?thing .
            ?result hg:ofStudy ?study ; a ?class ; hg:valueStatus ?status .
            VALUES (?class ?comparison) { (hg:OutcomeResult 0) (hg:Comparison 1) }
            ?status skos:prefLabel ?words .
            OPTIONAL { ?study rdfs:label ?studyLabel }
            OPTIONAL { ?result hg:forEndpoint ?own . OPTIONAL { ?own rdfs:label ?ownLabel }
              OPTIONAL { ?own hg:endpointRole ?role } OPTIONAL { ?own hg:endpointConcept ?ofOwn } }
            OPTIONAL { ?result hg:endpointConcept ?direct }
            BIND(COALESCE(?ofOwn, ?direct, ?own) AS ?endpoint)
            OPTIONAL { ?endpoint rdfs:label ?endpointLabel }
            BIND(COALESCE(?endpointLabel, ?ownLabel) AS ?measure)
            OPTIONAL { ?result hg:inGroup ?group . ?group rdfs:label ?groupLabel OPTIONAL { ?group hg:groupSize ?n } }
            OPTIONAL { ?result hg:referenceGroup/rdfs:label ?reference }
            OPTIONAL { ?result hg:valueText ?text }
            OPTIONAL { ?result hg:value ?value }
            OPTIONAL { ?result hg:unitText ?unit }
            OPTIONAL { ?result hg:statistic/skos:prefLabel ?statistic }
            OPTIONAL { ?result hg:interval/rdfs:label ?interval }
            OPTIONAL { ?result hg:numerator ?numerator }
            OPTIONAL { ?result hg:denominator ?denominator }
            OPTIONAL { ?result hg:pValueText ?p }
            OPTIONAL { ?result hg:pSides ?sides }
            OPTIONAL { ?result hg:directionText ?direction }
            OPTIONAL { ?result hg:significance/skos:prefLabel ?significance }
            OPTIONAL { ?result hg:timeFrameText|(hg:atTime/rdfs:label)|hg:atEvent ?time }
            OPTIONAL { ?result hg:assertionKind/skos:prefLabel ?kind }
            OPTIONAL { ?result hg:verification/skos:notation ?sure }
            OPTIONAL { ?result hg:statedIn/hg:sourceKind/hg:rank ?rank }
          }
          """);

  private record Found(Binding row, int place, int rank, String measure, String study) {}

  /** Reads them in one query. */
  public static ResultList of(Queryable.Session session, LocalLinks links, String drug) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (Binding row : RESULTS.rows(session, Map.of("thing", NodeFactory.createURI(drug)))) {
      if (says(row)) {
        found.merge(
            Rows.text(row, "result"), found(row), (a, b) -> order().compare(a, b) <= 0 ? a : b);
      }
    }
    // An endpoint stands where its most important result does.
    Map<String, Integer> best = new LinkedHashMap<>();
    found.values().forEach(one -> best.merge(one.measure(), one.place(), Math::min));
    List<Found> sorted = new ArrayList<>(found.values());
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
        sorted.size() > MOST ? "The first " + MOST + " of " + sorted.size() + " results." : "";
    return new ResultList(
        table.grid("What its studies found").condensed().saying(left), (int) studies);
  }

  /** A comparator alone, with no direction, p value or estimate, tells nothing. */
  private static boolean says(Binding row) {
    boolean comparison = Rows.text(row, "comparison").equals("1");
    return !comparison
        || !Rows.text(row, "text").isEmpty()
        || !Rows.text(row, "p").isEmpty()
        || !Rows.text(row, "direction").isEmpty();
  }

  private static Found found(Binding row) {
    int place =
        switch (Rows.code(Rows.text(row, "role"), "endpoint-")) {
          case "primary" -> 0;
          case "key-secondary" -> 1;
          default -> 2;
        };
    String rank = Rows.text(row, "rank");
    return new Found(
        row,
        place,
        rank.matches("[0-9]{1,3}") ? Integer.parseInt(rank) : 99,
        Rows.text(row, "measure"),
        Rows.text(row, "study"));
  }

  private static Comparator<Found> order() {
    return Comparator.comparing((Found one) -> Rows.text(one.row(), "studyLabel"))
        .thenComparing(one -> Rows.text(one.row(), "comparison"))
        .thenComparingInt(Found::rank)
        .thenComparing(one -> Rows.text(one.row(), "time"))
        .thenComparing(one -> Rows.text(one.row(), "groupLabel"))
        .thenComparing(one -> Rows.text(one.row(), "result"));
  }

  private static void row(Table table, Found one, LocalLinks links) {
    Binding row = one.row();
    String group = Rows.text(row, "groupLabel");
    String reference = Rows.text(row, "reference");
    boolean comparison = Rows.text(row, "comparison").equals("1");
    String interval = Rows.text(row, "interval").replace("confidence interval", "CI");
    table.row(
        Cell.of(new Link(one.measure(), links.href(Rows.text(row, "endpoint")))),
        Cell.of(new Link(Rows.text(row, "studyLabel"), links.href(one.study()))),
        Cell.text(comparison && !reference.isEmpty() ? group + " against " + reference : group),
        Table.marked(
            new Link(value(row), links.href(Rows.text(row, "result"))), Rows.text(row, "sure")),
        Cell.text(interval),
        Cell.text(people(row, comparison)),
        Cell.text(p(row)),
        Cell.text(Rows.text(row, "time")),
        Cell.text(Rows.text(row, "kind")));
  }

  /** As printed, with its unit where the text lacks it, and what kind of number it is. */
  private static String value(Binding row) {
    String status = Rows.text(row, "status");
    String text = Rows.text(row, "text");
    String statistic = Rows.text(row, "statistic").toLowerCase(Locale.ROOT);
    if (!status.endsWith("/value-estimated")) {
      String words = Rows.text(row, "words").toLowerCase(Locale.ROOT);
      boolean said = text.isEmpty() || text.equals("NA") || text.equalsIgnoreCase(words);
      if (!status.endsWith("/value-qualitative") && said) {
        String direction = Rows.text(row, "direction");
        return direction.isEmpty() ? words : direction;
      }
      return text.isEmpty() ? Rows.text(row, "direction") : text;
    }
    String number = text.isEmpty() ? Rows.text(row, "value") : text;
    String unit = Rows.text(row, "unit");
    boolean whole = unit.isEmpty() || number.contains(unit) || !number.matches("[-+<>≤≥~. 0-9]+");
    String printed = whole ? number : number + (unit.equals("%") ? "%" : " " + unit);
    boolean named =
        !statistic.isEmpty()
            && !statistic.equals("not stated")
            && !statistic.equals("proportion")
            && !statistic.equals("percentage");
    return named ? printed + " (" + statistic + ")" : printed;
  }

  private static String people(Binding row, boolean comparison) {
    String denominator = Rows.text(row, "denominator");
    String numerator = Rows.text(row, "numerator");
    if (!denominator.isEmpty()) {
      return numerator.isEmpty() ? denominator : numerator + " of " + denominator;
    }
    return comparison ? "" : Rows.text(row, "n");
  }

  private static String p(Binding row) {
    String p = Rows.text(row, "p");
    String sides = Rows.text(row, "sides");
    String sided = sides.equals("1") ? " (one-sided)" : sides.equals("2") ? " (two-sided)" : "";
    return p.isEmpty() ? "" : p + sided;
  }
}

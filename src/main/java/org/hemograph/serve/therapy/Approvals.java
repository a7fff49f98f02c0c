package org.hemograph.serve.therapy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;

/**
 * What authorities decided about a drug, the first decision first.
 *
 * @param events a row each
 */
public record Approvals(List<Event> events) {
  /** Begins with the decisions: a drug has few of them among thousands of doses. */
  private static final FixedQuery EVENTS =
      FixedQuery.query(
          """
          SELECT ?event ?kind ?kindLabel ?where ?date ?scope ?sure ?source ?sourceLabel {
            { SELECT DISTINCT ?event { ?event a hg:RegulatoryEvent } }
            ?event hg:drug ?thing ; hg:eventKind ?kind .
            ?kind skos:prefLabel ?kindLabel .
            OPTIONAL { ?event hg:jurisdiction/skos:prefLabel ?where }
            OPTIONAL { ?event hg:dateText ?date }
            OPTIONAL { ?event hg:indicationText ?scope }
            OPTIONAL { ?event hg:verification/skos:notation ?sure }
            OPTIONAL { ?event hg:statedIn ?source . ?source rdfs:label ?sourceLabel }
          } ORDER BY ?date ?where ?event ?sourceLabel
          """);

  private static final Set<String> AUTHORISES =
      Set.of("approval", "accelerated-approval", "marketing-authorisation");

  /** A decision. */
  private record Event(
      Link link, String kind, String where, String date, String scope, String sure, Link source) {}

  public Approvals {
    events = List.copyOf(events);
  }

  /** Reads them in one query. */
  public static Approvals of(Queryable.Session session, LocalLinks links, String drug) {
    List<Event> events = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Binding row : EVENTS.rows(session, Map.of("thing", NodeFactory.createURI(drug)))) {
      String event = Rows.text(row, "event");
      if (seen.add(event)) {
        events.add(
            new Event(
                new Link(Rows.text(row, "kindLabel"), links.href(event)),
                Rows.code(Rows.text(row, "kind"), "event-"),
                Rows.text(row, "where"),
                Rows.text(row, "date"),
                Rows.text(row, "scope"),
                Rows.text(row, "sure"),
                new Link(Rows.text(row, "sourceLabel"), links.href(Rows.text(row, "source")))));
      }
    }
    return new Approvals(events);
  }

  /** Where it is authorised, and since when: {@code United States 2008}. */
  public List<String> places() {
    return events.stream()
        .filter(event -> AUTHORISES.contains(event.kind()))
        .map(
            event ->
                event.where()
                    + (event.date().length() >= 4 ? " " + event.date().substring(0, 4) : ""))
        .distinct()
        .toList();
  }

  /** All of them. */
  public Grid table() {
    Table table = new Table("When", "Where", "What", "For", "Source");
    for (Event event : events) {
      table.row(
          Cell.text(event.date()),
          Cell.text(event.where()),
          Table.marked(event.link(), event.sure()),
          Cell.text(event.scope()),
          event.source().text().isEmpty() ? Cell.EMPTY : Cell.of(event.source()));
    }
    return table.grid("Approvals and other decisions");
  }
}

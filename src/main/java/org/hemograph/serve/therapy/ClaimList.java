package org.hemograph.serve.therapy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;

/** Claims, without those that only link a drug to a mechanism: the path shows these. */
public final class ClaimList {
  private static final String FACTS =
      """
      ?claim a hg:Claim ; hg:claimText ?text .
      FILTER NOT EXISTS { ?claim hg:claimPredicate ?any }
      OPTIONAL { ?claim hg:claimType/skos:prefLabel ?type }
      OPTIONAL { ?claim hg:certainty/skos:prefLabel ?certainty }
      OPTIONAL { ?claim hg:verification/skos:notation ?sure }
      OPTIONAL { ?claim <http://www.w3.org/ns/prov#wasAttributedTo> ?who . ?who rdfs:label ?name }
      """;
  private static final String SELECT =
      "SELECT DISTINCT ?claim ?text ?type ?certainty ?sure ?who ?name { ";

  private static final FixedQuery ABOUT =
      FixedQuery.query(
          SELECT + "?claim hg:about ?thing . " + FACTS + " } ORDER BY ?type ?text ?name");
  private static final FixedQuery BY =
      FixedQuery.query(
          SELECT
              + "?claim <http://www.w3.org/ns/prov#wasAttributedTo> ?thing . "
              + FACTS
              + " } ORDER BY ?type ?text ?name");

  private ClaimList() {}

  /** What is claimed about a thing. */
  public static Grid about(Queryable.Session session, LocalLinks links, String iri) {
    return grid("What is claimed", ABOUT, session, links, iri);
  }

  /** What a person or an organisation claims. */
  public static Grid by(Queryable.Session session, LocalLinks links, String iri) {
    return grid("What they say", BY, session, links, iri);
  }

  private static Grid grid(
      String caption, FixedQuery asked, Queryable.Session session, LocalLinks links, String iri) {
    Map<String, Binding> first = new LinkedHashMap<>();
    Map<String, List<Link>> people = new LinkedHashMap<>();
    for (Binding row : asked.rows(session, Map.of("thing", NodeFactory.createURI(iri)))) {
      String claim = Rows.text(row, "claim");
      first.putIfAbsent(claim, row);
      String who = Rows.text(row, "who");
      Link link = new Link(Rows.text(row, "name"), links.href(who));
      List<Link> of = people.computeIfAbsent(claim, c -> new ArrayList<>());
      if (!who.isEmpty() && of.stream().noneMatch(other -> other.href().equals(link.href()))) {
        of.add(link);
      }
    }
    Table table = new Table("Claim", "Type", "Certainty", "By");
    first.forEach(
        (claim, row) ->
            table.row(
                Table.marked(
                    new Link(Rows.text(row, "text"), links.href(claim)), Rows.text(row, "sure")),
                org.hemograph.serve.pages.Cell.text(Rows.text(row, "type")),
                org.hemograph.serve.pages.Cell.text(Rows.text(row, "certainty")),
                Table.links(people.getOrDefault(claim, List.of()))));
    return table.grid(caption);
  }
}

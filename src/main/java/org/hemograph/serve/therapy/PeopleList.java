package org.hemograph.serve.therapy;

import java.util.LinkedHashSet;
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

/** Who belongs where, as printed. */
public final class PeopleList {
  private static final String FACTS =
      """
      OPTIONAL { ?membership hg:roleText ?role }
      OPTIONAL { ?membership hg:placeText ?place }
      OPTIONAL { ?membership hg:former ?former }
      OPTIONAL { ?membership hg:verification/skos:notation ?sure }
      """;
  private static final String PREFIX = "http://www.w3.org/ns/org#";
  private static final FixedQuery OF_PERSON =
      FixedQuery.query(
          "SELECT ?membership ?other ?label ?role ?place ?former ?sure { ?membership <"
              + PREFIX
              + "member> ?thing . OPTIONAL { ?membership <"
              + PREFIX
              + "organization>|hg:forJournal ?other . ?other rdfs:label ?label } "
              + FACTS
              + " } ORDER BY ?former ?membership ?label");
  private static final FixedQuery OF_ORGANISATION =
      FixedQuery.query(
          "SELECT ?membership ?other ?label ?role ?place ?former ?sure { ?membership <"
              + PREFIX
              + "organization> ?thing ; <"
              + PREFIX
              + "member> ?other . ?other rdfs:label ?label . "
              + FACTS
              + " } ORDER BY ?label ?membership");

  private PeopleList() {}

  /** Where a person is or was. */
  public static Grid affiliations(Queryable.Session session, LocalLinks links, String person) {
    return grid("Where", "Roles and affiliations", OF_PERSON, session, links, person);
  }

  /** Who is or was at an organisation. */
  static Grid members(Queryable.Session session, LocalLinks links, String organisation) {
    return grid("Person", "People", OF_ORGANISATION, session, links, organisation);
  }

  private static Grid grid(
      String other,
      String caption,
      FixedQuery asked,
      Queryable.Session session,
      LocalLinks links,
      String iri) {
    Table table = new Table(other, "Role", "Place", "When");
    Set<String> seen = new LinkedHashSet<>();
    for (Binding row : asked.rows(session, Map.of("thing", NodeFactory.createURI(iri)))) {
      if (seen.add(Rows.text(row, "membership"))) {
        table.row(
            Table.marked(
                new Link(Rows.text(row, "label"), links.href(Rows.text(row, "other"))),
                Rows.text(row, "sure")),
            Cell.text(Rows.text(row, "role")),
            Cell.text(Rows.text(row, "place")),
            Cell.text(Rows.text(row, "former").equals("true") ? "former" : ""));
      }
    }
    return table.grid(caption);
  }
}

package org.hemograph.serve.therapy;

import java.util.LinkedHashMap;
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

/** Publications, the latest first. */
public final class PublicationList {
  /** More than these on one drug no page shows; the query behind them has all. */
  private static final int MOST = 250;

  private static final String FACTS =
      """
      ?publication a hg:Publication ; rdfs:label ?label .
      OPTIONAL { ?publication dcterms:issued ?issued }
      OPTIONAL { ?publication hg:pubType/skos:prefLabel ?type }
      OPTIONAL { ?publication hg:verification/skos:notation ?sure }
      OPTIONAL { ?publication hg:reportsOn ?study . ?study rdfs:label ?studyLabel }
      """;
  private static final String SELECT =
      "SELECT ?publication ?label ?issued ?type ?sure ?study ?studyLabel { ";

  private static final FixedQuery ON_DRUG =
      FixedQuery.query(
          SELECT
              + "{ SELECT DISTINCT ?publication ?day { ?tested hg:investigates ?thing ."
              + " ?publication hg:reportsOn ?tested OPTIONAL { ?publication dcterms:issued ?day } }"
              + " ORDER BY DESC(STR(?day)) ?publication LIMIT "
              + MOST
              + " } "
              + FACTS
              + " } ORDER BY DESC(STR(?issued)) ?label ?studyLabel");
  private static final FixedQuery OF_PERSON =
      FixedQuery.query(
          SELECT
              + "{ SELECT DISTINCT ?publication { ?by hg:author ?thing ."
              + " ?publication hg:authorship ?by } } "
              + FACTS
              + " } ORDER BY DESC(STR(?issued)) ?label ?studyLabel");

  private PublicationList() {}

  /** What reports on studies that test a drug. */
  static Grid onDrug(Queryable.Session session, LocalLinks links, String iri) {
    Grid grid = grid(ON_DRUG, session, links, iri);
    return grid.rows().size() < MOST ? grid : grid.saying("The latest; the query has all.");
  }

  /** What a person wrote or presented. */
  public static Grid ofPerson(Queryable.Session session, LocalLinks links, String iri) {
    return grid(OF_PERSON, session, links, iri);
  }

  private static Grid grid(
      FixedQuery asked, Queryable.Session session, LocalLinks links, String iri) {
    Map<String, Binding> first = new LinkedHashMap<>();
    Map<String, Set<Link>> studies = new LinkedHashMap<>();
    Set<String> named = new LinkedHashSet<>();
    for (Binding row : asked.rows(session, Map.of("thing", NodeFactory.createURI(iri)))) {
      String publication = Rows.text(row, "publication");
      first.putIfAbsent(publication, row);
      String study = Rows.text(row, "study");
      // A study has a label in each of its sources; one is enough.
      if (!study.isEmpty() && named.add(publication + " " + study)) {
        studies
            .computeIfAbsent(publication, p -> new LinkedHashSet<>())
            .add(new Link(Rows.text(row, "studyLabel"), links.href(study)));
      }
    }
    Table table = new Table("Publication", "Issued", "Type", "Reports on");
    first.forEach(
        (publication, row) ->
            table.row(
                Table.marked(
                    new Link(Rows.text(row, "label"), links.href(publication)),
                    Rows.text(row, "sure")),
                Cell.text(Rows.text(row, "issued")),
                Cell.text(Rows.text(row, "type")),
                Table.links(List.copyOf(studies.getOrDefault(publication, Set.of())))));
    return table.grid("Publications");
  }
}

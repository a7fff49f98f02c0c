package org.hemograph.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.system.Txn;
import org.hemograph.rdf.Namespaces;

/**
 * One thing of every class that a dataset has things of, the one with most to say: what holds of
 * their pages holds of all pages.
 */
final class OneOfEachKind {
  private static final String QUERY =
      """
      SELECT ?class ?thing (COUNT(*) AS ?many) {
        GRAPH ?g { ?thing a ?class }
        GRAPH ?h { ?thing ?p ?o }
        FILTER(STRSTARTS(STR(?thing), "%s"))
      }
      GROUP BY ?class ?thing
      ORDER BY ?class DESC(?many) ?thing
      """;

  private OneOfEachKind() {}

  /** Paths of pages, relative, by the name of the class. */
  static Map<String, String> of(ServedBase served) {
    String instances = Namespaces.DEFAULT.id("");
    var dataset = served.store().dataset();
    return Txn.calculateRead(
        dataset,
        () -> {
          Map<String, String> pages = new LinkedHashMap<>();
          try (QueryExecution asked =
              QueryExecution.dataset(DatasetFactory.wrap(dataset))
                  .query(QUERY.formatted(instances))
                  .build()) {
            ResultSet rows = asked.execSelect();
            while (rows.hasNext()) {
              var row = rows.next();
              String type = row.getResource("class").getURI();
              pages.putIfAbsent(
                  type.substring(Math.max(type.lastIndexOf('#'), type.lastIndexOf('/')) + 1),
                  "page/" + row.getResource("thing").getURI().substring(instances.length()));
            }
          }
          return pages;
        });
  }
}

package org.hemograph.serve.structured;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;

/**
 * A drug that an authority approved for a condition.
 *
 * @param iri its name
 * @param label what it is called
 */
public record Treatment(String iri, String label) {
  /** Begins with the decisions: a condition has few of them among thousands of studies. */
  private static final FixedQuery APPROVED =
      FixedQuery.query(
          """
          SELECT DISTINCT ?drug ?label {
            { SELECT DISTINCT ?event { ?event a hg:RegulatoryEvent } }
            ?event hg:condition ?thing ; hg:drug ?drug ; hg:eventKind ?kind .
            VALUES ?kind {
              hgc:event-approval hgc:event-accelerated-approval hgc:event-marketing-authorisation
            }
            ?drug rdfs:label ?label
          } ORDER BY LCASE(STR(?label)) ?drug
          """);

  /** All of a condition, in one query. */
  public static List<Treatment> of(Queryable.Session session, Node condition) {
    return APPROVED.rows(session, Map.of("thing", condition)).stream()
        .filter(row -> row.get("drug").isURI())
        .map(
            row ->
                new Treatment(row.get("drug").getURI(), row.get("label").getLiteralLexicalForm()))
        .toList();
  }

  Object node() {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@type", "Drug");
    node.put("@id", iri);
    node.put("name", label);
    return node;
  }
}

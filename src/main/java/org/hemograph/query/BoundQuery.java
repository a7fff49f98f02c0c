package org.hemograph.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/**
 * A query with its values in place, ready to run anywhere.
 *
 * @param query what was asked
 * @param values the terms by parameter, defaults included, in the order of the file
 * @param sparql the whole query; standard SPARQL 1.1, never changed by anybody
 */
public record BoundQuery(CuratedQuery query, Map<String, List<Node>> values, Query sparql) {
  public BoundQuery {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}

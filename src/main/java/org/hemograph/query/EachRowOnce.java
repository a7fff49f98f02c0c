package org.hemograph.query;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/**
 * Makes stores agree whose default graph is no set. A graph holds a triple once (RDF 1.1 Concepts,
 * section 3), but RDF4J and Virtuoso match a triple of the union as often as there are graphs that
 * state it. Our SELECT queries repeat no row, so DISTINCT takes nothing but such repetitions away;
 * where rows are counted, it stands in the query whose rows these are.
 */
final class EachRowOnce {
  private EachRowOnce() {}

  /** The query to send; the same one where nothing is to be done. */
  static Query of(Query query) {
    if (!query.isSelectType()) {
      return query;
    }
    if (!query.hasAggregators()) {
      return query.isDistinct() || query.hasGroupBy() ? query : distinct(query);
    }
    if (query.getQueryPattern() instanceof ElementGroup group
        && only(group.getElements()) instanceof ElementSubQuery counted
        && !query.hasGroupBy()) {
      Query rows = of(counted.getQuery());
      if (rows != counted.getQuery()) {
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(new ElementSubQuery(rows));
        Query counting = query.cloneQuery();
        counting.setQueryPattern(pattern);
        return counting;
      }
    }
    return query;
  }

  private static Element only(List<Element> elements) {
    return elements.size() == 1 ? elements.get(0) : new ElementGroup();
  }

  private static Query distinct(Query query) {
    Query once = query.cloneQuery();
    once.setDistinct(true);
    return once;
  }
}

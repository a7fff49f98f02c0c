package org.hemograph.query;

import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/** Turns a SELECT query into one that counts its rows, up to a number. */
final class Counting {
  /** No column of a query may have this name, so that it never stands twice. */
  static final Var COUNT = Var.alloc("count_");

  private Counting() {}

  /** Counts the rows, and stops one after {@code cap}. */
  static Query of(Query select, long cap) {
    Query rows = select.cloneQuery();
    boolean grouped = rows.hasGroupBy();
    if (rows.getOrderBy() != null && (grouped || !rows.hasAggregators())) {
      // How many there are does not hang on their order. But an aggregate in ORDER BY alone makes
      // one group of all solutions (SPARQL 1.1, section 18.2.4.1), so that one stays.
      rows.getOrderBy().clear();
    }
    rows.setLimit(rows.hasLimit() ? Math.min(rows.getLimit(), cap + 1) : cap + 1);
    Query count = new Query();
    count.setQuerySelectType();
    count.getPrefixMapping().setNsPrefixes(rows.getPrefixMapping());
    rows.setPrefixMapping(PrefixMapping.Factory.create()); // SPARQL 1.1 has none within a query
    moveDataset(rows, count);
    ElementGroup group = new ElementGroup();
    group.addElement(new ElementSubQuery(rows));
    count.addResultVar(COUNT, count.allocAggregate(new AggCount()));
    count.setQueryPattern(group);
    count.resetResultVars();
    return count;
  }

  /** FROM stands in the outermost query only (SPARQL 1.1, grammar rule 8). */
  private static void moveDataset(Query from, Query to) {
    from.getGraphURIs().forEach(to::addGraphURI);
    from.getNamedGraphURIs().forEach(to::addNamedGraphURI);
    from.getGraphURIs().clear();
    from.getNamedGraphURIs().clear();
  }
}

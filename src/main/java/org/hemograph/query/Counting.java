package org.hemograph.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/** Turns a SELECT query into one that counts its rows, up to a number. */
final class Counting {
  static final Var COUNT = Var.alloc("count");

  private Counting() {}

  /** Counts the rows, and stops one after {@code cap}. */
  static Query of(Query select, long cap) {
    Query rows = select.cloneQuery();
    if (rows.getOrderBy() != null) {
      rows.getOrderBy().clear(); // how many there are does not hang on their order
    }
    rows.setLimit(rows.hasLimit() ? Math.min(rows.getLimit(), cap + 1) : cap + 1);
    ElementGroup group = new ElementGroup();
    group.addElement(new ElementSubQuery(rows));
    Query count = new Query();
    count.setQuerySelectType();
    count.addResultVar(COUNT, count.allocAggregate(new AggCount()));
    count.setQueryPattern(group);
    count.resetResultVars();
    return count;
  }
}

package org.hemograph.serve.sparql;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.hemograph.query.Outcome;

/**
 * Rows that end with a fault when they are not all. Fuseki would take Jena's own exception as the
 * end of the rows, with some words after them; and Jena takes what goes wrong within a FILTER for
 * false.
 */
final class WholeRows implements RowSet {
  private final RowSet rows;
  private final Outcome outcome;

  WholeRows(RowSet rows, Outcome outcome) {
    this.rows = rows;
    this.outcome = outcome;
  }

  @Override
  public boolean hasNext() {
    boolean more = inTime(rows::hasNext);
    if (!more) {
      outcome.check();
    }
    return more;
  }

  @Override
  public Binding next() {
    return inTime(rows::next);
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return rows.getRowNumber();
  }

  @Override
  public void close() {
    rows.close();
  }

  private static <T> T inTime(Supplier<T> step) {
    try {
      return step.get();
    } catch (QueryCancelledException e) {
      throw Outcome.tooLong(e);
    }
  }
}

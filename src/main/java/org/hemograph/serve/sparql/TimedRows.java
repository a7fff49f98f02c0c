package org.hemograph.serve.sparql;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/**
 * Rows that end with a fault when the time is over. Fuseki would take Jena's own exception as the
 * end of the rows, with some words after them.
 */
final class TimedRows implements RowSet {
  private final RowSet rows;

  TimedRows(RowSet rows) {
    this.rows = rows;
  }

  @Override
  public boolean hasNext() {
    return inTime(rows::hasNext);
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
      throw tooLong(e);
    }
  }

  static HemographException tooLong(Throwable cause) {
    return new HemographException(
        Fault.QUERY_TIMEOUT,
        "The query took longer than it may, and was stopped. Ask for less, or narrow it down.",
        cause);
  }
}

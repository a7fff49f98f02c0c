package org.hemograph.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What is computed of each row of an answer, where SPARQL cannot: it has no logarithm. A row stays
 * a row, so that an answer is ordered, counted and cut by the store as any other.
 */
public interface RowComputation {
  /** All there are. */
  List<RowComputation> ALL = List.of(new MetaAnalysis());

  /** Its name in the header of a query file. */
  String keyword();

  /** The columns that a query must have for it: those it reads and those it fills. */
  Set<String> columns();

  /** The row with what was computed; a cell that the store filled is never changed. */
  Binding complete(Binding row);

  /** The computation of that name. */
  static Optional<RowComputation> named(String keyword) {
    return ALL.stream().filter(one -> one.keyword().equals(keyword)).findFirst();
  }
}

package org.hemograph.query;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a query answers. Iterators are read once, and only while the {@link QueryRunner} runs. */
public sealed interface Answer {

  /**
   * The answer of a SELECT query.
   *
   * @param columns in the order of the file
   * @param rows a variable of a column's name is absent where a row has no value for it
   */
  record Rows(List<Column> columns, Iterator<Binding> rows) implements Answer {
    public Rows {
      columns = List.copyOf(columns);
    }
  }

  /**
   * The answer of a CONSTRUCT or DESCRIBE query.
   *
   * @param quads statements; those of no named graph are in the default graph
   * @param prefixes those of the query, to write it with
   */
  record Statements(Iterator<Quad> quads, Map<String, String> prefixes) implements Answer {
    public Statements {
      prefixes = Map.copyOf(prefixes);
    }
  }

  /** The answer of an ASK query. */
  record Truth(boolean value) implements Answer {}
}

package org.hemograph.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.hemograph.query.Answer;
import org.hemograph.query.Binder;
import org.hemograph.query.Codes;
import org.hemograph.query.Column;
import org.hemograph.query.QueryRunner;
import org.hemograph.query.Queryable;
import org.hemograph.query.Things;
import org.hemograph.rdf.Namespaces;

/** Answers as text in which two that mean the same are the same: numbers go by their value. */
final class ComparedRows {
  private final QueryRunner runner;

  ComparedRows(Queryable where, Duration atMost) {
    runner =
        new QueryRunner(
            where,
            new Binder(new Things(Namespaces.DEFAULT), new Codes(Namespaces.DEFAULT)),
            atMost);
  }

  /** The rows in their order. */
  List<String> of(CatalogueQuestion question) {
    try {
      return runner.run(question.query(), question.given(), (bound, answer) -> shown(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> shown(Answer answer) {
    List<String> lines = new ArrayList<>();
    if (answer instanceof Answer.Rows rows) {
      rows.rows()
          .forEachRemaining(
              row -> {
                TreeMap<String, String> cells = new TreeMap<>();
                for (Column column : rows.columns()) {
                  Node node = row.get(column.name());
                  if (node != null) {
                    cells.put(column.name(), shown(node));
                  }
                }
                lines.add(cells.toString());
              });
    } else if (answer instanceof Answer.Statements statements) {
      statements.quads().forEachRemaining(quad -> lines.add(quad.asTriple().toString()));
      lines.sort(null);
    } else {
      lines.add(answer.toString());
    }
    return lines;
  }

  private static String shown(Node node) {
    if (!node.isLiteral()) {
      return node.toString();
    }
    NodeValue value = NodeValue.makeNode(node);
    if (value.isNumber()) {
      return value.isDecimal() || value.isInteger()
          ? value.getDecimal().stripTrailingZeros().toPlainString()
          : BigDecimal.valueOf(value.getDouble()).stripTrailingZeros().toPlainString();
    }
    return node.toString();
  }
}

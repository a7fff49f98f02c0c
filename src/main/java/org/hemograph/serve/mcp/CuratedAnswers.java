package org.hemograph.serve.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.hemograph.query.Answer;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Extent;
import org.hemograph.query.Prepared;
import org.hemograph.query.Question;
import org.hemograph.query.Window;

/** The answer of a curated query as a table, whatever kind of query it is. */
record CuratedAnswers(Knowledge knowledge) {
  private static final List<Column> STATEMENTS =
      List.of(
          new Column("subject", "What it is about.", "", ColumnType.TEXT),
          new Column("predicate", "The property.", "", ColumnType.TEXT),
          new Column("object", "The value.", "", ColumnType.TEXT));

  private static final List<Column> TRUTH =
      List.of(new Column("answer", "Whether it is so.", "", ColumnType.BOOLEAN));

  /**
   * Asks.
   *
   * @param tool that was called, to be called again for more
   * @param page limit and offset
   */
  Table ask(String tool, CuratedQuery query, Map<String, List<String>> parameters, Arguments page)
      throws IOException {
    int limit = page.whole("limit", Table.USUAL);
    int offset = page.whole("offset", 0);
    Window window =
        query.kind() == CuratedQuery.Kind.ROWS
            ? new Window(OptionalLong.of(limit), offset, false)
            : Window.ALL;
    Question question = new Question(query, parameters, window, Optional.empty());
    return knowledge
        .questions()
        .runner()
        .ask(question, prepared -> table(tool, prepared, page, limit, offset));
  }

  private Table table(String tool, Prepared prepared, Arguments page, int limit, int offset) {
    Extent extent = prepared.extent();
    Answer answer = prepared.answer();
    List<Column> columns = columns(answer);
    List<Binding> rows = new ArrayList<>();
    boolean more = false;
    if (answer instanceof Answer.Rows some) {
      some.rows().forEachRemaining(row -> rows.add(row.detach()));
      more = extent.truncated();
    } else if (answer instanceof Answer.Truth truth) {
      rows.add(
          BindingFactory.binding(
              Var.alloc("answer"),
              org.apache.jena.sparql.expr.NodeValue.makeBoolean(truth.value()).asNode()));
    } else if (answer instanceof Answer.Statements statements) {
      more = statements(statements.quads(), rows, limit, offset);
    }
    OptionalLong total =
        extent.total().filter(t -> !t.capped()).stream().mapToLong(Extent.Total::rows).findFirst();
    List<Table.Call> next =
        more
            ? List.of(new Table.Call("more rows", tool, page.from(offset + (long) rows.size())))
            : List.of();
    return new Table(
        prepared.bound(), columns, rows, total, more, prepared.version(), notes(rows), next);
  }

  private static List<Column> columns(Answer answer) {
    if (answer instanceof Answer.Rows rows) {
      return rows.columns();
    }
    return answer instanceof Answer.Truth ? TRUTH : STATEMENTS;
  }

  private static List<String> notes(List<Binding> rows) {
    return rows.isEmpty()
        ? List.of(
            "No row: this base holds nothing of the kind. That is no evidence that there is none"
                + " elsewhere.")
        : List.of();
  }

  private static boolean statements(
      Iterator<Quad> quads, List<Binding> rows, int limit, int offset) {
    int passed = 0;
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (passed < offset) {
        passed++;
      } else if (rows.size() < limit) {
        rows.add(row(quad.getSubject(), quad.getPredicate(), quad.getObject()));
      } else {
        return true;
      }
    }
    return false;
  }

  static Binding row(Node subject, Node predicate, Node object) {
    return BindingFactory.binding(
        Var.alloc("subject"),
        subject,
        Var.alloc("predicate"),
        predicate,
        Var.alloc("object"),
        object);
  }
}

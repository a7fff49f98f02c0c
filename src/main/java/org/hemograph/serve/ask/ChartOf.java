package org.hemograph.serve.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Chart;
import org.hemograph.query.CuratedQuery;
import org.hemograph.serve.charts.Charts;
import org.hemograph.serve.charts.Datum;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.pages.Picture;

/**
 * The chart that a query hints at, of some of its rows.
 *
 * @param values how terms are named
 */
record ChartOf(CuratedQuery query, Chart chart, Values values) {

  Optional<Picture> draw(List<Binding> rows) {
    List<Datum> data = rows.stream().map(this::datum).toList();
    return Charts.draw(chart.type(), query.summary(), measure(), data);
  }

  private Datum datum(Binding row) {
    Map<String, String> parts = new LinkedHashMap<>();
    chart
        .columns()
        .forEach(
            (part, column) -> {
              String text = text(row, column);
              if (!text.isEmpty()) {
                parts.put(part, text);
              }
            });
    return new Datum(parts);
  }

  /** A thing is known by the label beside it. */
  private String text(Binding row, String name) {
    Node node = row.get(name);
    if (node == null) {
      return "";
    }
    Node label =
        query.columns().stream()
            .filter(column -> column.name().equals(name))
            .map(column -> row.get(column.labelName()))
            .filter(found -> found != null)
            .findFirst()
            .orElse(null);
    return label != null && node.isURI() ? Values.literal(label) : values.of(node).text();
  }

  /** What the numbers are: the name of their column, with its unit. */
  private String measure() {
    return Stream.of("value", "from")
        .map(part -> chart.columns().getOrDefault(part, ""))
        .flatMap(name -> query.columns().stream().filter(c -> c.name().equals(name)))
        .findFirst()
        .map(AnswerGrid::measured)
        .orElse("");
  }
}

package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.hemograph.serve.data.Sides;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;

/** The table beside a picture of results: each with its value as printed and its evidence. */
final class ResultTable {
  private ResultTable() {}

  static Grid of(Subject subject, String caption, List<Reported> results) {
    List<Grid.Column> columns =
        List.of(
            column("study", "", Cell.Style.TEXT),
            column("measure", "What was measured", Cell.Style.TEXT),
            column("group", "The arm, and what it was compared with", Cell.Style.TEXT),
            column("statistic", "", Cell.Style.TEXT),
            column("as printed", "The value as the source prints it", Cell.Style.TEXT),
            column("value", "", Cell.Style.NUMBER),
            column("low", "Lower limit of the interval", Cell.Style.NUMBER),
            column("high", "Upper limit of the interval", Cell.Style.NUMBER),
            column("interval", "What the limits are", Cell.Style.TEXT),
            column("unit", "", Cell.Style.TEXT),
            column("n/N", "How many of how many", Cell.Style.NUMBER),
            column("p", "The p value as printed", Cell.Style.TEXT),
            column("sides of p", "One-sided or two-sided, where stated", Cell.Style.TEXT),
            column("time", "", Cell.Style.TEXT),
            column("kind", "Who put it here: curated, registry or extracted", Cell.Style.TEXT),
            column("kind of source", "", Cell.Style.TEXT),
            column("evidence", "The result, with its source", Cell.Style.EVIDENCE));
    List<List<Cell>> rows = new ArrayList<>();
    for (Reported one : results) {
      String result = subject.values().links().href(one.iri());
      rows.add(
          List.of(
              linked(subject, one.text("study"), one.text("studyName")),
              linked(subject, one.text("endpoint"), one.measure()),
              Cell.text(one.group()),
              Cell.text(one.text("statisticName")),
              new Cell(List.of(Link.text(one.said())), Cell.Style.TEXT, one.mark()),
              number(one.text("value")),
              number(one.text("low")),
              number(one.text("high")),
              Cell.text(one.text("intervalName")),
              Cell.text(one.text("unit")),
              number(one.size()),
              Cell.text(one.text("p")),
              Cell.text(Sides.said(one.text("sides"))),
              Cell.text(one.text(one.text("timeFrame").isEmpty() ? "timePoint" : "timeFrame")),
              Cell.text(one.text("kind")),
              Cell.text(one.text("sourceKind")),
              new Cell(List.of(new Link("evidence", result)), Cell.Style.EVIDENCE, "")));
    }
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (rows.stream().anyMatch(row -> !row.get(column).links().isEmpty())) {
        kept.add(column);
      }
    }
    return new Grid(
        caption,
        kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
        "");
  }

  private static Grid.Column column(String name, String meaning, Cell.Style style) {
    return new Grid.Column(name, meaning, style);
  }

  private static Cell linked(Subject subject, String iri, String text) {
    if (iri.isEmpty()) {
      return Cell.text(text);
    }
    String said = text.isEmpty() ? subject.values().name(NodeFactory.createURI(iri)) : text;
    return Cell.of(new Link(said, subject.values().links().href(iri)));
  }

  private static Cell number(String text) {
    return text.isEmpty() ? Cell.EMPTY : new Cell(List.of(Link.text(text)), Cell.Style.NUMBER, "");
  }
}

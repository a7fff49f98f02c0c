package org.hemograph.write;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Column;

/**
 * The columns that a person sees: a thing and its label are one, showing the label where there is
 * one and the thing's path where there is none.
 */
final class ShownColumns {
  private final List<Shown> columns;

  private ShownColumns(List<Shown> columns) {
    this.columns = columns;
  }

  /** A column, and the one of its labels where there is one. */
  private record Shown(String name, boolean labelled) {}

  /** What a cell shows, and the IRI behind it, empty when there is none. */
  record Cell(String text, String iri) {}

  static ShownColumns of(List<Column> columns) {
    List<String> names = columns.stream().map(Column::name).toList();
    List<String> labels = columns.stream().map(Column::labelName).filter(names::contains).toList();
    List<Shown> shown = new ArrayList<>();
    for (Column column : columns) {
      if (!labels.contains(column.name())) {
        shown.add(new Shown(column.name(), names.contains(column.labelName())));
      }
    }
    return new ShownColumns(shown);
  }

  List<String> names() {
    return columns.stream().map(Shown::name).toList();
  }

  List<Cell> cells(Binding row, Cells cells) {
    List<Cell> shown = new ArrayList<>(columns.size());
    for (Shown column : columns) {
      Node term = row.get(column.name());
      Node label = column.labelled() ? row.get(column.name() + "Label") : null;
      Node seen = label == null ? term : label;
      shown.add(
          new Cell(
              seen == null ? "" : cells.text(seen),
              term != null && term.isURI() ? term.getURI() : ""));
    }
    return shown;
  }
}

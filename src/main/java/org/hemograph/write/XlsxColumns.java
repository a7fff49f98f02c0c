package org.hemograph.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.jspecify.annotations.Nullable;

/** The columns of a sheet: a thing and its label are one, and its IRI is another at need. */
final class XlsxColumns {
  private final List<Shown> columns;

  private XlsxColumns(List<Shown> columns) {
    this.columns = columns;
  }

  /**
   * One column.
   *
   * @param label the column that names its things; empty when there is none
   * @param things whether there may be IRIs in it
   */
  private record Shown(String name, String label, boolean things) {}

  /**
   * The columns of an answer.
   *
   * @param first rows, which tell whether a column has things
   */
  static XlsxColumns of(List<Column> columns, Collection<Binding> first) {
    List<String> names = columns.stream().map(Column::name).toList();
    List<String> labels = columns.stream().map(Column::labelName).filter(names::contains).toList();
    List<Shown> shown = new ArrayList<>();
    for (Column column : columns) {
      String name = column.name();
      if (!labels.contains(name)) {
        boolean labelled = names.contains(column.labelName());
        boolean things =
            labelled
                || column.type() == ColumnType.THING
                || column.type() == ColumnType.LINK
                || first.stream().anyMatch(row -> row.get(name) != null && row.get(name).isURI());
        shown.add(new Shown(name, labelled ? column.labelName() : "", things));
      }
    }
    return new XlsxColumns(shown);
  }

  /** How many of them may have IRIs. */
  long things() {
    return columns.stream().filter(Shown::things).count();
  }

  List<String> headings(boolean linked) {
    List<String> headings = new ArrayList<>();
    for (Shown column : columns) {
      headings.add(column.name());
      if (column.things() && !linked) {
        headings.add(column.name() + " IRI");
      }
    }
    return headings;
  }

  /** What the cells of a row show, roughly. */
  List<String> texts(Binding row, boolean linked, Cells cells) {
    List<String> texts = new ArrayList<>();
    for (Shown column : columns) {
      Node term = row.get(column.name());
      Node label = label(row, column);
      Node seen = label == null ? term : label;
      texts.add(seen == null ? "" : cells.text(seen));
      if (column.things() && !linked) {
        texts.add(term == null ? "" : PlainTerms.text(term));
      }
    }
    return texts;
  }

  void write(Binding row, boolean linked, Cells cells, XlsxSheet sheet) throws IOException {
    for (Shown column : columns) {
      Node term = row.get(column.name());
      Node label = label(row, column);
      boolean thing = term != null && term.isURI();
      if (label == null && !thing) {
        XlsxValue.write(term, cells, sheet);
      } else {
        String text = cells.text(label == null ? term : label);
        if (thing && linked) {
          sheet.link(text, term.getURI());
        } else {
          // An IRI that no row before gave reason to expect has no column of its own.
          sheet.text(thing && !column.things() ? term.getURI() : text, XlsxStyle.PLAIN);
        }
      }
      if (column.things() && !linked) {
        sheet.text(thing ? term.getURI() : "", XlsxStyle.PLAIN);
      }
    }
  }

  private static @Nullable Node label(Binding row, Shown column) {
    return column.label().isEmpty() ? null : row.get(column.label());
  }
}

package org.hemograph.serve.therapy;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;

/** A table in the making. */
final class Table {
  private final List<Grid.Column> columns = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  /** One whose columns are texts; a name that begins with {@code #} is a number's. */
  Table(String... names) {
    for (String name : names) {
      boolean number = name.startsWith("#");
      columns.add(
          new Grid.Column(
              number ? name.substring(1) : name, "", number ? Cell.Style.NUMBER : Cell.Style.TEXT));
    }
  }

  Table row(Cell... cells) {
    rows.add(List.of(cells));
    return this;
  }

  Grid grid(String caption) {
    return new Grid(caption, columns, rows, "");
  }

  static Cell links(List<Link> links) {
    return new Cell(links, Cell.Style.TEXT, "");
  }

  static Cell number(int number) {
    return new Cell(List.of(Link.text(Integer.toString(number))), Cell.Style.NUMBER, "");
  }

  /** A link, and how sure what it says is; that something is verified is the rule and unmarked. */
  static Cell marked(Link link, String sure) {
    boolean shown = sure.equals("recalled") || sure.equals("seed");
    return new Cell(List.of(link), Cell.Style.TEXT, shown ? sure : "");
  }
}

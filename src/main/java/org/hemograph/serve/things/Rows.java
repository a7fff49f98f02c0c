package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;

/**
 * A table of things, a column a property; columns that say nothing are left out.
 *
 * <p>One row a thing.
 */
final class Rows {
  private static final int MOST_LINKS = 4;

  private record Column(Grid.Column head, Function<Node, Cell> cell) {}

  private final String caption;
  private final Nearby near;
  private final List<Node> things;
  private final List<Column> columns = new ArrayList<>();

  Rows(String caption, Nearby near, List<Node> things) {
    this.caption = caption;
    this.near = near;
    this.things = List.copyOf(things);
  }

  /** The thing itself, with the mark of how sure it is. */
  Rows named(String name) {
    return cell(
        name,
        thing -> {
          String mark = near.code(thing, HG.verification);
          return new Cell(
              List.of(near.link(thing)), Cell.Style.TEXT, mark.equals("verified") ? "" : mark);
        });
  }

  /** What is stated with one of these properties, the first of which anything is stated. */
  Rows stated(String name, String... properties) {
    return cell(
        name,
        thing -> {
          for (String property : properties) {
            List<Link> links = near.links(thing, property);
            if (!links.isEmpty() && !near.code(thing, property).equals("not-stated")) {
              return new Cell(first(links), Cell.Style.TEXT, "");
            }
          }
          return Cell.EMPTY;
        });
  }

  private static List<Link> first(List<Link> links) {
    if (links.size() <= MOST_LINKS) {
      return links;
    }
    List<Link> first = new ArrayList<>(links.subList(0, MOST_LINKS - 1));
    first.add(Link.text("and " + (links.size() - first.size()) + " more"));
    return first;
  }

  Rows text(String name, Function<Node, String> words) {
    return cell(name, thing -> Cell.text(words.apply(thing)));
  }

  Rows cell(String name, Function<Node, Cell> cell) {
    columns.add(new Column(new Grid.Column(name, "", Cell.Style.TEXT), cell));
    return this;
  }

  Grid grid() {
    List<List<Cell>> rows = new ArrayList<>();
    things.forEach(thing -> rows.add(columns.stream().map(c -> c.cell().apply(thing)).toList()));
    List<Integer> used = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (rows.stream().anyMatch(row -> !row.get(column).links().isEmpty())) {
        used.add(i);
      }
    }
    return new Grid(
        caption,
        used.stream().map(i -> columns.get(i).head()).toList(),
        rows.stream().map(row -> used.stream().map(row::get).toList()).toList(),
        "");
  }
}

package org.hemograph.serve.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is shown.
 *
 * @param caption what it is a table of; also its name for assistive technology
 * @param columns the headings, left to right
 * @param rows as many cells in each as there are columns
 * @param more says that rows were left out, and how many there are; empty when all are here
 */
public record Grid(String caption, List<Column> columns, List<List<Cell>> rows, String more) {
  /**
   * A heading.
   *
   * @param name the title shown
   * @param meaning a sentence, shown on pointing; may be empty
   * @param style of all cells below it
   */
  public record Column(String name, String meaning, Cell.Style style) {
    /** The class attribute of the heading; null where none is needed. */
    public @Nullable String css() {
      return style == Cell.Style.TEXT ? null : style.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}

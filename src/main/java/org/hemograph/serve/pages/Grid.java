package org.hemograph.serve.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is shown.
 *
 * @param caption what it is a table of; also its name for assistive technology
 * @param columns the headings, left to right
 * @param rows as many cells in each as there are columns
 * @param same what is the same in every row, and so stands above the table and not in it
 * @param more says that rows were left out, and how many there are; empty when all are here
 */
public record Grid(
    String caption, List<Column> columns, List<List<Cell>> rows, List<Same> same, String more) {
  /** More columns than this, and what is the same in all rows leaves the table. */
  private static final int MANY_COLUMNS = 5;

  /** A column with one value only. */
  public record Same(String name, Cell cell) {}

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
    same = List.copyOf(same);
  }

  public Grid(String caption, List<Column> columns, List<List<Cell>> rows, String more) {
    this(caption, columns, rows, List.of(), more);
  }

  /** The same with another remark on what was left out. */
  public Grid saying(String remark) {
    return new Grid(caption, columns, rows, same, remark);
  }

  /** A wide table made narrower: columns that say the same in every row are lifted out of it. */
  public Grid condensed() {
    if (columns.size() <= MANY_COLUMNS || rows.size() < 2) {
      return this;
    }
    List<Integer> kept = new ArrayList<>();
    List<Same> lifted = new ArrayList<>(same);
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      Cell first = rows.get(0).get(column);
      if (column > 0 && rows.stream().allMatch(row -> row.get(column).equals(first))) {
        lifted.add(new Same(columns.get(column).name(), first));
      } else {
        kept.add(column);
      }
    }
    return new Grid(
        caption,
        kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
        lifted,
        more);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}

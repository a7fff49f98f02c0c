package org.hemograph.serve.pages;

import java.util.List;

/**
 * Results with the arms side by side.
 *
 * @param caption what it is a table of; also its name for assistive technology
 * @param columns the arms
 * @param groups what was measured, in the order of importance
 */
public record ResultTable(String caption, List<Column> columns, List<Group> groups) {
  /**
   * An arm, or a group that a source reports on.
   *
   * @param name of it, with its page
   * @param size how many people; may be empty
   */
  public record Column(Link name, String size) {}

  /**
   * One endpoint, or one kind of event.
   *
   * @param name of it, with its page
   * @param role "primary" and the like; may be empty
   * @param note what holds for all its rows: the statistic, the time; may be empty
   */
  public record Group(Link name, String role, String note, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One measure of it.
   *
   * @param label the statistic, the time, the category
   * @param cells one list a column
   * @param across what is said of all columns alike; when it is there, the cells are empty
   */
  public record Row(String label, List<List<ResultCell>> cells, List<ResultCell> across) {
    public Row {
      cells = List.copyOf(cells);
      across = List.copyOf(across);
    }
  }

  public ResultTable {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
  }

  /** How many rows it has. */
  public int size() {
    return groups.stream().mapToInt(group -> group.rows().size()).sum();
  }
}

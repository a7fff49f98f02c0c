package org.hemograph.data;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One row of one table, with the line on which it stands. */
record Row(String table, long line, Map<String, String> cells) {

  String id() {
    return cell("id");
  }

  /** The cell of a column, empty when the table has no such column. */
  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The items of a list cell, in their order. */
  List<String> items(String column) {
    return Stream.of(cell(column).split(";"))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  int number(String column) {
    return Integer.parseInt(cell(column));
  }

  String where(String column) {
    return table + ".csv line " + line + ", " + id() + ", " + column;
  }
}

package org.hemograph.read.tables;

import java.util.Map;
import org.hemograph.model.Place;

/**
 * One row as it stands in its file.
 *
 * @param table the table it stands in
 * @param file the file as the user named it
 * @param number 1-based, the header is row 1
 * @param cells by column, stripped of surrounding blanks
 */
record RawRow(String table, String file, long number, Map<String, String> cells) {
  /** The row's id; empty when it has none. */
  String id() {
    return cell("id");
  }

  /** The cell of a column; empty when it is, or when the table has no such column. */
  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  /** Where a column of it stands. */
  Place place(String column) {
    return new Place(file, number, column.isEmpty() ? "" : "column " + column);
  }
}

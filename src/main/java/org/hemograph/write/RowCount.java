package org.hemograph.write;

import java.util.Locale;
import org.hemograph.query.Extent;

/** How many rows of how many there are, for people. */
final class RowCount {
  private RowCount() {}

  /** {@code 3 rows}, or {@code 200 rows of 1,234, from row 401} where others are left out. */
  static String told(long rows, Extent extent) {
    String told = rows == 0 ? "No rows" : rows == 1 ? "1 row" : number(rows) + " rows";
    long offset = extent.window().offset();
    if (extent.total().isPresent()) {
      Extent.Total total = extent.total().get();
      if (total.capped()) {
        told += " of more than " + number(total.rows());
      } else if (total.rows() != rows) {
        told += " of " + number(total.rows());
      }
    }
    return offset > 0 && rows > 0 ? told + ", from row " + number(offset + 1) : told;
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

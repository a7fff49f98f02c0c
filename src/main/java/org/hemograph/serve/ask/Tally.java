package org.hemograph.serve.ask;

import java.util.Locale;
import org.hemograph.query.Extent;

/** How many rows there are, and which of them a page shows, in words. */
final class Tally {
  private Tally() {}

  /** {@code 12 rows}, {@code rows 1,001–2,000 of 23,456}, {@code … of more than 100,000}. */
  static String of(AnswerGrid.Shown shown, Extent extent) {
    if (extent.total().isEmpty()) {
      return (shown.more() ? "more than " : "") + rows(shown.rows());
    }
    Extent.Total total = extent.total().get();
    String all = (total.capped() ? "more than " : "") + number(total.rows());
    long offset = extent.window().offset();
    if (shown.rows() == 0 && offset > 0) {
      return "no rows after " + number(offset) + "; there are " + all;
    }
    if (offset == 0 && !total.capped() && shown.rows() == total.rows()) {
      return rows(shown.rows());
    }
    long last = offset + shown.rows();
    return shown.rows() == 1
        ? "row " + number(last) + " of " + all
        : "rows " + number(offset + 1) + "–" + number(last) + " of " + all;
  }

  private static String rows(long many) {
    return number(many) + (many == 1 ? " row" : " rows");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

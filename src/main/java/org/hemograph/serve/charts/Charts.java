package org.hemograph.serve.charts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemograph.query.Chart;
import org.hemograph.serve.pages.Picture;

/** Draws the rows of an answer as its query hints. */
public final class Charts {
  /** More marks than this are no picture any more. */
  static final int MOST_MARKS = 60;

  private Charts() {}

  /**
   * The chart of an answer.
   *
   * @param title what it is a chart of
   * @param measure what its numbers or dates are, with the unit
   * @param data one a row, in the order of the rows
   * @return empty where no row has what the chart needs
   */
  public static Optional<Picture> draw(
      Chart.Type type, String title, String measure, List<Datum> data) {
    Drawing drawing =
        switch (type) {
          case BAR -> new BarChart();
          case INTERVAL -> new IntervalChart();
          case TIMELINE -> new TimelineChart();
          case MATRIX -> new MatrixChart();
        };
    List<Datum> fit = data.stream().filter(drawing::takes).toList();
    List<Datum> shown = fit.size() > MOST_MARKS ? fit.subList(0, MOST_MARKS) : fit;
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    return drawing
        .draw(new Words(title, measure, ""), shown)
        .map(svg -> new Picture(svg, remark(shown.size(), fit.size(), data.size())));
  }

  /** As many rows as make a picture. */
  static List<ForestRow> first(List<ForestRow> rows) {
    return rows.size() > MOST_MARKS ? rows.subList(0, MOST_MARKS) : rows;
  }

  /** That some rows are not drawn; empty where all are. */
  static String remark(int shown, int all) {
    return remark(shown, all, all);
  }

  private static String remark(int shown, int fit, int all) {
    String first =
        shown < fit
            ? String.format(Locale.ROOT, "The first %,d of %,d rows of the table.", shown, fit)
            : "";
    String without =
        fit < all
            ? String.format(Locale.ROOT, "%,d of %,d rows have nothing to draw.", all - fit, all)
            : "";
    return (first + " " + without).strip();
  }
}

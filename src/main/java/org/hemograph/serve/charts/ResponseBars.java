package org.hemograph.serve.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hemograph.serve.pages.Picture;

/**
 * Percentages by arm as bars with their intervals, grouped by endpoint, from 0 to 100. A row
 * without a number stays, and says why there is none.
 */
public final class ResponseBars {
  private static final double THICK = 16;
  private static final double CAP = 4;
  private static final double GAP = 7;
  private static final Scale PERCENT = new Scale(0, 100, 20);
  private static final int TONES = 4;

  private final String title;
  private final String measure;

  /**
   * Bars.
   *
   * @param title what they show
   * @param measure what the numbers are, with the unit
   */
  public ResponseBars(String title, String measure) {
    this.title = title;
    this.measure = measure;
  }

  /** The picture; empty where no row has a number. */
  public Optional<Picture> draw(List<ForestRow> all) {
    List<ForestRow> rows = Charts.first(all);
    if (rows.stream().noneMatch(row -> row.value().isPresent())) {
      return Optional.empty();
    }
    Axis axis = axis(rows);
    RowSheet sheet = new RowSheet(words(rows), axis, rows, false);
    List<String> arms = rows.stream().map(ForestRow::label).distinct().toList();
    for (RowSheet.Placed placed : sheet.rows()) {
      sheet.begin(placed);
      double end = bar(sheet, axis, placed, arms.indexOf(placed.row().label()) % TONES + 1);
      sheet.print(placed, end + GAP);
      sheet.end(placed);
    }
    return Optional.of(new Picture(sheet.done(), Charts.remark(rows.size(), all.size())));
  }

  /** From 0 to 100; farther where a number lies outside, which a percentage does not. */
  private static Axis axis(List<ForestRow> rows) {
    List<Double> seen = new ArrayList<>(List.of(0.0));
    for (ForestRow row : rows) {
      row.value().ifPresent(seen::add);
      row.low().ifPresent(seen::add);
      row.high().ifPresent(seen::add);
    }
    double least = seen.stream().min(Double::compare).orElseThrow();
    double most = seen.stream().max(Double::compare).orElseThrow();
    return least < 0 || most > 100 ? Scale.around(least, most) : PERCENT;
  }

  /**
   * Draws the bar of a row and its interval.
   *
   * @param tone one for each arm, which also has its name beside it
   * @return where the drawing ends
   */
  private static double bar(RowSheet sheet, Axis axis, RowSheet.Placed placed, int tone) {
    ForestRow row = placed.row();
    double zero = sheet.x(0);
    if (row.value().isEmpty()) {
      return zero;
    }
    double value = sheet.x(row.value().getAsDouble());
    double left = Math.min(zero, value);
    double wide = Math.max(1.5, Math.abs(value - zero));
    double top = placed.y() - THICK / 2;
    String css = "bar tone" + tone;
    sheet.svg().draw("rect", "class", css, "x", left, "y", top, "width", wide, "height", THICK);
    double low = end(sheet, axis, row.low(), value);
    double high = end(sheet, axis, row.high(), value);
    if (low != high) {
      double y = placed.y();
      sheet.line("interval", low, y, high, y);
      row.low().ifPresent(end -> sheet.line("interval", low, y - CAP, low, y + CAP));
      row.high().ifPresent(end -> sheet.line("interval", high, y - CAP, high, y + CAP));
    }
    return Math.max(left + wide, high);
  }

  private static double end(RowSheet sheet, Axis axis, OptionalDouble end, double otherwise) {
    return end.isEmpty()
        ? otherwise
        : sheet.x(Math.max(axis.low(), Math.min(axis.high(), end.getAsDouble())));
  }

  private Words words(List<ForestRow> rows) {
    long without = rows.stream().filter(row -> row.value().isEmpty()).count();
    return new Words(
        title,
        measure,
        "A bar chart: "
            + measure
            + " of "
            + rows.size()
            + (rows.size() == 1 ? " row" : " rows")
            + (without == 0 ? "" : ", " + without + " of them without a number")
            + ". The table below has the same values.");
  }
}

package org.hemograph.serve.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.hemograph.serve.pages.Picture;

/**
 * Estimates with their intervals below each other, as in reviews: the group, the label, n, the
 * interval on a scale with a line of reference, and the numbers as printed. A row without an
 * estimate stays, and says why there is none. An interval of which one end is missing, or lies
 * beyond the axis, goes on as an arrow.
 */
public final class ForestPlot {
  private static final double CAP = 5;
  private static final double HALF = 4.5;

  private final String title;
  private final String measure;
  private final OptionalDouble reference;
  private final boolean logarithmic;

  /**
   * A plot.
   *
   * @param title what it shows
   * @param measure what its numbers are, with the unit
   * @param reference where a line says that nothing differs: 1 for a ratio, 0 for a difference
   * @param logarithmic whether the scale is, as for ratios
   */
  public ForestPlot(String title, String measure, OptionalDouble reference, boolean logarithmic) {
    this.title = title;
    this.measure = measure;
    this.reference = reference;
    this.logarithmic = logarithmic;
  }

  /** The picture; empty where no row has an estimate or an interval. */
  public Optional<Picture> draw(List<ForestRow> all) {
    List<ForestRow> rows = Charts.first(all);
    if (rows.stream().noneMatch(ForestPlot::hasNumbers)) {
      return Optional.empty();
    }
    Axis axis = axis(rows);
    RowSheet sheet = new RowSheet(words(rows), axis, rows, true);
    reference.ifPresent(sheet::reference);
    boolean arrows = false;
    for (RowSheet.Placed placed : sheet.rows()) {
      sheet.begin(placed);
      arrows |= interval(sheet, axis, placed);
      placed.row().value().ifPresent(value -> estimate(sheet, placed, value));
      sheet.print(placed, sheet.said());
      sheet.end(placed);
    }
    String remark = arrows ? "An arrow: the interval goes on, or no end of it is reported. " : "";
    return Optional.of(
        new Picture(sheet.done(), (remark + Charts.remark(rows.size(), all.size())).strip()));
  }

  private static boolean hasNumbers(ForestRow row) {
    return numbers(row).findAny().isPresent();
  }

  private static DoubleStream numbers(ForestRow row) {
    return Stream.of(row.value(), row.low(), row.high()).flatMapToDouble(OptionalDouble::stream);
  }

  private Axis axis(List<ForestRow> rows) {
    List<Double> seen = new ArrayList<>();
    reference.ifPresent(seen::add);
    rows.forEach(row -> row.value().ifPresent(seen::add));
    List<Double> ends = new ArrayList<>();
    rows.forEach(row -> row.low().ifPresent(ends::add));
    rows.forEach(row -> row.high().ifPresent(ends::add));
    boolean ratios = seen.stream().allMatch(number -> number > 0);
    boolean above = !seen.isEmpty() || ends.stream().anyMatch(number -> number > 0);
    if (logarithmic && ratios && above) {
      List<Double> least = seen.isEmpty() ? ends.stream().filter(n -> n > 0).toList() : seen;
      return LogScale.around(least, ends);
    }
    ends.addAll(seen);
    return Scale.around(
        ends.stream().min(Double::compare).orElseThrow(),
        ends.stream().max(Double::compare).orElseThrow());
  }

  /**
   * Draws the interval of a row.
   *
   * @return whether an end of it is an arrow
   */
  private static boolean interval(RowSheet sheet, Axis axis, RowSheet.Placed placed) {
    OptionalDouble low = placed.row().low();
    OptionalDouble high = placed.row().high();
    if (low.isEmpty() && high.isEmpty()) {
      return false;
    }
    boolean fromBefore = low.isEmpty() || low.getAsDouble() < axis.low();
    boolean onAndOn = high.isEmpty() || high.getAsDouble() > axis.high();
    double left = sheet.x(fromBefore ? axis.low() : Math.min(low.getAsDouble(), axis.high()));
    double right = sheet.x(onAndOn ? axis.high() : Math.max(high.getAsDouble(), axis.low()));
    double y = placed.y();
    sheet.line("interval", left, y, right, y);
    end(sheet, fromBefore, left, y, 7);
    end(sheet, onAndOn, right, y, -7);
    return fromBefore || onAndOn;
  }

  /** A cap, or the tip of an arrow whose hooks reach so far back. */
  private static void end(RowSheet sheet, boolean goesOn, double x, double y, double hook) {
    if (goesOn) {
      sheet.line("interval arrow", x, y, x + hook, y - CAP);
      sheet.line("interval arrow", x, y, x + hook, y + CAP);
    } else {
      sheet.line("interval", x, y - CAP, x, y + CAP);
    }
  }

  /** A square as in reviews; a hollow one where no interval is reported. */
  private static void estimate(RowSheet sheet, RowSheet.Placed placed, double value) {
    boolean alone = placed.row().low().isEmpty() && placed.row().high().isEmpty();
    sheet
        .svg()
        .draw(
            "rect",
            "class",
            alone ? "estimate alone" : "estimate",
            "x",
            sheet.x(value) - HALF,
            "y",
            placed.y() - HALF,
            "width",
            2 * HALF,
            "height",
            2 * HALF);
  }

  private Words words(List<ForestRow> rows) {
    long without = rows.stream().filter(row -> row.value().isEmpty()).count();
    String line =
        reference.isPresent()
            ? " The dashed line marks "
                + BigDecimal.valueOf(reference.getAsDouble()).stripTrailingZeros().toPlainString()
                + "."
            : "";
    return new Words(
        title,
        measure,
        "A forest plot, estimates with their intervals: "
            + measure
            + " of "
            + rows.size()
            + (rows.size() == 1 ? " row" : " rows")
            + (without == 0 ? "" : ", " + without + " of them without an estimate")
            + "."
            + line
            + " The table below has the same values.");
  }
}

package org.hemograph.serve.charts;

import java.util.List;

/**
 * Rows below each other: a label to the left, a place to draw with a scale below it, and room for a
 * value to the right. Widths in the units of the picture's viewBox.
 */
final class Plot {
  private static final int WIDTH = 760;
  private static final int LABELS = 240;
  private static final int ROOM = 12;
  private static final int TOP = 6;
  private static final int BELOW = 46;
  private static final int LONGEST_LABEL = 31;

  private final Svg svg = new Svg();
  private final Scale scale;
  private final int rows;
  private final int rowHeight;
  private final int right;

  /**
   * A plot.
   *
   * @param series whether rows have a second line that names their series
   * @param right room for values
   */
  Plot(Words words, Scale scale, int rows, boolean series, int right) {
    this.scale = scale;
    this.rows = rows;
    this.rowHeight = series ? 38 : 26;
    this.right = right;
    words.begin(svg, WIDTH, bottom() + BELOW);
  }

  Svg svg() {
    return svg;
  }

  double x(double value) {
    return LABELS + ROOM + scale.share(value) * (WIDTH - right - LABELS - 2 * ROOM);
  }

  /** The middle of a row. */
  double y(int row) {
    return TOP + (row + 0.5) * rowHeight;
  }

  private int bottom() {
    return TOP + rows * rowHeight;
  }

  /** Lines and numbers of the scale, and what it measures. */
  void axis(List<Scale.Tick> ticks, String measure) {
    for (Scale.Tick tick : ticks) {
      double x = x(tick.value());
      svg.draw("line", "class", "rule", "x1", x, "x2", x, "y1", TOP, "y2", bottom());
      svg.text("text", tick.text(), "class", "tick", "x", x, "y", bottom() + 16);
    }
    double middle = (x(scale.low()) + x(scale.high())) / 2;
    svg.text("text", measure, "class", "measure", "x", middle, "y", bottom() + 36);
  }

  /** Begins a row: its label, which is whole when pointed at. */
  void begin(int row, Datum datum) {
    String label = datum.text("label");
    String series = datum.text("series");
    svg.open("g");
    svg.text("title", series.isEmpty() ? label : label + ", " + series);
    double y = y(row) + (series.isEmpty() ? 4 : -3);
    svg.text("text", Words.cut(label, LONGEST_LABEL), "class", "label", "x", LABELS, "y", y);
    if (!series.isEmpty()) {
      String cut = Words.cut(series, LONGEST_LABEL + 4);
      svg.text("text", cut, "class", "series", "x", LABELS, "y", y + 15);
    }
  }

  void end() {
    svg.close("g");
  }

  /** The text to the right of the scale. */
  void value(int row, String text) {
    svg.text("text", text, "class", "value", "x", WIDTH - right, "y", y(row) + 4);
  }

  String done() {
    return svg.close("svg").toString();
  }
}

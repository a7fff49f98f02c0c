package org.hemograph.serve.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hemograph.serve.pages.Picture;

/**
 * Estimates with their intervals below each other, as in reviews: the group, the label, n, the
 * interval on a scale with a line of reference, and the numbers as printed. A row without an
 * estimate stays, and says why there is none.
 */
public final class ForestPlot {
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

  /** The picture; empty where no row has an estimate. */
  public Optional<Picture> draw(List<ForestRow> rows) {
    List<Datum> data = new ArrayList<>();
    for (ForestRow row : rows) {
      Map<String, String> parts = new HashMap<>();
      parts.put("label", row.label());
      parts.put("series", row.group());
      row.value().ifPresent(value -> parts.put("value", Double.toString(value)));
      row.low().ifPresent(value -> parts.put("low", Double.toString(value)));
      row.high().ifPresent(value -> parts.put("high", Double.toString(value)));
      data.add(new Datum(parts));
    }
    return new IntervalChart()
        .draw(new Words(title, measure, ""), data)
        .map(svg -> new Picture(svg, ""));
  }
}

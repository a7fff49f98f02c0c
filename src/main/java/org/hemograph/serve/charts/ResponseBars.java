package org.hemograph.serve.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.serve.pages.Picture;

/** Percentages by arm as bars with their intervals, grouped by endpoint, from 0 to 100. */
public final class ResponseBars {
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
  public Optional<Picture> draw(List<ForestRow> rows) {
    List<Datum> data = new ArrayList<>();
    for (ForestRow row : rows) {
      Map<String, String> parts = new HashMap<>();
      parts.put("label", row.label());
      parts.put("series", row.group());
      row.value().ifPresent(value -> parts.put("value", Double.toString(value)));
      data.add(new Datum(parts));
    }
    List<Datum> fit = data.stream().filter(new BarChart()::takes).toList();
    return fit.isEmpty()
        ? Optional.empty()
        : new BarChart().draw(new Words(title, measure, ""), fit).map(svg -> new Picture(svg, ""));
  }
}

package org.hemograph.serve.charts;

import java.util.List;
import java.util.Optional;

/** A bar a row, from zero. */
final class BarChart implements Drawing {
  private static final int THICK = 14;
  private static final int VALUES = 70;

  @Override
  public boolean takes(Datum datum) {
    return datum.number("value").isPresent();
  }

  @Override
  public Optional<String> draw(Words words, List<Datum> data) {
    double least = 0;
    double most = 0;
    for (Datum datum : data) {
      double value = datum.number("value").orElseThrow();
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    Scale scale = Scale.around(least, most);
    boolean series = data.stream().anyMatch(d -> !d.text("series").isEmpty());
    Words said =
        words.describing(
            "A bar chart: "
                + words.measure()
                + " of "
                + data.size()
                + (data.size() == 1 ? " row" : " rows")
                + ". The table below has the same values.");
    Plot plot = new Plot(said, scale, data.size(), series, VALUES);
    plot.axis(scale.ticks(), words.measure());
    for (int i = 0; i < data.size(); i++) {
      Datum datum = data.get(i);
      double value = datum.number("value").orElseThrow();
      plot.begin(i, datum);
      double from = plot.x(Math.min(0, value));
      double wide = Math.max(1, plot.x(Math.max(0, value)) - from);
      double top = plot.y(i) - THICK / 2.0;
      plot.svg().draw("rect", "class", "bar", "x", from, "y", top, "width", wide, "height", THICK);
      plot.value(i, datum.text("value"));
      plot.end();
    }
    return Optional.of(plot.done());
  }
}

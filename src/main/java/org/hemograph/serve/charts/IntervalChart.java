package org.hemograph.serve.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An estimate a row with its interval, as in a forest plot. A row without a value stays, and says
 * that it has none.
 */
final class IntervalChart implements Drawing {
  private static final int VALUES = 160;
  private static final int CAP = 5;

  @Override
  public boolean takes(Datum datum) {
    return !datum.text("label").isEmpty();
  }

  @Override
  public Optional<String> draw(Words words, List<Datum> data) {
    List<Double> drawn = new ArrayList<>();
    for (Datum datum : data) {
      for (String part : List.of("value", "low", "high")) {
        datum.number(part).ifPresent(drawn::add);
      }
    }
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Scale scale =
        Scale.around(
            drawn.stream().min(Double::compare).orElseThrow(),
            drawn.stream().max(Double::compare).orElseThrow());
    long without = data.stream().filter(d -> d.number("value").isEmpty()).count();
    boolean series = data.stream().anyMatch(d -> !d.text("series").isEmpty());
    Words said =
        words.describing(
            "Estimates with their intervals: "
                + words.measure()
                + " of "
                + data.size()
                + (data.size() == 1 ? " row" : " rows")
                + (without == 0 ? "" : ", " + without + " of them without a value")
                + ". The table below has the same values.");
    Plot plot = new Plot(said, scale, data.size(), series, VALUES);
    plot.axis(scale.ticks(), words.measure());
    if (scale.low() < 0 && scale.high() > 0) {
      double zero = plot.x(0);
      plot.svg()
          .draw(
              "line",
              "class",
              "zero",
              "x1",
              zero,
              "x2",
              zero,
              "y1",
              plot.y(0) - 10,
              "y2",
              plot.y(data.size() - 1) + 10);
    }
    for (int i = 0; i < data.size(); i++) {
      plot.begin(i, data.get(i));
      row(plot, i, data.get(i));
      plot.end();
    }
    return Optional.of(plot.done());
  }

  private static void row(Plot plot, int place, Datum datum) {
    OptionalDouble low = datum.number("low");
    OptionalDouble high = datum.number("high");
    double y = plot.y(place);
    boolean between = low.isPresent() && high.isPresent();
    if (between) {
      line(plot, plot.x(low.getAsDouble()), y, plot.x(high.getAsDouble()), y);
    }
    low.ifPresent(end -> line(plot, plot.x(end), y - CAP, plot.x(end), y + CAP));
    high.ifPresent(end -> line(plot, plot.x(end), y - CAP, plot.x(end), y + CAP));
    datum
        .number("value")
        .ifPresent(
            value ->
                plot.svg()
                    .draw(
                        "circle",
                        "class",
                        between ? "estimate" : "estimate alone",
                        "cx",
                        plot.x(value),
                        "cy",
                        y,
                        "r",
                        5));
    plot.value(place, said(datum));
  }

  private static void line(Plot plot, double x1, double y1, double x2, double y2) {
    plot.svg().draw("line", "class", "interval", "x1", x1, "y1", y1, "x2", x2, "y2", y2);
  }

  private static String said(Datum datum) {
    String value = datum.number("value").isPresent() ? datum.text("value") : "no value";
    String low = datum.text("low");
    String high = datum.text("high");
    if (low.isEmpty() && high.isEmpty()) {
      return value;
    }
    return value
        + " ("
        + (low.isEmpty() ? "?" : low)
        + " to "
        + (high.isEmpty() ? "?" : high)
        + ")";
  }
}

package org.hemograph.serve.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A bar a row between two dates; one without an end is open, and has an arrow. */
final class TimelineChart implements Drawing {
  private static final int VALUES = 150;
  private static final int THICK = 12;
  private static final double YEAR = 365.2425;

  @Override
  public boolean takes(Datum datum) {
    return datum.begin("from").isPresent();
  }

  @Override
  public Optional<String> draw(Words words, List<Datum> data) {
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (Datum datum : data) {
      double from = year(datum.begin("from").orElseThrow());
      least = Math.min(least, from);
      most = Math.max(most, datum.end("to").map(TimelineChart::year).orElse(from));
    }
    Scale scale = years(least, Math.max(most, least));
    boolean series = data.stream().anyMatch(d -> !d.text("series").isEmpty());
    long open = data.stream().filter(d -> d.end("to").isEmpty()).count();
    Words said =
        words.describing(
            "A timeline of "
                + data.size()
                + (data.size() == 1 ? " row" : " rows")
                + (open == 0 ? "" : ", " + open + " of them without an end")
                + ". The table below has the same dates.");
    Plot plot = new Plot(said, scale, data.size(), series, VALUES);
    plot.axis(ticks(scale), words.measure());
    for (int i = 0; i < data.size(); i++) {
      plot.begin(i, data.get(i));
      row(plot, scale, i, data.get(i));
      plot.end();
    }
    return Optional.of(plot.done());
  }

  private static void row(Plot plot, Scale scale, int place, Datum datum) {
    double from = plot.x(year(datum.begin("from").orElseThrow()));
    Optional<Double> ends =
        datum.end("to").map(TimelineChart::year).map(plot::x).filter(x -> x >= from);
    double to = ends.orElse(plot.x(scale.high()));
    double y = plot.y(place);
    plot.svg()
        .draw(
            "rect",
            "class",
            ends.isPresent() ? "bar" : "bar open",
            "x",
            from,
            "y",
            y - THICK / 2.0,
            "width",
            Math.max(2, to - from),
            "height",
            THICK);
    if (ends.isEmpty()) {
      String tip =
          "M" + Math.round(to) + " " + Math.round(y - 8) + "l9 8l-9 8z"; // beyond the scale's end
      plot.svg().draw("path", "class", "tip", "d", tip);
    }
    String begun = datum.text("from");
    plot.value(place, ends.isPresent() ? begun + " – " + datum.text("to") : begun + " –");
  }

  private static double year(LocalDate day) {
    return 1970 + day.toEpochDay() / YEAR;
  }

  /** Whole years, so that each tick is a New Year. */
  private static Scale years(double least, double most) {
    double low = Math.floor(least + 0.01);
    double high = Math.max(low + 1, Math.ceil(most - 0.01));
    double step = 1;
    for (int many : new int[] {2, 5, 10, 20, 50, 100, 500, 1000}) {
      if ((high - low) / step > 8) {
        step = many;
      }
    }
    return new Scale(low, low + Math.ceil((high - low) / step) * step, step);
  }

  private static List<Scale.Tick> ticks(Scale scale) {
    List<Scale.Tick> ticks = new ArrayList<>();
    for (double year = scale.low(); year <= scale.high(); year += scale.step()) {
      ticks.add(new Scale.Tick(year, Long.toString(Math.round(year))));
    }
    return ticks;
  }
}

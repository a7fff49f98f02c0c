package org.hemograph.serve.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bubble where two labels meet, as large in area as its number, which stands in it. */
final class MatrixChart implements Drawing {
  private static final int LABELS = 240;
  private static final int NARROWEST = 760;
  private static final int CELL = 46;
  private static final int WIDEST_CELL = 90;
  private static final int HEAD = 118;
  private static final int BELOW = 30;
  private static final double LARGEST = 20;
  private static final int LONGEST_LABEL = 31;
  private static final int LONGEST_HEADING = 22;

  @Override
  public boolean takes(Datum datum) {
    return datum.number("value").isPresent()
        && !datum.text("row").isEmpty()
        && !datum.text("column").isEmpty();
  }

  private record Place(String row, String column) {}

  @Override
  public Optional<String> draw(Words words, List<Datum> data) {
    Map<Place, Datum> bubbles = new LinkedHashMap<>();
    for (Datum datum : data) {
      bubbles.putIfAbsent(new Place(datum.text("row"), datum.text("column")), datum);
    }
    List<String> rows = distinct(bubbles.keySet().stream().map(Place::row).toList());
    List<String> columns = distinct(bubbles.keySet().stream().map(Place::column).toList());
    double most =
        bubbles.values().stream()
            .mapToDouble(d -> Math.abs(d.number("value").orElse(0)))
            .max()
            .orElse(0);
    int cell = Math.max(CELL, Math.min(WIDEST_CELL, (NARROWEST - LABELS - 60) / columns.size()));
    int width = Math.max(NARROWEST, LABELS + columns.size() * cell + 60);
    int bottom = HEAD + rows.size() * CELL;
    Svg svg = new Svg();
    words
        .describing(
            "Bubbles, larger for more: "
                + words.measure()
                + " where "
                + rows.size()
                + (rows.size() == 1 ? " row meets " : " rows meet ")
                + columns.size()
                + (columns.size() == 1 ? " column" : " columns")
                + ". The table below has the same values.")
        .begin(svg, width, bottom + BELOW);
    for (int i = 0; i < columns.size(); i++) {
      double x = LABELS + (i + 0.5) * cell;
      svg.open("g").text("title", columns.get(i));
      svg.text(
          "text",
          Words.cut(columns.get(i), LONGEST_HEADING),
          "class",
          "heading",
          "transform",
          "translate(" + Math.round(x) + " " + (HEAD - 8) + ") rotate(-38)");
      svg.close("g");
      svg.draw("line", "class", "rule", "x1", x, "x2", x, "y1", HEAD, "y2", bottom);
    }
    for (int i = 0; i < rows.size(); i++) {
      double y = HEAD + (i + 0.5) * CELL;
      svg.open("g").text("title", rows.get(i));
      String label = Words.cut(rows.get(i), LONGEST_LABEL);
      svg.text("text", label, "class", "label", "x", LABELS - 14, "y", y + 4).close("g");
      int end = LABELS + columns.size() * cell;
      svg.draw("line", "class", "rule", "x1", LABELS, "x2", end, "y1", y, "y2", y);
    }
    bubbles.forEach(
        (place, datum) -> {
          double x = LABELS + (columns.indexOf(place.column()) + 0.5) * cell;
          double y = HEAD + (rows.indexOf(place.row()) + 0.5) * CELL;
          double share = most == 0 ? 0 : Math.abs(datum.number("value").orElse(0)) / most;
          String value = datum.text("value");
          svg.open("g").text("title", place.row() + ", " + place.column() + ": " + value);
          svg.draw("circle", "class", "bubble", "cx", x, "cy", y, "r", LARGEST * Math.sqrt(share));
          svg.text("text", value, "class", "inside", "x", x, "y", y + 4).close("g");
        });
    svg.text("text", words.measure(), "class", "measure", "x", width / 2, "y", bottom + 20);
    return Optional.of(svg.close("svg").toString());
  }

  private static List<String> distinct(List<String> all) {
    return new ArrayList<>(new LinkedHashSet<>(all));
  }
}

package org.hemograph.serve.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Picture;

/**
 * A path from left to right: columns of boxes, and arrows from a column to a later one. Boxes are
 * links; an arrow that passes a column has a lane of its own there, so that it crosses no box.
 */
public final class PathDiagram {
  private static final int BOX = 168;
  private static final int GAP = 42;
  private static final int HEAD = 26;
  private static final int BETWEEN = 12;
  private static final int LINE = 15;
  private static final int PADDING = 8;
  private static final int LANE = 10;
  private static final int MARGIN = 3;
  private static final int LETTERS = 20;
  private static final int MOST_LINES = 4;

  /** What a box stands for; it has its own ground, and its column says the same in words. */
  public enum Kind {
    THERAPY,
    MECHANISM,
    TARGET,
    PROCESS
  }

  /** How sure an arrow is, drawn as full, dashed and dotted. */
  public enum Line {
    STATED,
    RECALLED,
    HYPOTHESIS
  }

  /**
   * A box.
   *
   * @param id by which arrows know it; unique in the picture
   * @param name what it says, and where it leads
   * @param below a few words more, small; may be empty
   * @param here whether it is what the page is about
   */
  public record Box(String id, Link name, String below, Kind kind, boolean here) {}

  /** Boxes below each other, with a heading. */
  public record Column(String heading, List<Box> boxes) {
    public Column {
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * An arrow between two boxes.
   *
   * @param says the statement in words
   */
  public record Arrow(String from, String to, String says, Line line) {}

  /** Where a box or a lane lies. */
  private static final class Place {
    private final int column;
    private final int height;
    private double y;

    private Place(int column, int height) {
      this.column = column;
      this.height = height;
    }

    private double middle() {
      return y + height / 2.0;
    }

    private double left() {
      return MARGIN + column * (double) (BOX + GAP);
    }
  }

  private record Leg(Place from, Place to, boolean last) {}

  private final String title;

  public PathDiagram(String title) {
    this.title = title;
  }

  /** The picture; empty where fewer than two columns have boxes. */
  public Optional<Picture> draw(List<Column> all, List<Arrow> arrows) {
    List<Column> columns = all.stream().filter(column -> !column.boxes().isEmpty()).toList();
    if (columns.size() < 2) {
      return Optional.empty();
    }
    Map<String, Place> places = new LinkedHashMap<>();
    List<List<Place>> stacks = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      stacks.add(new ArrayList<>());
      for (Box box : columns.get(i).boxes()) {
        Place place = new Place(i, height(box));
        if (places.putIfAbsent(box.id(), place) == null) {
          stacks.get(i).add(place);
        }
      }
    }
    List<Arrow> drawn =
        arrows.stream()
            .filter(arrow -> places.containsKey(arrow.from()) && places.containsKey(arrow.to()))
            .filter(arrow -> place(places, arrow.from()).column < place(places, arrow.to()).column)
            .toList();
    Map<String, Place> lanes = new HashMap<>();
    List<List<Leg>> ways = drawn.stream().map(arrow -> legs(arrow, places, stacks, lanes)).toList();
    int height = settle(stacks, ways.stream().flatMap(List::stream).toList());
    int width = 2 * MARGIN + columns.size() * BOX + (columns.size() - 1) * GAP;
    Svg svg = Svg.picture("paths columns-" + columns.size(), title, width, height);
    for (int i = 0; i < columns.size(); i++) {
      double middle = MARGIN + i * (double) (BOX + GAP) + BOX / 2.0;
      svg.text("text", columns.get(i).heading(), "class", "heading", "x", middle, "y", 14);
    }
    for (int i = 0; i < drawn.size(); i++) {
      arrow(svg, drawn.get(i), ways.get(i));
    }
    for (Column column : columns) {
      for (Box box : column.boxes()) {
        box(svg, box, place(places, box.id()));
      }
    }
    return Optional.of(new Picture(svg.close("svg").toString(), ""));
  }

  /** From box to box, over a lane in each column between; like arrows of one box share lanes. */
  private static List<Leg> legs(
      Arrow arrow, Map<String, Place> places, List<List<Place>> stacks, Map<String, Place> lanes) {
    Place at = place(places, arrow.from());
    Place end = place(places, arrow.to());
    List<Leg> legs = new ArrayList<>();
    for (int column = at.column + 1; column < end.column; column++) {
      String key = column + " " + arrow.line() + " " + arrow.from();
      Place lane = lanes.get(key);
      if (lane == null) {
        lane = new Place(column, LANE);
        lanes.put(key, lane);
        stacks.get(column).add(lane);
      }
      legs.add(new Leg(at, lane, false));
      at = lane;
    }
    legs.add(new Leg(at, end, true));
    return legs;
  }

  /** Gives each its height: near what leads to it, none over another. The height of all. */
  private static int settle(List<List<Place>> stacks, List<Leg> legs) {
    Map<Place, List<Place>> before = new HashMap<>();
    legs.forEach(leg -> before.computeIfAbsent(leg.to(), x -> new ArrayList<>()).add(leg.from()));
    int tallest = stacks.stream().mapToInt(PathDiagram::tall).max().orElse(0);
    for (List<Place> stack : stacks) {
      Map<Place, Double> wish = new HashMap<>();
      for (Place place : stack) {
        wish.put(
            place,
            before.getOrDefault(place, List.of()).stream()
                .mapToDouble(Place::middle)
                .average()
                .orElse(HEAD + tallest / 2.0));
      }
      // A stable sort: equals keep the order in which they came.
      stack.sort((a, b) -> Double.compare(wish.getOrDefault(a, 0.0), wish.getOrDefault(b, 0.0)));
      double y = HEAD + (tallest - tall(stack)) / 2.0;
      for (Place place : stack) {
        place.y = y;
        y += place.height + BETWEEN;
      }
    }
    return HEAD + tallest + MARGIN;
  }

  private static int tall(List<Place> stack) {
    return stack.stream().mapToInt(place -> place.height + BETWEEN).sum() - BETWEEN;
  }

  private static void arrow(Svg svg, Arrow arrow, List<Leg> legs) {
    String line = arrow.line().name().toLowerCase(Locale.ROOT);
    svg.open("g", "class", "arrow " + line).text("title", arrow.says());
    StringBuilder way = new StringBuilder();
    Leg end = legs.get(legs.size() - 1);
    for (Leg leg : legs) {
      double x1 = leg.from().left() + BOX;
      double x2 = leg.to().left() - (leg.last() ? 6 : 0);
      double bend = (x2 - x1) / 2;
      if (way.isEmpty()) {
        way.append("M").append(at(x1, leg.from().middle()));
      } else {
        way.append("L").append(at(x1, leg.from().middle()));
      }
      way.append("C").append(at(x1 + bend, leg.from().middle()));
      way.append(" ").append(at(x2 - bend, leg.to().middle()));
      way.append(" ").append(at(x2, leg.to().middle()));
    }
    svg.draw("path", "class", "way", "d", way.toString());
    String tip = "M" + at(end.to().left(), end.to().middle()) + "l-8 -4v8z";
    svg.draw("path", "class", "tip", "d", tip).close("g");
  }

  private static String at(double x, double y) {
    return String.format(Locale.ROOT, "%.1f %.1f", x, y);
  }

  private static void box(Svg svg, Box box, Place place) {
    boolean leads = box.name().leads();
    String kind = box.kind().name().toLowerCase(Locale.ROOT);
    String css = "box " + kind + (box.here() ? " here" : "");
    String said = box.name().text() + (box.below().isEmpty() ? "" : ", " + box.below());
    if (leads) {
      svg.open("a", "class", css, "href", box.name().href());
    } else {
      svg.open("g", "class", css);
    }
    svg.text("title", said);
    double left = place.left();
    svg.draw(
        "rect", "x", left, "y", place.y, "width", BOX, "height", place.height, "rx", 6, "ry", 6);
    List<String> lines = Lines.of(box.name().text(), LETTERS, MOST_LINES);
    double y = place.y + PADDING + 11;
    for (String line : lines) {
      svg.text("text", line, "class", "name", "x", left + 10, "y", y);
      y += LINE;
    }
    if (!box.below().isEmpty()) {
      svg.text(
          "text", Words.cut(box.below(), LETTERS + 3), "class", "below", "x", left + 10, "y", y);
    }
    svg.close(leads ? "a" : "g");
  }

  private static int height(Box box) {
    int lines = Lines.of(box.name().text(), LETTERS, MOST_LINES).size();
    return 2 * PADDING + (lines + (box.below().isEmpty() ? 0 : 1)) * LINE - 1;
  }

  private static Place place(Map<String, Place> places, String id) {
    Place place = places.get(id);
    if (place == null) {
      throw new IllegalStateException("no box " + id);
    }
    return place;
  }
}

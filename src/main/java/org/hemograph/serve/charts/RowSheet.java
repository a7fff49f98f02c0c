package org.hemograph.serve.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows below headings, as in a journal: a label, how many participants, a place to draw with an
 * axis below it, and the values as printed. As wide as its texts need; a row that leads somewhere
 * is a link. Lengths in pixels.
 */
final class RowSheet {
  private static final int WIDEST_LABEL = 215;
  private static final int WIDEST_SAID = 260;
  private static final int PLOT = 310;
  private static final int EDGE = 10;
  private static final int GAP = 18;
  private static final int HEAD = 26;
  private static final int GROUP = 28;
  private static final int LINE = 16;
  private static final int ROW = 28;
  private static final int BELOW = 48;
  private static final int INDENT = 12;
  private static final int MOST_LINES = 3;

  /**
   * A row and where it is.
   *
   * @param y its middle
   */
  record Placed(ForestRow row, List<String> label, double y, double top, double height) {}

  /**
   * A heading and where it is.
   *
   * @param y its base line
   */
  private record Heading(String text, double y) {}

  private final Svg svg = new Svg();
  private final Axis axis;
  private final List<Placed> rows = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final boolean sizes;
  private final double from;
  private final double said;
  private final double width;
  private final double bottom;

  /**
   * Lays rows out, those of a group together.
   *
   * @param apart whether the values stand in a column of their own, and not where the drawing ends
   */
  RowSheet(Words words, Axis axis, List<ForestRow> all, boolean apart) {
    this.axis = axis;
    Map<String, List<ForestRow>> groups = new LinkedHashMap<>();
    all.forEach(row -> groups.computeIfAbsent(row.group(), g -> new ArrayList<>()).add(row));
    boolean grouped = groups.keySet().stream().anyMatch(group -> !group.isEmpty());
    int indent = grouped ? INDENT : 0;
    this.sizes = all.stream().anyMatch(row -> !row.size().isEmpty());
    double label = widest(all.stream().map(ForestRow::label).toList(), 60, WIDEST_LABEL);
    double size = sizes ? widest(all.stream().map(ForestRow::size).toList(), 24, 120) + GAP : 0;
    double value = widest(all.stream().map(RowSheet::printed).toList(), 80, WIDEST_SAID);
    this.from = EDGE + indent + label + size + GAP;
    this.said = from + PLOT + GAP;
    this.width = said + value + EDGE + (apart ? 0 : GAP);
    double y = HEAD;
    for (Map.Entry<String, List<ForestRow>> group : groups.entrySet()) {
      if (!group.getKey().isEmpty()) {
        headings.add(new Heading(group.getKey(), y + GROUP - 9));
        y += GROUP;
      }
      for (ForestRow row : group.getValue()) {
        List<String> lines = Lettering.lines(row.label(), label, MOST_LINES);
        double high = ROW + (lines.size() - 1.0) * LINE;
        rows.add(new Placed(row, lines, y + high / 2, y, high));
        y += high;
      }
    }
    this.bottom = y + 4;
    boolean leads = all.stream().anyMatch(row -> !row.href().isEmpty());
    // What can be followed must not lie in an image, whose content nobody can reach (WAI-ARIA 1.2,
    // children presentational).
    words.begin(
        svg, leads ? "group" : "img", "picture rows", all.hashCode(), width, bottom + BELOW);
    ground(words.measure(), apart);
  }

  private static double widest(List<String> texts, double least, double most) {
    double widest = texts.stream().mapToDouble(Lettering::width).max().orElse(0);
    return Math.ceil(Math.max(least, Math.min(most, widest)));
  }

  /** What stands to the right of the drawing. */
  static String printed(ForestRow row) {
    String said = row.said().isEmpty() && row.value().isEmpty() ? "no value" : row.said();
    return row.mark().isEmpty() ? said : said + " · " + row.mark();
  }

  private void ground(String measure, boolean apart) {
    svg.text("text", "Group", "class", "heading", "x", EDGE, "y", 16.0);
    if (sizes) {
      boolean of = rows.stream().anyMatch(one -> one.row().size().contains("/"));
      svg.text("text", of ? "n/N" : "n", "class", "heading n", "x", from - GAP, "y", 16.0);
    }
    if (apart) {
      svg.text("text", "As reported", "class", "heading", "x", said, "y", 16.0);
    }
    line("edge", 0, HEAD - 2.0, width, HEAD - 2.0);
    for (Scale.Tick tick : axis.ticks()) {
      double x = x(tick.value());
      line("rule", x, HEAD + 2, x, bottom);
      svg.text("text", tick.text(), "class", "tick", "x", x, "y", bottom + 17);
    }
    line("edge", from, bottom, from + PLOT, bottom);
    double middle = from + PLOT / 2.0;
    double wide = 2 * Math.min(middle, width - middle) - EDGE;
    svg.text(
        "text", Lettering.cut(measure, wide), "class", "measure", "x", middle, "y", bottom + 38);
    for (Heading heading : headings) {
      svg.open("g").text("title", heading.text());
      String cut = Lettering.cut(heading.text(), width - 3 * EDGE);
      svg.text("text", cut, "class", "group", "x", EDGE, "y", heading.y()).close("g");
    }
  }

  Svg svg() {
    return svg;
  }

  List<Placed> rows() {
    return List.copyOf(rows);
  }

  double x(double value) {
    return from + axis.share(value) * PLOT;
  }

  /** Where the column of values begins. */
  double said() {
    return said;
  }

  void line(String css, double x1, double y1, double x2, double y2) {
    svg.draw("line", "class", css, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
  }

  /** A line through all rows, where nothing differs. */
  void reference(double value) {
    line("reference", x(value), HEAD + 2, x(value), bottom);
  }

  /** Begins a row: its label, and how many participants. */
  void begin(Placed placed) {
    ForestRow row = placed.row();
    svg.open("g", "class", "row");
    if (!row.href().isEmpty()) {
      svg.open("a", "href", row.href());
    }
    svg.text("title", full(row));
    svg.draw(
        "rect",
        "class",
        "hit",
        "x",
        1,
        "y",
        placed.top(),
        "width",
        width - 2,
        "height",
        placed.height());
    double y = placed.y() + 4.5 - (placed.label().size() - 1) * LINE / 2.0;
    double x = EDGE + (headings.isEmpty() ? 0 : INDENT);
    for (String line : placed.label()) {
      svg.text("text", line, "class", "name", "x", x, "y", y);
      y += LINE;
    }
    if (!row.size().isEmpty()) {
      String size = Lettering.cut(row.size(), 120);
      svg.text("text", size, "class", "n", "x", from - GAP, "y", placed.y() + 4.5);
    }
  }

  private static String full(ForestRow row) {
    return (row.group().isEmpty() ? "" : row.group() + ", ")
        + row.label()
        + ": "
        + printed(row)
        + (row.size().isEmpty() ? "" : ", n = " + row.size());
  }

  /** The values as printed, from there on. */
  void print(Placed placed, double x) {
    ForestRow row = placed.row();
    String text = Lettering.cut(printed(row), Math.max(WIDEST_SAID, width - x - EDGE));
    String css = row.value().isPresent() ? "said" : "said none";
    svg.text("text", text, "class", css, "x", x, "y", placed.y() + 4.5);
  }

  void end(Placed placed) {
    if (!placed.row().href().isEmpty()) {
      svg.close("a");
    }
    svg.close("g");
  }

  String done() {
    return svg.close("svg").toString();
  }
}

package org.hemograph.serve.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Picture;

/**
 * How far classes got: a row each, a column a stage, and where they meet a bubble as large in area
 * as the number in it. Names and bubbles are links. Rows stand in groups.
 */
public final class BubbleChart {
  private static final int LABELS = 276;
  private static final int COLUMN = 72;
  private static final int NAMES = 400;
  private static final int HEAD = 30;
  private static final int ROW = 34;
  private static final int GROUP = 26;
  private static final int BELOW = 8;
  private static final double LARGEST = 15.5;
  private static final double SMALLEST = 8;
  private static final int LONGEST_LABEL = 38;
  private static final int NAMES_LETTERS = 50;

  /**
   * A row.
   *
   * @param name of the class, and where it leads
   * @param bubbles where it is
   * @param names what is in its bubbles, as far as there is room
   */
  public record Row(Link name, List<Bubble> bubbles, List<Link> names) {
    public Row {
      bubbles = List.copyOf(bubbles);
      names = List.copyOf(names);
    }
  }

  /** Rows under a heading; the heading may be empty. */
  public record Group(Link name, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A number in a column.
   *
   * @param column from 0
   * @param number more than 0
   * @param says what is counted, in words
   * @param href where it leads; empty when nowhere
   * @param strong whether it is the one that matters most in its row
   */
  public record Bubble(int column, int number, String says, String href, boolean strong) {}

  private final String title;
  private final List<String> columns;

  public BubbleChart(String title, List<String> columns) {
    this.title = title;
    this.columns = List.copyOf(columns);
  }

  /** The picture; empty where there is no bubble. */
  public Optional<Picture> draw(List<Group> groups) {
    int most =
        groups.stream()
            .flatMap(group -> group.rows().stream())
            .flatMap(row -> row.bubbles().stream())
            .mapToInt(Bubble::number)
            .max()
            .orElse(0);
    if (most == 0) {
      return Optional.empty();
    }
    boolean names = groups.stream().anyMatch(g -> g.rows().stream().anyMatch(r -> has(r)));
    int grid = LABELS + columns.size() * COLUMN;
    int width = grid + (names ? NAMES : 16);
    int rows = groups.stream().mapToInt(group -> group.rows().size()).sum();
    long headed = groups.stream().filter(group -> !group.name().text().isEmpty()).count();
    int height = HEAD + rows * ROW + (int) headed * GROUP + BELOW;
    Svg svg = Svg.picture("bubbles" + (names ? " named" : ""), title, width, height);
    for (int i = 0; i < columns.size(); i++) {
      svg.text("text", columns.get(i), "class", "heading", "x", x(i), "y", 18);
      svg.draw("line", "class", "rule", "x1", x(i), "x2", x(i), "y1", HEAD, "y2", height - BELOW);
    }
    int y = HEAD;
    for (Group group : groups) {
      if (!group.name().text().isEmpty()) {
        heading(svg, group.name(), y, width);
        y += GROUP;
      }
      for (Row row : group.rows()) {
        row(svg, row, y + ROW / 2.0, most, grid);
        y += ROW;
      }
    }
    return Optional.of(new Picture(svg.close("svg").toString(), ""));
  }

  private static boolean has(Row row) {
    return !row.names().isEmpty();
  }

  private static double x(int column) {
    return LABELS + (column + 0.5) * COLUMN;
  }

  private static void heading(Svg svg, Link name, int y, int width) {
    svg.draw("line", "class", "group-rule", "x1", 0, "x2", width, "y1", y + 2, "y2", y + 2);
    linked(svg, name, name.text(), "group", 4, y + 19);
  }

  private void row(Svg svg, Row row, double y, int most, int grid) {
    linked(svg, row.name(), Words.cut(row.name().text(), LONGEST_LABEL), "row-name", 4, y + 4.5);
    int first = row.bubbles().stream().mapToInt(Bubble::column).min().orElse(0);
    int last = row.bubbles().stream().mapToInt(Bubble::column).max().orElse(0);
    if (last > first) {
      svg.draw("line", "class", "track", "x1", x(first), "x2", x(last), "y1", y, "y2", y);
    }
    for (Bubble bubble : row.bubbles()) {
      double radius = Math.max(SMALLEST, LARGEST * Math.sqrt(bubble.number() / (double) most));
      boolean leads = !bubble.href().isEmpty();
      if (leads) {
        svg.open("a", "href", bubble.href());
      } else {
        svg.open("g");
      }
      svg.text("title", bubble.says());
      String css = bubble.strong() ? "bubble strong" : "bubble";
      // What is hit is never smaller than 24 by 24 (WCAG 2.2, 2.5.8).
      svg.draw("circle", "class", "hit", "cx", x(bubble.column()), "cy", y, "r", 16);
      svg.draw("circle", "class", css, "cx", x(bubble.column()), "cy", y, "r", radius);
      svg.text(
          "text",
          bubble.number() + "",
          "class",
          bubble.strong() ? "inside strong" : "inside",
          "x",
          x(bubble.column()),
          "y",
          y + 4.5);
      svg.close(leads ? "a" : "g");
    }
    names(svg, row.names(), grid + 16, y + 4.5);
  }

  /** As many names as fit, each a link, then how many more. */
  private static void names(Svg svg, List<Link> names, int x, double y) {
    if (names.isEmpty()) {
      return;
    }
    List<Link> shown = new ArrayList<>();
    int letters = 0;
    for (Link name : names) {
      letters += name.text().length() + 2;
      if (letters > NAMES_LETTERS && !shown.isEmpty()) {
        break;
      }
      shown.add(name);
    }
    svg.open("text", "class", "names", "x", x, "y", y);
    for (int i = 0; i < shown.size(); i++) {
      Link name = shown.get(i);
      boolean last = i == shown.size() - 1;
      String text = Words.cut(name.text(), NAMES_LETTERS - 4);
      if (name.leads()) {
        svg.text("a", text, "href", name.href());
      } else {
        svg.text("tspan", text);
      }
      if (!last) {
        svg.text("tspan", ", ");
      }
    }
    if (shown.size() < names.size()) {
      svg.text("tspan", " and " + (names.size() - shown.size()) + " more");
    }
    svg.close("text");
  }

  private static void linked(Svg svg, Link name, String shown, String css, double x, double y) {
    if (name.leads()) {
      svg.open("a", "href", name.href());
    } else {
      svg.open("g");
    }
    if (!shown.equals(name.text())) {
      svg.text("title", name.text());
    }
    svg.text("text", shown, "class", css, "x", x, "y", y);
    svg.close(name.leads() ? "a" : "g");
  }
}

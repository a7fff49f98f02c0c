package org.hemograph.serve.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Picture;

/**
 * Studies as bars from start to completion, coloured by phase, with phase and status in words. A
 * study whose end is not stated has a short bar with an arrow; nothing is guessed.
 */
public final class StudyTimeline {
  private static final int WIDTH = 1040;
  private static final int LABELS = 250;
  private static final int VALUES = 250;
  private static final int TOP = 8;
  private static final int ROW = 27;
  private static final int BELOW = 24;
  private static final int THICK = 14;
  private static final int UNKNOWN = 22;
  private static final int LONGEST_LABEL = 38;
  private static final int LONGEST_VALUE = 42;
  private static final double YEAR = 365.2425;
  private static final int MOST_YEARS = 400;

  /**
   * A study.
   *
   * @param name of it, and where it leads
   * @param phase 1 to 4, or 0 where it has none or none is stated; of two, the later
   * @param says phase, status and the like, in words
   * @param dates as printed
   * @param from when it began
   * @param to when it ended or will end; empty when nobody says
   * @param planned whether the end lies ahead or is an estimate
   */
  public record Row(
      Link name,
      int phase,
      String says,
      String dates,
      LocalDate from,
      Optional<LocalDate> to,
      boolean planned) {}

  private final String title;

  public StudyTimeline(String title) {
    this.title = title;
  }

  /** The picture; empty without rows. */
  public Optional<Picture> draw(List<Row> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    double least = rows.stream().mapToDouble(row -> year(row.from())).min().orElse(0);
    double most =
        rows.stream().mapToDouble(row -> year(row.to().orElse(row.from()))).max().orElse(0);
    int low = (int) Math.floor(least);
    int high = Math.max(low + 1, (int) Math.ceil(Math.max(most, least)));
    Scale scale = scale(Math.max(low, high - MOST_YEARS), high);
    int bottom = TOP + rows.size() * ROW;
    int height = bottom + BELOW;
    Svg svg = Svg.picture("studies", title, WIDTH, height);
    for (double year = scale.low(); year <= scale.high(); year += scale.step()) {
      double x = x(scale, year);
      svg.draw("line", "class", "rule", "x1", x, "x2", x, "y1", TOP, "y2", bottom);
      svg.text("text", Long.toString(Math.round(year)), "class", "tick", "x", x, "y", bottom + 17);
    }
    for (int i = 0; i < rows.size(); i++) {
      row(svg, scale, rows.get(i), TOP + (i + 0.5) * ROW);
    }
    return Optional.of(new Picture(svg.close("svg").toString(), ""));
  }

  private static void row(Svg svg, Scale scale, Row row, double y) {
    boolean leads = row.name().leads();
    String said = row.name().text() + ", " + row.says() + ", " + row.dates();
    if (leads) {
      svg.open("a", "href", row.name().href());
    } else {
      svg.open("g");
    }
    svg.text("title", said);
    String label = Words.cut(row.name().text(), LONGEST_LABEL);
    svg.text("text", label, "class", "row-name", "x", 4, "y", y + 4.5);
    double from = x(scale, year(row.from()));
    double to =
        row.to().map(day -> x(scale, year(day))).filter(x -> x >= from).orElse(from + UNKNOWN);
    boolean open = row.to().isEmpty();
    String css = "bar phase-" + row.phase() + (row.planned() ? " planned" : "");
    double width = Math.max(3, to - from);
    double top = y - THICK / 2.0;
    if (open) {
      // Five corners: the right side is the tip of an arrow.
      String way =
          String.format(
              java.util.Locale.ROOT,
              "M%.1f %.1fh%.1fl7 %.1fl-7 %.1fh-%.1fz",
              from,
              top,
              width - 7,
              THICK / 2.0,
              THICK / 2.0,
              width - 7);
      svg.draw("path", "class", css, "d", way);
    } else {
      svg.draw("rect", "class", css, "x", from, "y", top, "width", width, "height", THICK, "rx", 2);
    }
    double right = WIDTH - VALUES + 12;
    svg.text(
        "text", Words.cut(row.says(), LONGEST_VALUE), "class", "value", "x", right, "y", y + 4.5);
    svg.close(leads ? "a" : "g");
  }

  private static double x(Scale scale, double year) {
    return LABELS + 8 + scale.share(year) * (WIDTH - LABELS - VALUES - 16);
  }

  private static double year(LocalDate day) {
    return 1970 + day.toEpochDay() / YEAR;
  }

  /** Whole years, so that each tick is a New Year. */
  private static Scale scale(int low, int high) {
    int step = 1;
    for (int many : new int[] {2, 5, 10, 20, 50, 100}) {
      if ((high - low) / step > 9) {
        step = many;
      }
    }
    List<Integer> ends = new ArrayList<>(List.of(low - Math.floorMod(low, step)));
    while (ends.get(ends.size() - 1) < high) {
      ends.add(ends.get(ends.size() - 1) + step);
    }
    return new Scale(ends.get(0), ends.get(ends.size() - 1), step);
  }
}

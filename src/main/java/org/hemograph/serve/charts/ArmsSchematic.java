package org.hemograph.serve.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.serve.charts.SchematicArm.Course;
import org.hemograph.serve.pages.Picture;

/**
 * The arms of a study below each other: how people come to them, what each is given, and for how
 * long. Drawn narrow, so that a phone shows it whole and its letters stay readable.
 */
public final class ArmsSchematic {
  /** More arms than this are no picture any more; the list beside it has them all. */
  static final int MOST_ARMS = 12;

  private static final int WIDTH = 340;
  private static final int LEFT = 48;
  private static final int INSIDE = LEFT + 9;
  private static final int RIGHT = WIDTH - 2;
  private static final int TITLE = 19;
  private static final int LINE = 17;
  private static final int BAR = 14;
  private static final int GAP = 12;
  private static final int TITLE_LETTERS = 28;
  private static final int LETTERS = 44;
  private static final int MOST_COURSES = 8;

  private final String title;
  private final Entry entry;
  private final String ratio;

  /** How people come to the arms. */
  public enum Entry {
    /** By chance. */
    RANDOMISED,
    /** By choice, or one after the other. */
    ASSIGNED,
    /** Nobody says. */
    NOT_STATED
  }

  /**
   * A schematic.
   *
   * @param title what it shows
   * @param ratio of randomisation, as {@code 1:1:1}; may be empty
   */
  public ArmsSchematic(String title, Entry entry, String ratio) {
    this.title = title;
    this.entry = entry;
    this.ratio = ratio;
  }

  /** The picture; empty where there is no arm. */
  public Optional<Picture> draw(List<SchematicArm> all) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<SchematicArm> arms = all.subList(0, Math.min(MOST_ARMS, all.size()));
    double last =
        arms.stream()
            .flatMap(arm -> arm.courses().stream())
            .mapToDouble(Course::end)
            .max()
            .orElse(0);
    Optional<Scale> scale = last > 0 ? Optional.of(weeks(last)) : Optional.empty();
    int height = GAP;
    List<Integer> tops = new ArrayList<>();
    for (SchematicArm arm : arms) {
      tops.add(height);
      height += height(arm) + GAP;
    }
    int bottom = height - GAP;
    height += scale.isPresent() ? 34 : 0;
    Svg svg = begin(arms, height);
    branches(svg, arms, tops);
    scale.ifPresent(weeks -> axis(svg, weeks, bottom));
    for (int i = 0; i < arms.size(); i++) {
      arm(svg, arms.get(i), tops.get(i), scale);
    }
    return Optional.of(new Picture(svg.close("svg").toString(), remark(all, scale.isPresent())));
  }

  /** Weeks in steps that trials have. */
  private static Scale weeks(double last) {
    double step = 520;
    for (int weeks : new int[] {260, 104, 52, 26, 12, 8, 4, 2, 1}) {
      step = last / weeks <= 7 ? weeks : step;
    }
    return new Scale(0, Math.ceil(last / step) * step, step);
  }

  private Svg begin(List<SchematicArm> arms, int height) {
    String said = description(arms);
    // Several pictures on a page have several names.
    String id = "arms-" + Integer.toHexString((title + said).hashCode());
    Svg svg =
        Svg.sized(
            WIDTH,
            height,
            "class",
            "schematic",
            "role",
            "img",
            "aria-labelledby",
            id + "-title " + id + "-description");
    svg.text("title", title, "id", id + "-title");
    return svg.text("desc", said, "id", id + "-description");
  }

  private String description(List<SchematicArm> arms) {
    StringBuilder said = new StringBuilder();
    said.append(entry == Entry.RANDOMISED ? "Randomised" + after(" ", ratio) + " to " : "");
    said.append(arms.size()).append(arms.size() == 1 ? " arm." : " arms.");
    for (SchematicArm arm : arms) {
      List<String> given =
          arm.courses().stream().map(c -> c.drug() + after(" ", c.detail())).toList();
      said.append(' ').append(arm.name()).append(after(", ", arm.size()));
      said.append(given.isEmpty() ? "" : ": " + String.join("; ", given)).append('.');
    }
    return said.toString();
  }

  private static String after(String before, String text) {
    return text.isEmpty() ? "" : before + text;
  }

  private static String remark(List<SchematicArm> all, boolean scaled) {
    String first =
        all.size() > MOST_ARMS ? "The first " + MOST_ARMS + " of " + all.size() + " arms. " : "";
    String lengths =
        scaled
            ? "Bars and dots show the lengths, intervals and numbers of doses that are stated, from"
                + " the first dose on."
            : "";
    return (first + lengths).strip();
  }

  private static List<String> titleOf(SchematicArm arm) {
    return wrapped(arm.name(), TITLE_LETTERS);
  }

  private static List<Course> shown(SchematicArm arm) {
    return arm.courses().subList(0, Math.min(MOST_COURSES, arm.courses().size()));
  }

  private static boolean hasBar(Course course) {
    return course.length().isPresent() || !course.doses().isEmpty();
  }

  private static int height(SchematicArm arm) {
    int height = 8 + titleOf(arm).size() * TITLE + 4;
    for (Course course : shown(arm)) {
      height += LINE * wrapped(line(course), LETTERS).size() + (hasBar(course) ? BAR : 3);
    }
    return height;
  }

  /** From where people come in, a line to each arm. */
  private void branches(Svg svg, List<SchematicArm> arms, List<Integer> tops) {
    List<Double> middles = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      middles.add(tops.get(i) + height(arms.get(i)) / 2.0);
    }
    double middle = (middles.get(0) + middles.get(middles.size() - 1)) / 2;
    double fork = 39;
    svg.draw("line", "class", "way", "x1", 22, "y1", middle, "x2", fork, "y2", middle);
    svg.draw(
        "line",
        "class",
        "way",
        "x1",
        fork,
        "y1",
        middles.get(0),
        "x2",
        fork,
        "y2",
        middles.get(middles.size() - 1));
    for (double at : middles) {
      svg.draw("line", "class", "way", "x1", fork, "y1", at, "x2", LEFT, "y2", at);
    }
    boolean random = entry == Entry.RANDOMISED;
    svg.draw("circle", "class", "gate", "cx", 17, "cy", middle, "r", random ? 15 : 7);
    if (random) {
      svg.text("text", "R", "class", "letter", "x", 17, "y", middle + 6);
    }
    if (!ratio.isEmpty() && random) {
      svg.text("text", Words.cut(ratio, 9), "class", "ratio", "x", 2, "y", middle + 31);
    }
  }

  private void arm(Svg svg, SchematicArm arm, int top, Optional<Scale> scale) {
    svg.open("g");
    svg.text("title", arm.name());
    svg.draw(
        "rect",
        "class",
        "card",
        "x",
        LEFT,
        "y",
        top,
        "width",
        RIGHT - LEFT,
        "height",
        height(arm),
        "rx",
        6);
    int y = top + 8;
    for (String line : titleOf(arm)) {
      svg.text("text", line, "class", "name", "x", INSIDE, "y", y + 13);
      y += TITLE;
    }
    svg.text("text", Words.cut(arm.size(), 9), "class", "size", "x", RIGHT - 10, "y", top + 21);
    for (Course course : shown(arm)) {
      for (String line : wrapped(line(course), LETTERS)) {
        svg.text("text", line, "class", "drug", "x", INSIDE, "y", y + 12);
        y += LINE;
      }
      if (hasBar(course)) {
        int at = y;
        scale.ifPresent(weeks -> bar(svg, course, weeks, at));
      }
      y += hasBar(course) ? BAR : 3;
    }
    svg.close("g");
  }

  private static void bar(Svg svg, Course course, Scale weeks, int y) {
    String css = "course " + course.role().css();
    double from = x(weeks, course.start());
    course
        .length()
        .ifPresent(
            length -> {
              double to = x(weeks, course.start() + length);
              if (course.taper()) {
                String wedge = "M%.1f %d L%.1f %d L%.1f %d Z";
                String path =
                    String.format(java.util.Locale.ROOT, wedge, from, y, to, y + 8, from, y + 8);
                svg.draw("path", "class", css, "d", path);
              } else {
                svg.draw(
                    "rect", "class", css, "x", from, "y", y, "width", to - from, "height", 8, "rx",
                    1);
              }
            });
    for (double week : course.doses()) {
      svg.draw("circle", "class", css, "cx", x(weeks, week), "cy", y + 4, "r", 4);
    }
  }

  private static void axis(Svg svg, Scale weeks, int bottom) {
    for (Scale.Tick tick : weeks.ticks()) {
      double x = x(weeks, tick.value());
      svg.draw("line", "class", "rule", "x1", x, "x2", x, "y1", bottom, "y2", bottom + 5);
      svg.text("text", tick.text(), "class", "tick", "x", x, "y", bottom + 17);
    }
    svg.text("text", "weeks", "class", "tick", "x", LEFT - 22, "y", bottom + 17);
  }

  private static double x(Scale weeks, double value) {
    return INSIDE + weeks.share(value) * (RIGHT - 14 - INSIDE);
  }

  private static String line(Course course) {
    return course.drug() + after(", ", course.detail());
  }

  /** At most two lines; what does not fit is cut. */
  private static List<String> wrapped(String text, int letters) {
    String clean = text.strip().replaceAll("\\s+", " ");
    if (clean.codePointCount(0, clean.length()) <= letters) {
      return List.of(clean);
    }
    int most = clean.offsetByCodePoints(0, letters);
    int space = clean.lastIndexOf(' ', most);
    int end = space > most / 2 ? space : most;
    return List.of(
        clean.substring(0, end).strip(), Words.cut(clean.substring(end).strip(), letters));
  }
}

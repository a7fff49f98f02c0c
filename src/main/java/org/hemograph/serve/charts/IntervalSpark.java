package org.hemograph.serve.charts;

import java.util.OptionalDouble;

/**
 * A value and its interval as a small picture beside the number, for the rows of a table. All
 * pictures of one scale can be compared. They say nothing that the row does not say in words, so
 * they are hidden from assistive technology (WAI-ARIA 1.2, aria-hidden).
 */
public final class IntervalSpark {
  private static final int WIDTH = 144;
  private static final int HEIGHT = 18;
  private static final int EDGE = 6;
  private static final double MIDDLE = HEIGHT / 2.0;

  private final double low;
  private final double high;
  private final boolean logarithmic;
  private final OptionalDouble reference;

  private IntervalSpark(double low, double high, boolean logarithmic, OptionalDouble reference) {
    this.low = low;
    this.high = high;
    this.logarithmic = logarithmic;
    this.reference = reference;
  }

  /** A scale from one number to another; where they are equal there is nothing to draw on. */
  public static IntervalSpark from(double low, double high) {
    boolean across = low < 0 && high > 0;
    return new IntervalSpark(
        low, high, false, across ? OptionalDouble.of(0) : OptionalDouble.empty());
  }

  /** A scale for ratios, which are above 0: as far to the left of 1 as to the right. */
  public static IntervalSpark ofRatios(double low, double high) {
    double far = Math.max(Math.abs(Math.log(low)), Math.abs(Math.log(high)));
    double most = Math.max(far, Math.log(1.25));
    return new IntervalSpark(-most, most, true, OptionalDouble.of(0));
  }

  /**
   * The picture, an {@code svg} element.
   *
   * @param value the estimate, where there is one
   * @param lower the lower end of its interval; absent where that is open
   * @param upper the upper end
   * @return empty where there is nothing to see
   */
  public String draw(OptionalDouble value, OptionalDouble lower, OptionalDouble upper) {
    boolean nothing = value.isEmpty() && lower.isEmpty() && upper.isEmpty();
    if (nothing || !(high > low)) {
      return "";
    }
    Svg svg = new Svg();
    svg.open(
        "svg",
        "class",
        "spark",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "width",
        WIDTH,
        "height",
        HEIGHT,
        "aria-hidden",
        "true",
        "focusable",
        "false");
    line(svg, "base", EDGE, HEIGHT - 1, WIDTH - EDGE, HEIGHT - 1);
    reference.ifPresent(at -> line(svg, "nothing", place(at), 0, place(at), HEIGHT));
    if (lower.isPresent() || upper.isPresent()) {
      interval(svg, lower, upper);
    }
    boolean bare = lower.isEmpty() && upper.isEmpty() && !logarithmic;
    value.ifPresent(at -> value(svg, at, bare));
    return svg.close("svg").toString();
  }

  /** A value without an interval is a bar from nothing to it, which the eye compares best. */
  private void value(Svg svg, double value, boolean bare) {
    double nothing = place(Math.max(low, Math.min(high, 0)));
    double at = x(value);
    if (bare) {
      svg.draw(
          "rect",
          "class",
          "bar",
          "x",
          Math.min(nothing, at),
          "y",
          MIDDLE - 4,
          "width",
          Math.max(1, Math.abs(at - nothing)),
          "height",
          8);
    } else {
      svg.draw("circle", "class", "point", "cx", at, "cy", MIDDLE, "r", 3.5);
    }
  }

  /** An open end runs out of the picture with an arrow. */
  private void interval(Svg svg, OptionalDouble lower, OptionalDouble upper) {
    double from = lower.isPresent() ? x(lower.getAsDouble()) : EDGE;
    double to = upper.isPresent() ? x(upper.getAsDouble()) : WIDTH - EDGE;
    line(svg, "between", from, MIDDLE, to, MIDDLE);
    if (lower.isPresent()) {
      line(svg, "between", from, MIDDLE - 4, from, MIDDLE + 4);
    } else {
      svg.draw("path", "class", "arrow", "d", "M6 5 L0 9 L6 13 Z");
    }
    if (upper.isPresent()) {
      line(svg, "between", to, MIDDLE - 4, to, MIDDLE + 4);
    } else {
      svg.draw("path", "class", "arrow", "d", "M138 5 L144 9 L138 13 Z");
    }
  }

  private static void line(Svg svg, String css, double x1, double y1, double x2, double y2) {
    svg.draw("line", "class", css, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
  }

  private double x(double value) {
    return place(logarithmic ? Math.log(value) : value);
  }

  private double place(double onScale) {
    double share = (onScale - low) / (high - low);
    return EDGE + Math.min(1, Math.max(0, share)) * (WIDTH - 2 * EDGE);
  }
}

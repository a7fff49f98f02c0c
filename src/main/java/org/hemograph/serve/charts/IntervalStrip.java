package org.hemograph.serve.charts;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * One estimate with its interval, small, to stand below a large number: a line between two ends
 * with the estimate on it, and where a line of reference lies within reach, that too.
 */
public final class IntervalStrip {
  private static final double WIDTH = 280;
  private static final double HEIGHT = 54;
  private static final double EDGE = 26;
  private static final double MIDDLE = 18;

  private final OptionalDouble reference;

  /**
   * A strip.
   *
   * @param reference where nothing differs: 1 for a ratio, 0 for a difference
   */
  public IntervalStrip(OptionalDouble reference) {
    this.reference = reference;
  }

  /**
   * The picture, as an svg element.
   *
   * @param said the same in words, for those who do not see it
   */
  public String draw(double value, double low, double high, String said) {
    double least = Math.min(Math.min(low, value), reference.orElse(low));
    double most = Math.max(Math.max(high, value), reference.orElse(high));
    Scale scale = Scale.around(least, most);
    Svg svg = new Svg();
    svg.open(
        "svg",
        "class",
        "strip",
        "role",
        "img",
        "viewBox",
        "0 0 " + (int) WIDTH + " " + (int) HEIGHT,
        "width",
        (int) WIDTH,
        "height",
        (int) HEIGHT,
        "aria-label",
        said);
    svg.text("title", said);
    line(svg, "rule", EDGE, MIDDLE + 14, WIDTH - EDGE, MIDDLE + 14);
    for (double end : new double[] {scale.low(), scale.high()}) {
      tick(svg, scale, end);
    }
    reference.ifPresent(
        where -> {
          line(svg, "zero", x(scale, where), 4, x(scale, where), MIDDLE + 14);
          tick(svg, scale, where);
        });
    line(svg, "interval", x(scale, low), MIDDLE, x(scale, high), MIDDLE);
    line(svg, "interval", x(scale, low), MIDDLE - 6, x(scale, low), MIDDLE + 6);
    line(svg, "interval", x(scale, high), MIDDLE - 6, x(scale, high), MIDDLE + 6);
    svg.draw("circle", "class", "estimate", "cx", x(scale, value), "cy", MIDDLE, "r", 6);
    return svg.close("svg").toString();
  }

  private static double x(Scale scale, double value) {
    return EDGE + scale.share(value) * (WIDTH - 2 * EDGE);
  }

  private static void tick(Svg svg, Scale scale, double value) {
    svg.text(
        "text",
        BigDecimal.valueOf(value).stripTrailingZeros().toPlainString(),
        "class",
        "tick",
        "x",
        x(scale, value),
        "y",
        HEIGHT - 6);
  }

  private static void line(Svg svg, String kind, double x1, double y1, double x2, double y2) {
    svg.draw("line", "class", kind, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
  }
}

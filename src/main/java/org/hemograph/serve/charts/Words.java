package org.hemograph.serve.charts;

/**
 * What is said about a chart.
 *
 * @param title what it is a chart of
 * @param measure what its numbers are, with their unit
 * @param description for those who cannot see it
 */
record Words(String title, String measure, String description) {
  Words describing(String text) {
    return new Words(title, measure, text);
  }

  /** Begins the picture (SVG 2, section 5.10; WAI-ARIA Graphics Module for the role). */
  void begin(Svg svg, int width, int height) {
    // Several pictures on a page have several names.
    String id = "chart-" + Integer.toHexString((title + measure + description).hashCode());
    svg.open(
        "svg",
        "class",
        "picture",
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-description",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        width,
        "height",
        height);
    svg.text("title", title, "id", id + "-title");
    svg.text("desc", description, "id", id + "-description");
  }

  /** A text that fits. */
  static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
  }
}

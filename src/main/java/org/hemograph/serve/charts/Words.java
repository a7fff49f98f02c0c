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

  /** Begins the picture of an image (SVG 2, section 5.10). */
  void begin(Svg svg, int width, int height) {
    begin(svg, "img", "picture", 0, width, height);
  }

  /**
   * Begins the picture.
   *
   * @param role {@code img}, or {@code group} where parts of it can be followed
   * @param css its classes
   * @param content a hash of what it shows: several pictures on a page have several names
   */
  void begin(Svg svg, String role, String css, int content, double width, double height) {
    int hash = 31 * (title + measure + description).hashCode() + content;
    String id = "chart-" + Integer.toHexString(hash);
    svg.open(
        "svg",
        "class",
        css,
        "role",
        role,
        "aria-labelledby",
        id + "-title " + id + "-description",
        "viewBox",
        "0 0 " + Math.round(width) + " " + Math.round(height),
        "width",
        Math.round(width),
        "height",
        Math.round(height));
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

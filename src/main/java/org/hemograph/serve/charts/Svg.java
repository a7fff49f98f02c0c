package org.hemograph.serve.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes SVG 2 elements; escapes every text and every value. */
final class Svg {
  private final StringBuilder out = new StringBuilder(8 << 10);

  /** Begins a picture, whose parts are read out one by one. */
  static Svg picture(String classes, String title, int width, int height) {
    return sized(
        width, height, "class", "picture " + classes, "role", "group", "aria-label", title);
  }

  /** Begins a drawing of this size in CSS pixels. */
  static Svg sized(int width, int height, Object... attributes) {
    List<Object> all = new ArrayList<>(List.of(attributes));
    all.addAll(List.of("viewBox", "0 0 " + width + " " + height, "width", width, "height", height));
    return new Svg().open("svg", all.toArray());
  }

  /** Begins an element; attributes as name, value, name, value … */
  Svg open(String element, Object... attributes) {
    return tag(element, attributes, ">");
  }

  Svg close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  /** An element without content. */
  Svg draw(String element, Object... attributes) {
    return tag(element, attributes, "/>");
  }

  /** An element that holds only text. */
  Svg text(String element, String content, Object... attributes) {
    open(element, attributes);
    out.append(escaped(content));
    return close(element);
  }

  /** Markup of ours, in which every text is escaped already. */
  Svg plain(String markup) {
    out.append(markup);
    return this;
  }

  private Svg tag(String element, Object[] attributes, String end) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(shown(attributes[i + 1]))).append('"');
    }
    out.append(end);
    return this;
  }

  /** Coordinates to a tenth of a pixel. */
  private static String shown(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.1f", number).replaceFirst("\\.0$", "")
        : value.toString();
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
              }
            });
    return safe.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

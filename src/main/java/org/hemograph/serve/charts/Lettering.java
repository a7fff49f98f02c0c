package org.hemograph.serve.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide letters are, roughly: those of Arial and Liberation Sans, with room for wider fonts. SVG
 * does not wrap text, so that whoever writes it has to know.
 */
final class Lettering {
  private static final double SIZE = 13;
  private static final double WIDER_FONTS = 1.06;

  private Lettering() {}

  /** The width of a text of 13 pixels, in pixels. */
  static double width(String text) {
    return text.codePoints().mapToDouble(Lettering::em).sum() * SIZE * WIDER_FONTS;
  }

  /**
   * A text in lines that are no wider than that, broken at spaces where possible.
   *
   * @param most how many lines; the last ends with an ellipsis where the text goes on
   * @return at least one
   */
  static List<String> lines(String text, double wide, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (lines.size() < most - 1 && width(rest) > wide) {
      int end = fitting(rest, wide);
      int space = rest.lastIndexOf(' ', end);
      int cut = space > end / 3 ? space : end;
      lines.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    lines.add(cut(rest, wide));
    return lines;
  }

  /** A text that is no wider than that. */
  static String cut(String text, double wide) {
    return width(text) <= wide
        ? text
        : text.substring(0, fitting(text, wide - width("…"))).strip() + "…";
  }

  /** The length of the longest beginning that fits; at least one letter. */
  private static int fitting(String text, double wide) {
    double used = 0;
    int end = 0;
    while (end < text.length()) {
      int letter = text.codePointAt(end);
      used += em(letter) * SIZE * WIDER_FONTS;
      if (used > wide && end > 0) {
        break;
      }
      end += Character.charCount(letter);
    }
    return end;
  }

  private static double em(int letter) {
    if (letter >= 0x1100 && Character.isIdeographic(letter) || letter >= 0x1F000) {
      return 1;
    }
    if ("ijl.,:;'|!".indexOf(letter) >= 0) {
      return 0.25;
    }
    if (" ftrI()[]-/".indexOf(letter) >= 0) {
      return 0.31;
    }
    if ("mwMW%@—…".indexOf(letter) >= 0) {
      return 0.87;
    }
    return Character.isUpperCase(letter) ? 0.71 : 0.556;
  }
}

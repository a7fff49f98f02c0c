package org.hemograph.serve.charts;

import java.util.ArrayList;
import java.util.List;

/** A text broken into lines, since SVG does not break them. */
final class Lines {
  private Lines() {}

  /**
   * Lines of whole words where they fit.
   *
   * @param letters most code points on a line
   * @param most lines; what is left over is cut, with an ellipsis
   * @return at least one
   */
  static List<String> of(String text, int letters, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    // Breaks after a hyphen too, which stays where it was.
    for (String word : text.strip().split("\\s+|(?<=\\p{L}{3}-)(?=\\p{L}{3})")) {
      boolean joined = !line.isEmpty() && line.charAt(line.length() - 1) == '-';
      String gap = line.isEmpty() || joined ? "" : " ";
      if (!line.isEmpty() && length(line) + gap.length() + length(word) > letters) {
        lines.add(line.toString());
        line.setLength(0);
        gap = "";
      }
      line.append(gap).append(word);
    }
    lines.add(line.toString());
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < Math.min(most, lines.size()); i++) {
      boolean cut = i == most - 1 && lines.size() > most;
      shown.add(Words.cut(cut ? lines.get(i) + " …" : lines.get(i), letters));
    }
    return shown;
  }

  private static int length(CharSequence text) {
    return (int) text.codePoints().count();
  }
}

package org.hemograph.read.ctgov;

import java.text.Normalizer;
import org.hemograph.model.Folding;

/**
 * Names of arms and endpoints that are one name in two spellings: as {@link Folding#letters}, but
 * what stands between two digits counts, and so do a minus before a number and one after a name.
 * Else 1.5 mg would be 15 mg, and CD20- be CD20.
 */
final class SameName {
  private SameName() {}

  /** Equal for spellings of one name. */
  static String of(String name) {
    String text =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .strip()
            .replace("<=", "≤")
            .replace(">=", "≥");
    StringBuilder same = new StringBuilder(text.length());
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        int end = i + 1;
        while (end < text.length() && !Character.isLetterOrDigit(text.charAt(end))) {
          end++;
        }
        String marks = marks(text, i, end);
        if (!marks.isEmpty()) {
          same.append(Folding.letters(text.substring(from, end))).append(marks);
          from = end;
        }
        i = end;
      }
    }
    return same.append(Folding.letters(text.substring(from))).toString();
  }

  /** What counts of the marks from start to end, which stand between two words. */
  private static String marks(String text, int start, int end) {
    boolean digitBefore = start > 0 && Character.isDigit(text.charAt(start - 1));
    boolean digitAfter = end < text.length() && Character.isDigit(text.charAt(end));
    boolean minusAfter =
        start > 0 && isMinus(text.charAt(start)) && (end == text.length() || end > start + 1);
    boolean minusBefore =
        digitAfter && isMinus(text.charAt(end - 1)) && (start == 0 || end > start + 1);
    String between =
        !digitBefore || !digitAfter ? "" : hasSpace(text, start, end) ? " " : mark(text, start);
    return (minusAfter ? "-" : "") + between + (minusBefore ? "-" : "");
  }

  private static String mark(String text, int at) {
    return isMinus(text.charAt(at)) ? "-" : text.substring(at, at + 1);
  }

  private static boolean hasSpace(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '\u2212' || Character.getType(c) == Character.DASH_PUNCTUATION;
  }
}

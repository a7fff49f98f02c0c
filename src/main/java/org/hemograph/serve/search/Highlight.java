package org.hemograph.serve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.hemograph.serve.pages.SearchPage.Piece;

/** Which parts of a text are what was typed. The pieces are text; the page escapes them. */
final class Highlight {
  /** A longer text is shown from a little before its first marked word. */
  private static final int LONGEST = 240;

  private static final int BEFORE = 60;

  private Highlight() {}

  /** The text in pieces, those marked that match a word or its beginning; shortened if long. */
  static List<Piece> of(Typed typed, String text) {
    List<int[]> marks = marks(typed, text);
    int from = 0;
    int to = text.length();
    if (text.length() > LONGEST) {
      int first = marks.isEmpty() ? 0 : marks.get(0)[0];
      from = first <= BEFORE ? 0 : wordAt(text, first - BEFORE);
      to = Math.min(text.length(), from + LONGEST);
      if (to < text.length()) {
        to = Math.max(from + 1, text.lastIndexOf(' ', to) > from ? text.lastIndexOf(' ', to) : to);
      }
      if (Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
    }
    List<Piece> pieces = new ArrayList<>();
    if (from > 0) {
      pieces.add(new Piece("… ", false));
    }
    int at = from;
    for (int[] mark : marks) {
      if (mark[0] >= at && mark[1] <= to) {
        if (mark[0] > at) {
          pieces.add(new Piece(text.substring(at, mark[0]), false));
        }
        pieces.add(new Piece(text.substring(mark[0], mark[1]), true));
        at = mark[1];
      }
    }
    if (at < to) {
      pieces.add(new Piece(text.substring(at, to), false));
    }
    if (to < text.length()) {
      pieces.add(new Piece(" …", false));
    }
    return pieces;
  }

  private static int wordAt(String text, int at) {
    int space = text.indexOf(' ', at);
    return space < 0 ? at : space + 1;
  }

  private static List<int[]> marks(Typed typed, String text) {
    List<int[]> marks = new ArrayList<>();
    Matcher word = Folding.WORD.matcher(text);
    while (word.find()) {
      String folded = Folding.fold(word.group());
      int length = 0;
      for (String wanted : typed.words()) {
        if (folded.startsWith(wanted)) {
          // Where folding changed the length, letters cannot be counted: the whole word then.
          boolean counted = folded.length() == word.group().length();
          length = Math.max(length, counted ? wanted.length() : word.group().length());
        } else if (Spelling.distanceToBeginning(wanted, folded, Spelling.allowed(wanted))
            != Spelling.FAR) {
          length = word.group().length();
        }
      }
      if (length > 0) {
        marks.add(new int[] {word.start(), word.start() + length});
      }
    }
    return marks;
  }
}

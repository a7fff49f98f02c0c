package org.hemograph.serve.search;

/** How far two spellings are apart. */
final class Spelling {
  /** Farther than anything that is called close. */
  static final int FAR = 99;

  private Spelling() {}

  /** How many slips of the pen a word of this length may have: none, one or two. */
  static int allowed(String word) {
    return word.length() < 4 ? 0 : word.length() < 7 ? 1 : 2;
  }

  /**
   * How many letters were added, left out, mistaken or swapped with their neighbour (optimal string
   * alignment); {@link #FAR} if more than {@code most}.
   */
  static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return FAR;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int steps = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          steps = Math.min(steps, before[j - 2] + 1);
        }
        row[j] = steps;
        least = Math.min(least, steps);
      }
      if (least > most) {
        return FAR;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()] > most ? FAR : last[b.length()];
  }

  /** The same to the word itself or, where that is longer, to its beginning. */
  static int distanceToBeginning(String typed, String word, int most) {
    int best = distance(typed, word, most);
    for (int length = typed.length() - 1; length <= typed.length() + 1; length++) {
      if (best > 0 && length > 2 && length < word.length()) {
        best = Math.min(best, distance(typed, word.substring(0, length), most));
      }
    }
    return best;
  }
}

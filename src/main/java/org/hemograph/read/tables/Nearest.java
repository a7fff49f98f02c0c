package org.hemograph.read.tables;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what somebody probably meant: the closest names by edit distance. */
final class Nearest {
  private static final int AT_MOST = 3;

  private Nearest() {}

  /** Up to three candidates close to what was found, best first; none when all are far off. */
  static List<String> to(String found, Collection<String> candidates) {
    int far = found.length() <= 3 ? 1 : Math.max(3, found.length() / 3);
    record Near(String name, int distance) {}
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - found.length()) <= far)
        .map(candidate -> new Near(candidate, distance(found, candidate)))
        .filter(near -> near.distance() <= far)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .limit(AT_MOST)
        .map(Near::name)
        .toList();
  }

  /** The same as the end of a message: {@code " (did you mean a, b?)"}, or nothing. */
  static String hint(String found, Collection<String> candidates) {
    var near = to(found, candidates);
    return near.isEmpty()
        ? ""
        : near.stream().collect(Collectors.joining(", ", " (did you mean ", "?)"));
  }

  /** Levenshtein's distance, with one row of memory. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}

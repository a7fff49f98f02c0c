package org.hemograph.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the names that someone may have meant: for a column or an id of our tables as for a
 * parameter, a drug or a query.
 */
public final class Nearest {
  private static final int FOUND = 5;
  private static final int SHOWN = 3;
  private static final int LONGEST_COMPARED = 80;
  private static final double STILL_NEAR = 0.45;

  private Nearest() {}

  /** The names closest to what was given, best first, at most five; empty when none is close. */
  public static List<String> names(String given, Collection<String> known) {
    Map<String, String> spelled = new LinkedHashMap<>();
    known.forEach(name -> spelled.putIfAbsent(name, name));
    return among(given, spelled);
  }

  /** The same over many spellings: from a spelling to the name to suggest for it. */
  public static List<String> among(String given, Map<String, String> nameBySpelling) {
    List<Spelling> spellings = new ArrayList<>(nameBySpelling.size());
    nameBySpelling.forEach((spelling, name) -> spellings.add(Spelling.of(spelling, name)));
    return among(given, spellings);
  }

  /**
   * A spelling made ready to be compared, for whoever compares with the same ones often.
   *
   * @param folded what is compared
   * @param name what to suggest for it
   */
  public record Spelling(String folded, String name) {
    /** The spelling of a name. */
    public static Spelling of(String spelling, String name) {
      return new Spelling(comparable(spelling), name);
    }
  }

  /** The same over spellings made ready. */
  public static List<String> among(String given, Collection<Spelling> known) {
    String wanted = comparable(given);
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<String, Double> best = new HashMap<>();
    for (Spelling spelling : known) {
      double distance = distance(wanted, spelling.folded());
      if (distance <= STILL_NEAR) {
        best.merge(spelling.name(), distance, Math::min);
      }
    }
    return best.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .limit(FOUND)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The nearest as part of a message: {@code ' (did you mean "a" or "b"?)'}, or nothing. */
  public static String suggestion(String given, Collection<String> known) {
    return question(names(given, known));
  }

  /** The same for names found already, of which the message shows the first few. */
  public static String question(List<String> names) {
    return names.isEmpty()
        ? ""
        : names.stream()
            .limit(SHOWN)
            .collect(Collectors.joining("\" or \"", " (did you mean \"", "\"?)"));
  }

  /** How alike two names are that were made ready: 1 for the same letters, 0 for none in common. */
  public static double similarity(Spelling one, Spelling other) {
    int longer = Math.max(one.folded().length(), other.folded().length());
    return longer == 0 ? 0 : 1 - (double) edits(one.folded(), other.folded()) / longer;
  }

  private static String comparable(String name) {
    // Cut before folding too: what was given may be pages long.
    return start(Folding.letters(start(name, 4 * LONGEST_COMPARED)), LONGEST_COMPARED);
  }

  private static String start(String text, int length) {
    return text.length() > length ? text.substring(0, length) : text;
  }

  /** 0 for the same, 1 for what is not near; a part of the other counts as near. */
  private static double distance(String a, String b) {
    if (b.isEmpty()) {
      return 1;
    }
    int longer = Math.max(a.length(), b.length());
    boolean part = Math.min(a.length(), b.length()) >= 3 && (a.contains(b) || b.contains(a));
    // Each letter too many is an edit. Most names end here, and none needs to be compared in full.
    if (!part && Math.abs(a.length() - b.length()) > STILL_NEAR * longer) {
      return 1;
    }
    double edits = (double) edits(a, b) / longer;
    return part ? Math.min(edits, 0.2 + edits / 5) : edits;
  }

  /** Optimal string alignment: insert, delete, replace, swap neighbours. */
  private static int edits(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}

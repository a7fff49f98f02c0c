package org.hemograph.serve.reconcile;

import java.util.Set;
import org.hemograph.model.Folding;
import org.hemograph.model.Nearest;
import org.hemograph.model.Nearest.Spelling;

/**
 * How a name of a thing compares with what was asked.
 *
 * @param name the name
 * @param closeness by what rule
 * @param overlap share of the telling words that both have, 0 to 1
 * @param letters share of the letters that need no change, 0 to 1
 * @param beginning how much of the longer one the shorter one is, where the one begins like the
 *     other; else 0
 */
record Likeness(
    EntityName name, Closeness closeness, double overlap, double letters, double beginning) {
  /** The rules, the surest first. */
  enum Closeness {
    /** The same but for case and kinds of space and dash. */
    SAME,
    /** The same but for punctuation. */
    PUNCTUATED,
    /** The same words in another order or number. */
    REWORDED,
    /** No more than similar. */
    SIMILAR
  }

  /** So many letters are compared. */
  private static final int LONGEST = 80;

  /** Names shorter than this share of the other are not compared letter by letter. */
  private static final double LEAST = 0.4;

  private static final double SAME_WORDS = 94;
  private static final double PUNCTUATED = 98;
  private static final double MOST_SIMILAR = 90;

  /** What was asked, made ready to be compared with many names. */
  record Asked(String plain, String folded, Set<String> words, Spelling spelling) {
    static Asked of(String text) {
      String plain = NameForm.plain(text);
      return new Asked(
          plain, Folding.letters(plain), NameForm.words(plain), cut(Folding.letters(plain)));
    }
  }

  static Likeness sure(EntityName name, Closeness closeness) {
    return new Likeness(name, closeness, 1, 1, 1);
  }

  /** How a name compares that has so many telling words in common. */
  static Likeness of(Asked asked, EntityName name, double overlap) {
    return new Likeness(
        name,
        Closeness.SIMILAR,
        overlap,
        letters(asked.spelling(), cut(name.folded())),
        beginning(asked.folded(), name.folded()));
  }

  private static Spelling cut(String folded) {
    return new Spelling(folded.substring(0, Math.min(LONGEST, folded.length())), "");
  }

  /** Where the lengths alone tell that most must change, nothing is counted. */
  private static double letters(Spelling a, Spelling b) {
    int shorter = Math.min(a.folded().length(), b.folded().length());
    int longer = Math.max(a.folded().length(), b.folded().length());
    return shorter < LEAST * longer ? 0 : Math.max(0, Nearest.similarity(a, b));
  }

  private static double beginning(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    boolean begins = shorter >= 3 && (a.startsWith(b) || b.startsWith(a));
    return begins ? 0.5 + 0.5 * shorter / Math.max(a.length(), b.length()) : 0;
  }

  /** How similar, 0 to 1. */
  double similarity() {
    return Math.max(Math.max(overlap, letters), beginning);
  }

  /** The score of the name alone, 0 to 100. */
  double score() {
    return switch (closeness) {
      case SAME -> 100;
      case PUNCTUATED -> PUNCTUATED;
      case REWORDED -> SAME_WORDS;
      case SIMILAR -> MOST_SIMILAR * similarity();
    };
  }

  boolean isSure() {
    return closeness == Closeness.SAME || closeness == Closeness.PUNCTUATED;
  }
}

package org.hemograph.serve.search;

import java.util.List;

/** How close a text comes to what was typed; the closest first. */
enum Closeness {
  /** The very name or id. */
  SAME,
  /** It begins like it. */
  BEGINS,
  /** All words begin words of it. */
  WORDS,
  /** All words are in it, but it is no name: an arm, an endpoint, a passage. */
  WITHIN,
  /** Some words are in it, or are spelled nearly like words of it. */
  NEAR;

  /** How a text compares. */
  static Closeness of(Typed typed, String text, boolean name) {
    String folded = Folding.fold(text);
    if (name && folded.equals(typed.folded())) {
      return SAME;
    }
    if (name && folded.startsWith(typed.folded())) {
      return BEGINS;
    }
    List<String> words = Folding.words(text);
    if (typed.words().stream().allMatch(w -> words.stream().anyMatch(o -> o.startsWith(w)))) {
      return name ? WORDS : WITHIN;
    }
    return NEAR;
  }

  /** Slips in all, where a word that is not there at all counts three. */
  static int slips(Typed typed, String text) {
    List<String> words = Folding.words(text);
    int slips = 0;
    for (String word : typed.words()) {
      int most = Spelling.allowed(word);
      int best =
          words.stream()
              .mapToInt(
                  other ->
                      other.startsWith(word) ? 0 : Spelling.distanceToBeginning(word, other, most))
              .min()
              .orElse(Spelling.FAR);
      slips += Math.min(best, 3);
    }
    return slips;
  }
}

package org.hemograph.serve.search;

import java.util.List;

/**
 * What a person typed.
 *
 * @param text as it was typed, without spaces around it, at most 300 characters
 * @param folded the same in small letters without accents
 * @param words its first twelve words, folded, each once
 */
record Typed(String text, String folded, List<String> words) {
  private static final int LONGEST = 300;
  private static final int MOST_WORDS = 12;
  private static final int LONGEST_WORD = 60;

  Typed {
    words = List.copyOf(words);
  }

  static Typed of(String given) {
    String text = given.strip();
    if (text.length() > LONGEST) {
      int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      text = text.substring(0, end).strip();
    }
    List<String> words =
        Folding.words(text).stream()
            .map(w -> w.length() > LONGEST_WORD ? w.substring(0, LONGEST_WORD) : w)
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    return new Typed(text, Folding.fold(text), words);
  }

  /** Whether there is nothing to look for. */
  boolean isBlank() {
    return words.isEmpty();
  }
}

package org.hemograph.serve.reconcile;

import java.util.Locale;

/** What a score is made from, told beside it (matching features of the specification). */
enum Feature {
  SAME_NAME(
      "true if a name or synonym of the thing is the text, but for case and kinds of space, dash"
          + " and apostrophe"),
  SAME_IDENTIFIER("true if the text is its key, its address or a public identifier of it"),
  SAME_LETTERS("true if a name or identifier has the same letters and digits, but for punctuation"),
  SAME_WORDS("true if a name has the same words, in another order or in singular or plural"),
  WORD_OVERLAP("share of words in common, rare words counting more; 0 to 1"),
  LETTER_SIMILARITY(
      "one minus the share of letters that must change; 0 to 1, and 0 where one text is less than 0.4"
          + " times as long as the other"),
  BEGINS_ALIKE("0.5 to 1 if one text begins with the other, by how much of it; else 0"),
  TYPE("true if the thing is of a kind that was asked for; told only where one was"),
  PROPERTIES(
      "mean over the given properties of 1 where the thing has the value, 0.5 where nothing is"
          + " told, 0 where it has others; told only where some were given");

  private final String meaning;

  Feature(String meaning) {
    this.meaning = meaning;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String meaning() {
    return meaning;
  }
}

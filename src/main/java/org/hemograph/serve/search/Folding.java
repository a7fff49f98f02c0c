package org.hemograph.serve.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How texts are made alike before they are compared: as the text index does it. */
final class Folding {
  /**
   * A word as Unicode text segmentation sees it (UAX 29, section 4.1) for letters and digits: a
   * point or an apostrophe joins letters, a point or a comma joins digits. Java's matcher goes
   * deeper with each joint, so a word has at most 200 of them.
   */
  static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}_]++"
              + "(?:(?:(?<=\\p{L})[.'’](?=\\p{L})|(?<=\\p{N})[.,'’;](?=\\p{N}))"
              + "[\\p{L}\\p{M}\\p{N}_]++){0,200}+");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Folding() {}

  /** Small letters without accents. */
  static String fold(String text) {
    boolean plain = text.chars().allMatch(c -> c < 0x80);
    if (plain) {
      return text.toLowerCase(Locale.ROOT);
    }
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return bare.toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace('ø', 'o')
        .replace('ł', 'l')
        .replace('đ', 'd')
        .replace('’', '\'');
  }

  /** The folded words of a text, in its order. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(Folding::fold)
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    return words;
  }
}

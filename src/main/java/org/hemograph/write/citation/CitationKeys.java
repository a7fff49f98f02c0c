package org.hemograph.write.citation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Keys of BibTeX, in ASCII: family name of the first author, year, first word of the title. The
 * second of the same key in a file ends with {@code a}, the third with {@code b}; the keys given so
 * far are all that is remembered.
 */
final class CitationKeys {
  private static final int LONGEST = 24;
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Map<Character, String> LETTERS =
      Map.of(
          'ø', "o", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'ı',
          "i");

  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> suffixes = new HashMap<>();

  /** The key of the next reference in the file. */
  String next(Cited cited) {
    String name =
        cited.authors().stream()
            .findFirst()
            .map(author -> author.family().isEmpty() ? author.whole() : author.family())
            .map(CitationKeys::letters)
            .filter(letters -> !letters.isEmpty())
            .orElse("anon");
    String year = cited.issued().map(issued -> String.valueOf(issued.year())).orElse("nd");
    return unused(name + year + firstWord(cited.title()));
  }

  private String unused(String key) {
    String free = key;
    while (!given.add(free)) {
      free = key + suffix(suffixes.merge(key, 1, Integer::sum) - 1);
    }
    return free;
  }

  /** {@code a} to {@code z}, then {@code aa} and on. */
  private static String suffix(int n) {
    String last = String.valueOf((char) ('a' + n % 26));
    return n < 26 ? last : suffix(n / 26 - 1) + last;
  }

  private static String firstWord(String title) {
    return Arrays.stream(title.split("[^\\p{L}\\p{N}\\p{M}]+"))
        .map(CitationKeys::letters)
        .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
        .findFirst()
        .orElse("");
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    for (char c :
        Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).toCharArray()) {
      boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      letters.append(plain ? String.valueOf(c) : LETTERS.getOrDefault(c, ""));
    }
    return letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters.toString();
  }
}

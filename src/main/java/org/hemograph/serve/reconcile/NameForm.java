package org.hemograph.serve.reconcile;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hemograph.model.Folding;

/** The forms in which names are compared. */
final class NameForm {
  /** What is longer than any name is compared by its beginning. */
  static final int LONGEST = 500;

  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
  private static final Pattern QUOTES = Pattern.compile("[\\u2018\\u2019\\u02BC]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}<>+≥≤]+");

  private NameForm() {}

  /**
   * The same name however it was typed: small letters, one kind of dash, apostrophe and space
   * (Unicode NFKC), nothing left out.
   */
  static String plain(String text) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String form = Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    form = DASHES.matcher(form).replaceAll("-");
    form = form.replace("\u00AD", ""); // a soft hyphen only says where a line may break
    form = QUOTES.matcher(form).replaceAll("'");
    return SPACES.matcher(form).replaceAll(" ").strip();
  }

  /**
   * Whether two names with the same letters differ by no more than how they are punctuated. A
   * decimal point and a minus at the end are more than that: {@code 1.5} and {@code 15}, {@code
   * CD20-} and {@code CD20} are different things.
   */
  static boolean sameButPunctuation(String plainA, String plainB) {
    return numbers(plainA).equals(numbers(plainB)) && plainA.endsWith("-") == plainB.endsWith("-");
  }

  private static List<String> numbers(String plain) {
    return DIGITS.matcher(plain).results().map(MatchResult::group).toList();
  }

  /** The words of a name, folded and in the singular, each once. */
  static Set<String> words(String plain) {
    Set<String> words = new LinkedHashSet<>();
    WORDS
        .matcher(plain)
        .results()
        .map(match -> Folding.singular(match.group()))
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    return words;
  }
}

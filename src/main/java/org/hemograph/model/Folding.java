package org.hemograph.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes spellings of one name equal: case, compatibility forms (Unicode NFKD), accents, every
 * hyphen, space and punctuation mark fall away, and Greek letters are spelled out.
 */
public final class Folding {
  private static final Map<Integer, String> GREEK =
      Map.ofEntries(
          Map.entry((int) 'α', "alpha"),
          Map.entry((int) 'β', "beta"),
          Map.entry((int) 'γ', "gamma"),
          Map.entry((int) 'δ', "delta"),
          Map.entry((int) 'ε', "epsilon"),
          Map.entry((int) 'ζ', "zeta"),
          Map.entry((int) 'η', "eta"),
          Map.entry((int) 'θ', "theta"),
          Map.entry((int) 'ι', "iota"),
          Map.entry((int) 'κ', "kappa"),
          Map.entry((int) 'λ', "lambda"),
          Map.entry((int) 'μ', "mu"),
          Map.entry((int) 'ν', "nu"),
          Map.entry((int) 'ξ', "xi"),
          Map.entry((int) 'ο', "omicron"),
          Map.entry((int) 'π', "pi"),
          Map.entry((int) 'ρ', "rho"),
          Map.entry((int) 'ς', "sigma"),
          Map.entry((int) 'σ', "sigma"),
          Map.entry((int) 'τ', "tau"),
          Map.entry((int) 'υ', "upsilon"),
          Map.entry((int) 'φ', "phi"),
          Map.entry((int) 'χ', "chi"),
          Map.entry((int) 'ψ', "psi"),
          Map.entry((int) 'ω', "omega"));

  private static final Pattern SPACES = Pattern.compile("[\\s,;]+");

  private Folding() {}

  /** Letters and digits only: {@code Anti-CD38 α} becomes {@code anticd38alpha}. */
  public static String letters(String name) {
    return isAscii(name) ? asciiLetters(name) : anyLetters(name);
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The same for names that need no table. */
  private static String asciiLetters(String name) {
    StringBuilder kept = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      addAscii(kept, name.charAt(i));
    }
    return kept.toString();
  }

  private static void addAscii(StringBuilder kept, char c) {
    if (c >= 'A' && c <= 'Z') {
      kept.append((char) (c + ('a' - 'A')));
    } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '<' || c == '>' || c == '+') {
      kept.append(c);
    }
  }

  static String anyLetters(String name) {
    StringBuilder kept = new StringBuilder(name.length());
    Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              String spelled = GREEK.get(c);
              if (spelled != null) {
                kept.append(spelled);
              } else if (Character.isLetterOrDigit(c)) {
                kept.appendCodePoint(c);
              } else if (c == '<' || c == '>' || c == '≥' || c == '≤' || c == '+') {
                kept.appendCodePoint(c); // "≥50" and "<50", "CD38" and "CD38+" are different things
              }
            });
    return kept.toString();
  }

  /**
   * The same with every word in the singular: {@code BTK inhibitors} becomes {@code btkinhibitor}.
   */
  public static String singular(String name) {
    return isAscii(name) ? asciiSingular(name) : anySingular(name);
  }

  private static String asciiSingular(String name) {
    StringBuilder kept = new StringBuilder(name.length());
    int word = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isBreak(c)) {
        cutPlural(kept, word);
        word = kept.length();
      } else {
        addAscii(kept, c);
      }
    }
    cutPlural(kept, word);
    return kept.toString();
  }

  static String anySingular(String name) {
    return Arrays.stream(words(name)).map(Folding::singularWord).collect(Collectors.joining());
  }

  /** The same with its words in alphabetical order: {@code Yang Linhua} is {@code Linhua Yang}. */
  public static String anyOrder(String name) {
    return Arrays.stream(words(name))
        .map(Folding::singularWord)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String[] words(String name) {
    return SPACES.split(Normalizer.normalize(name, Normalizer.Form.NFKC).strip());
  }

  /** What {@link #SPACES} splits at. */
  private static boolean isBreak(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == ',' || c == ';';
  }

  private static String singularWord(String word) {
    StringBuilder letters = new StringBuilder(letters(word));
    cutPlural(letters, 0);
    return letters.toString();
  }

  /** Puts the word that begins there, the last one, into the singular. */
  private static void cutPlural(StringBuilder text, int word) {
    int end = text.length();
    int length = end - word;
    if (length < 4 || text.charAt(end - 1) != 's') {
      return;
    }
    char before = text.charAt(end - 2);
    if (length > 4 && before == 'e' && text.charAt(end - 3) == 'i') {
      text.replace(end - 3, end, "y");
    } else if (before != 's' && before != 'u' && before != 'i') {
      text.setLength(end - 1);
    }
  }
}

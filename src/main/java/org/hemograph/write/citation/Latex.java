package org.hemograph.write.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text within braces of BibTeX, in UTF-8: what LaTeX would take for a command is escaped, so that
 * it is printed as it is. Braces always pair: BibTeX counts them even where they are escaped.
 */
final class Latex {
  private static final Pattern WORD = Pattern.compile("[^\\s]+");

  private static final String STOPS = ":.?!";

  private Latex() {}

  static String text(String text) {
    return text(text, isPaired(text));
  }

  private static String text(String text, boolean paired) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Two hyphens would be printed as a dash.
      boolean again = c == '-' && i > 0 && text.charAt(i - 1) == '-';
      escaped.append(again ? "{}-" : escaped(c, paired));
    }
    return escaped.toString();
  }

  private static String escaped(char c, boolean paired) {
    return switch (c) {
      case '%', '&', '$', '#', '_' -> "\\" + c;
      // The short form is read everywhere; the long one has no brace for BibTeX to count.
      case '{' -> paired ? "\\{" : "\\textbraceleft{}";
      case '}' -> paired ? "\\}" : "\\textbraceright{}";
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '\\' -> "\\textbackslash{}";
      case '<', '>', '|' -> "$" + c + "$"; // Older fonts of LaTeX have other signs there.
      default -> String.valueOf(c);
    };
  }

  private static boolean isPaired(String text) {
    int open = 0;
    for (char c : text.toCharArray()) {
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (open < 0) {
        return false;
      }
    }
    return open == 0;
  }

  /**
   * A title in which programs that set titles in another case leave alone what has to stay: every
   * word with a capital after the first word, the first where more than its initial is one, and the
   * word after a colon or a full stop, which pandoc would give a capital.
   */
  static String title(String title) {
    boolean paired = isPaired(title);
    Matcher words = WORD.matcher(title);
    StringBuilder kept = new StringBuilder(title.length() + 32);
    int done = 0;
    while (words.find()) {
      kept.append(title, done, words.start());
      String word = words.group();
      String seen = words.start() == 0 ? word.substring(1) : word;
      boolean stays =
          seen.codePoints().anyMatch(Character::isUpperCase)
              || done > 0
                  && STOPS.indexOf(title.charAt(done - 1)) >= 0
                  && word.codePoints().anyMatch(Character::isLetter);
      kept.append(stays ? braced(word, paired) : text(word, paired));
      done = words.end();
    }
    return kept.append(title, done, title.length()).toString();
  }

  /** The punctuation around a word that has a letter stays outside. */
  private static String braced(String word, boolean paired) {
    int from = 0;
    int to = word.length();
    while (!isOfWord(word.codePointAt(from))) {
      from += Character.charCount(word.codePointAt(from));
    }
    while (!isOfWord(word.codePointBefore(to))) {
      to -= Character.charCount(word.codePointBefore(to));
    }
    return text(word.substring(0, from), paired)
        + "{"
        + text(word.substring(from, to), paired)
        + "}"
        + text(word.substring(to), paired);
  }

  /** Signs like Ⅲ and Ⓐ are capitals, but neither letters nor digits. */
  private static boolean isOfWord(int sign) {
    return Character.isLetterOrDigit(sign) || Character.isUpperCase(sign);
  }
}

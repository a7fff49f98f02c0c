package org.hemograph.read.bibliography;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Printed texts as we keep them: without markup, final full stops and addresses. */
public final class Wording {
  private static final Pattern SUPERSCRIPT = raised("sup");
  private static final Pattern SUBSCRIPT = raised("sub");
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:jats:[a-z-]+|i|b|u|em|strong|sc|sup|sub|p|br|span|scp)(?:\\s[^<>]{0,200})?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final String PLAIN = "0123456789+-=()n";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";
  private static final Pattern TRANSLATED = Pattern.compile("\\[(.+)\\]");
  private static final Pattern E_MAIL =
      Pattern.compile(
          "(?:[;,.]?\\s*(?:electronic address|e-?mail(?: address)?)\\s*:)?\\s*"
              + "[^\\s@,;<>()]{1,100}@[^\\s@,;<>()]{1,200}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("(1[4-9]\\d\\d|20\\d\\d)(?!\\d).*");

  private Wording() {}

  private static Pattern raised(String name) {
    return Pattern.compile("<" + name + ">([^<]{0,200})</" + name + ">", Pattern.CASE_INSENSITIVE);
  }

  /** Raised digits and signs where Unicode has them for all, else the text as it is. */
  public static String superscript(String text) {
    return translated(text, RAISED);
  }

  /** Lowered digits and signs where Unicode has them for all, else the text as it is. */
  public static String subscript(String text) {
    return translated(text, LOWERED);
  }

  private static String translated(String text, String alphabet) {
    StringBuilder other = new StringBuilder(text.length());
    for (char c : text.strip().replace('−', '-').toCharArray()) {
      int i = PLAIN.indexOf(c);
      if (i < 0) {
        return text;
      }
      other.append(alphabet.charAt(i));
    }
    return other.toString();
  }

  /** Without the simple tags that titles and abstracts come with; other angle brackets stay. */
  public static String withoutTags(String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    String raised = each(SUPERSCRIPT, text, Wording::superscript);
    return TAG.matcher(each(SUBSCRIPT, raised, Wording::subscript)).replaceAll("").strip();
  }

  private static String each(Pattern pattern, String text, UnaryOperator<String> change) {
    return pattern
        .matcher(text)
        .replaceAll((MatchResult m) -> Matcher.quoteReplacement(change.apply(m.group(1))));
  }

  /** A title without its final full stop. */
  public static String title(String text) {
    boolean stop = text.endsWith(".") && !text.endsWith("..");
    return stop ? text.substring(0, text.length() - 1).strip() : text;
  }

  /** A title that MEDLINE translated stands in brackets: {@code [An example].} */
  public static String untranslated(String text) {
    Matcher brackets = TRANSLATED.matcher(title(text));
    return brackets.matches() ? title(brackets.group(1)) : title(text);
  }

  /** An affiliation without e-mail addresses: those are contact data. */
  public static String withoutContact(String affiliation) {
    if (affiliation.indexOf('@') < 0) {
      return affiliation;
    }
    String cut = E_MAIL.matcher(affiliation).replaceAll("");
    // Whatever still has the sign is an address in a form of its own.
    return cut.indexOf('@') >= 0 ? "" : cut.replaceAll("[\\s;,:<(]+$", "").strip();
  }

  /** The year that a date begins with; empty, and reported, when it has none. */
  public static Optional<Integer> year(String date, String path, RecordNotes notes) {
    Matcher year = YEAR.matcher(date.strip());
    if (year.matches()) {
      return Optional.of(Integer.valueOf(year.group(1)));
    }
    if (!date.isBlank()) {
      notes.warn(
          path,
          "No year from 1400 to 2099 at the start of " + RecordNotes.shown(date) + ". Left out.");
    }
    return Optional.empty();
  }
}

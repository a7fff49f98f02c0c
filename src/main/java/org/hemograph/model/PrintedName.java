package org.hemograph.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an author as a source prints it, taken apart where its form tells family and given
 * names apart. Where it does not ({@code Yang Linhua} may be either way round), the name stays
 * whole: a name that nobody split is printed as it was, one that was split wrongly is somebody
 * else's.
 */
public final class PrintedName {
  private static final Pattern COMMA = Pattern.compile("\\s*[,，]\\s*");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern REMARK = Pattern.compile("\\s*[(（][^()（）]*[)）]\\s*$");
  private static final Pattern OTHERS =
      Pattern.compile("(?:and others|et al\\.?|others)", Pattern.CASE_INSENSITIVE);

  /** {@code DJ}, {@code D.J.}, {@code J-P}, {@code H.-J.}, {@code Th}: never more than four. */
  private static final Pattern INITIALS =
      Pattern.compile("(?:\\p{Lu}\\.?-?){1,4}|\\p{Lu}\\p{Ll}\\.(?:-?\\p{Lu}\\.)*");

  private static final Pattern DOTTED = Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.-?)+|\\p{Lu}");
  private static final Pattern SUFFIX =
      Pattern.compile("(?:Jr|Sr)\\.?|II|III|IV|[2-9](?:nd|rd|th)", Pattern.CASE_INSENSITIVE);
  private static final Set<String> PARTICLES =
      Set.of(
          "af", "al", "am", "ap", "da", "dal", "das", "de", "degli", "dei", "del", "dell", "della",
          "den", "der", "des", "di", "do", "dos", "du", "e", "el", "la", "le", "lo", "op", "ten",
          "ter", "van", "vom", "von", "y", "zu", "zum", "zur");

  /** Words that no person is called. */
  private static final Pattern GROUP =
      Pattern.compile(
          "\\b(?:academy|alliance|association|authority|board|centers?|centres?|collaborati(?:on"
              + "|ve)|collaborators?|college|commission|committee|company|consortium|council"
              + "|corporation|department|editors?|federation|foundation|group|hospital|inc|initiative"
              + "|institutes?|institution|investigators?|laborator(?:y|ies)|ltd|ministry|network"
              + "|office|organi[sz]ation|panel|partners(?:hip)?|pharma(?:ceuticals?)?|program(?:me)?"
              + "|project|registry|researchers|school|service|society|study|task force|team|trial"
              + "|trialists|union|university|workgroup|writers)\\b",
          Pattern.CASE_INSENSITIVE);

  private PrintedName() {}

  /**
   * The author of that name.
   *
   * @param printed {@code Kuter DJ}, {@code Al-Samkari, Hanny}, {@code ITP Study Group}
   * @return with {@code family} and {@code given} both empty where the name stays whole; a suffix
   *     ends the given names after a comma ({@code James E, Jr})
   */
  public static Reference.Author author(String printed) {
    String whole = printed.strip();
    String name = REMARK.matcher(whole).replaceFirst("");
    if (name.isEmpty()) {
      return new Reference.Author("", "", whole);
    }
    Optional<Parts> parts = GROUP.matcher(name).find() ? Optional.empty() : parts(name);
    return parts
        .map(p -> new Reference.Author(p.family(), p.given(), whole))
        .orElseGet(() -> new Reference.Author("", "", name));
  }

  /** Whether this stands for the authors that a source leaves out: {@code et al.} */
  public static boolean standsForOthers(String printed) {
    return OTHERS.matcher(printed.strip()).matches();
  }

  /**
   * The suffix that ends given names, as {@link #author} leaves it there: {@code Jr} of {@code
   * James E, Jr}; empty when there is none.
   */
  public static String suffix(Reference.Author author) {
    int comma = author.given().lastIndexOf(", ");
    String last = comma < 0 ? "" : author.given().substring(comma + 2);
    return SUFFIX.matcher(last).matches() ? last : "";
  }

  /** The given names without that suffix. */
  public static String givenWithoutSuffix(Reference.Author author) {
    String suffix = suffix(author);
    return suffix.isEmpty()
        ? author.given()
        : author.given().substring(0, author.given().length() - suffix.length() - 2);
  }

  private record Parts(String family, String given) {}

  private static Optional<Parts> parts(String name) {
    Matcher comma = COMMA.matcher(name);
    if (comma.find()) {
      return separated(
          name.substring(0, comma.start()), List.of(COMMA.split(name.substring(comma.end()))));
    }
    List<String> words = List.of(SPACES.split(name));
    return words.size() < 2 ? Optional.empty() : familyFirst(words).or(() -> givenFirst(words));
  }

  /** {@code Family, Given} and {@code Family, Given, Jr}; or {@code Family Initials, Jr}. */
  private static Optional<Parts> separated(String family, List<String> rest) {
    String given = String.join(", ", rest).strip();
    if (SUFFIX.matcher(given).matches()) {
      return parts(family).map(p -> new Parts(p.family(), p.given() + ", " + given));
    }
    boolean two = !family.isEmpty() && !given.isEmpty() && rest.size() <= 2;
    return two ? Optional.of(new Parts(family, withSuffixApart(given))) : Optional.empty();
  }

  /** PubMed prints {@code Smith, John Jr}. */
  private static String withSuffixApart(String given) {
    int last = given.lastIndexOf(' ');
    boolean apart =
        last > 0
            && given.charAt(last - 1) != ','
            && SUFFIX.matcher(given.substring(last + 1)).matches();
    return apart ? given.substring(0, last) + "," + given.substring(last) : given;
  }

  /** {@code Kuter DJ}, {@code van der Berg J}, {@code Bussel JB Jr}. */
  private static Optional<Parts> familyFirst(List<String> words) {
    int end = words.size();
    String suffix =
        SUFFIX.matcher(words.get(end - 1)).matches() && end > 2 ? words.get(end - 1) : "";
    end -= suffix.isEmpty() ? 0 : 1;
    int given = end;
    while (given > 1 && INITIALS.matcher(words.get(given - 1)).matches()) {
      given--;
    }
    // "J. P. K" and "JP K" are initials to the end: nothing tells which is the family.
    boolean family = words.subList(0, given).stream().anyMatch(PrintedName::isName);
    if (given == end || !family || DOTTED.matcher(words.get(0)).matches()) {
      return Optional.empty();
    }
    String initials = joined(words, given, end);
    return Optional.of(
        new Parts(joined(words, 0, given), suffix.isEmpty() ? initials : initials + ", " + suffix));
  }

  /** {@code David J. Kuter}, {@code J van der Berg}: what stands between or before tells. */
  private static Optional<Parts> givenFirst(List<String> words) {
    int last = words.size() - 1;
    for (int i = 1; i < last; i++) {
      if (PARTICLES.contains(words.get(i))) {
        return Optional.of(new Parts(joined(words, i, last + 1), joined(words, 0, i)));
      }
    }
    boolean initial = words.subList(0, last).stream().anyMatch(w -> DOTTED.matcher(w).matches());
    return initial && isName(words.get(last))
        ? Optional.of(new Parts(words.get(last), joined(words, 0, last)))
        : Optional.empty();
  }

  private static boolean isName(String word) {
    return word.chars().filter(Character::isLetter).count() > 1
        && !word.equals(word.toUpperCase(Locale.ROOT))
        && !PARTICLES.contains(word);
  }

  private static String joined(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to));
  }
}

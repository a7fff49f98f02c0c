package org.hemograph.read.ctgov;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of placebos. Only forms that say so: "placebo tablet", "matching placebo", "placebo for X",
 * "X placebo". A name that joins a placebo with something else is none.
 */
final class PlaceboNames {
  private static final Set<String> FORMS =
      Set.of(
          "placebo",
          "placebos",
          "matching",
          "matched",
          "oral",
          "intravenous",
          "iv",
          "subcutaneous",
          "sc",
          "tablet",
          "tablets",
          "capsule",
          "capsules",
          "pill",
          "pills",
          "infusion",
          "infusions",
          "injection",
          "injections",
          "solution",
          "powder",
          "comparator",
          "saline",
          "normal",
          "sugar",
          "film",
          "coated",
          "inactive",
          "blinded",
          "once",
          "twice",
          "daily",
          "weekly");

  /** Words and marks that put something beside the placebo, or take it away. */
  private static final Pattern JOINED =
      Pattern.compile(
          "[&/+,;|]|\\b(?:and|or|plus|with|without|then|followed|by|vs|versus|no|not|non"
              + "|controlled|control|before|after|from|add|on)\\b");

  private static final Pattern FOR =
      Pattern.compile(
          "(?:matching |matched |oral )?placebos?(?: (?:tablets?|capsules?|infusion|injection))?"
              + " (?:for|of|to match|match(?:ing|ed)(?: to| for)?) (\\S+(?: \\S+){0,3})");
  private static final Pattern OF =
      Pattern.compile("(.+?)(?: match(?:ing|ed))? placebos?((?: \\S+)*)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d-]+");

  private PlaceboNames() {}

  /** Whether it has the word at all. */
  static boolean mentions(String name) {
    return name.toLowerCase(Locale.ROOT).contains("placebo");
  }

  /**
   * @param isDrug whether a name is that of a drug we know
   */
  static boolean isPlacebo(String name, Predicate<String> isDrug) {
    String lower =
        name.toLowerCase(Locale.ROOT)
            .replace("placebo-", "placebo ")
            .replace("-placebo", " placebo")
            .replace("-match", " match")
            .replaceAll("\\s+", " ")
            .strip();
    if (JOINED.matcher(lower).find()) {
      return false;
    }
    int bracket = lower.indexOf('(');
    if (bracket >= 0 && !lower.substring(0, bracket).contains("placebo")) {
      return false;
    }
    String plain = lower.replaceAll("[()]", " ").replaceAll("\\s+", " ").strip();
    if (onlyForms(plain) || FOR.matcher(plain).matches()) {
      return true;
    }
    Matcher of = OF.matcher(plain);
    return bracket < 0
        && of.matches()
        && onlyForms(of.group(2).strip())
        && (isDrug.test(of.group(1)) || WORD.matcher(of.group(1)).matches());
  }

  private static boolean onlyForms(String words) {
    for (String word : words.split(" ")) {
      if (!word.isEmpty() && !FORMS.contains(word)) {
        return false;
      }
    }
    return true;
  }
}

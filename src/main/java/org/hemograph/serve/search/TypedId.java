package org.hemograph.serve.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spellings under which a public id may be stored: of studies (NCT, EU CT, other registries),
 * publications (DOI, PMID, PMCID, abstract numbers), drugs (ATC, ChEMBL, DrugBank, UNII, CAS) and
 * whatever else is stated as an identifier.
 */
final class TypedId {
  private static final int LONGEST = 200;

  /** Addresses that hold an id, and what people write before one. */
  private static final List<Pattern> AROUND =
      List.of(
          Pattern.compile(
              "(?i)(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/(10\\.\\d{4,9}/[^?#]+)(?:[?#].*)?"),
          Pattern.compile("(?i)(?:https?://)?(?:www\\.)?clinicaltrials\\.gov/.*?(NCT\\d{8}).*"),
          Pattern.compile(
              "(?i)(?:https?://)?(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|www\\.ncbi\\.nlm\\.nih\\.gov/pubmed)/(\\d{1,9})/?.*"),
          Pattern.compile(
              "(?i)(?:https?://)?(?:www\\.ncbi\\.nlm\\.nih\\.gov/pmc/articles|pmc\\.ncbi\\.nlm\\.nih\\.gov/articles)/(PMC\\d{1,9})/?.*"),
          Pattern.compile(
              "(?i)(?:pmid|pmcid|doi|nct|atc|unii|cas|chembl|drugbank|abstract|eudract|eu ct|uniprot|mesh)\\s*[:#]?\\s*"
                  + "(?:(?:no|number|nr)\\b\\.?\\s*)?(\\S.*)"));

  private static final Pattern EIGHT_DIGITS = Pattern.compile("(?i)nct\\s*[-:]?\\s*(\\d{8})");

  private TypedId() {}

  /** The spellings to look for; empty if it cannot be an id. */
  static Set<String> spellings(Typed typed) {
    String text = typed.text();
    Set<String> spellings = new LinkedHashSet<>();
    if (text.length() > LONGEST || text.chars().noneMatch(Character::isDigit)) {
      return spellings;
    }
    boolean abstracted = text.regionMatches(true, 0, "abstract", 0, 8);
    Set<String> bare = new LinkedHashSet<>();
    bare.add(text);
    Matcher digits = EIGHT_DIGITS.matcher(text);
    if (digits.matches()) {
      bare.add("NCT" + digits.group(1));
    }
    for (Pattern pattern : AROUND) {
      Matcher around = pattern.matcher(text);
      if (around.matches()) {
        bare.add(decoded(around.group(1)).strip());
      }
    }
    if (bare.stream().noneMatch(id -> id.chars().noneMatch(Character::isWhitespace))
        && !abstracted) {
      return spellings;
    }
    for (String id : bare) {
      String tidy = id.replaceAll("[.,;)\\]]+$", "");
      for (String one : List.of(id, tidy)) {
        for (String cased :
            List.of(one, one.toUpperCase(Locale.ROOT), one.toLowerCase(Locale.ROOT))) {
          spellings.add(cased);
          for (String prefix : List.of("PMID:", "doi:", "DOI:", "MESH:", "ChEMBL:", "CHEMBL")) {
            spellings.add(prefix + cased);
          }
        }
        if (one.regionMatches(true, 0, "chembl", 0, 6)) {
          spellings.add(one.substring(6));
        }
      }
    }
    return spellings;
  }

  private static String decoded(String id) {
    try {
      return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return id; // a percent sign that is none of an address
    }
  }
}

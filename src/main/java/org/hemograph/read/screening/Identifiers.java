package org.hemograph.read.screening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.model.ScreenedRecord.Ids;

/** By what one record names its publication, gathered. */
final class Identifiers {
  /** Columns by which a publication is known. */
  static final Set<String> COLUMNS =
      new TreeSet<>(
          Set.of(
              "doi", "pmid", "pubmed_id", "pmcid", "pmc_id", "url", "urls", "link", "id", "key"));

  private static final Pattern DOI = Pattern.compile("(?i)\\b10\\.[0-9]{4,9}/[^\\s\"<>]++");
  private static final Pattern PUBMED =
      Pattern.compile(
          "(?i)pubmed(?:\\.ncbi\\.nlm\\.nih\\.gov|/)/?([1-9][0-9]{0,8})|pmid:?\\s*+([1-9][0-9]{0,8})");
  private static final Pattern PMC = Pattern.compile("(?i)\\bPMC[1-9][0-9]{0,8}\\b");
  private static final Pattern KEY =
      Pattern.compile("(?:^|/(?:id|page)/)((?:publication|source|study)/[^\\s?#\"<>]++)");

  private final Set<String> dois = new LinkedHashSet<>();
  private final Set<String> pmids = new LinkedHashSet<>();
  private final Set<String> pmcids = new LinkedHashSet<>();
  private final Set<String> keys = new LinkedHashSet<>();

  void doi(String value) {
    Matcher doi = DOI.matcher(value);
    while (doi.find()) {
      dois.add(withoutStop(doi.group().toLowerCase(Locale.ROOT)));
    }
  }

  /** Punctuation of the sentence around it; by hand, as a pattern would begin at each stop anew. */
  private static String withoutStop(String doi) {
    int end = doi.length();
    while (".,;)".indexOf(doi.charAt(end - 1)) >= 0) {
      end--;
    }
    return doi.substring(0, end);
  }

  /** A key of ours, or an address of any of them. */
  void address(String value) {
    doi(value);
    pubmed(value);
    pmc(value);
    Matcher key = KEY.matcher(value);
    while (key.find()) {
      keys.add(key.group(1));
    }
  }

  /** A bare number may be of any database; only what says that it is of PubMed is taken. */
  private void pubmed(String value) {
    Matcher pubmed = PUBMED.matcher(value);
    while (pubmed.find()) {
      pmids.add(pubmed.group(1) == null ? pubmed.group(2) : pubmed.group(1));
    }
  }

  /** What stands where only numbers of PubMed do. */
  void pmid(String value) {
    pubmed(value);
    if (value.matches("[1-9][0-9]{0,8}(?:\\.0)?")) {
      pmids.add(value.replace(".0", "")); // spreadsheets make numbers of numbers
    }
  }

  void pmc(String value) {
    Matcher found = PMC.matcher(value);
    while (found.find()) {
      pmcids.add(found.group().toUpperCase(Locale.ROOT));
    }
  }

  Ids ids() {
    return new Ids(List.copyOf(dois), List.copyOf(pmids), List.copyOf(pmcids), List.copyOf(keys));
  }
}

package org.hemograph.serve.reconcile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How public identifiers are written in tables: bare, as CURIE, with the registry's name, as URL.
 */
final class IdentifierForm {
  private static final Pattern URL =
      Pattern.compile(
          "https?://(?:www\\.|dx\\.|go\\.)?(?:"
              + "doi\\.org/(?<doi>10\\..+)"
              + "|(?:classic\\.)?clinicaltrials\\.gov/(?:study|show|ct2/show)/(?<nct>nct[0-9]+).*"
              + "|pubmed\\.ncbi\\.nlm\\.nih\\.gov/(?<pmid>[0-9]+)/?"
              + "|(?:pmc\\.ncbi\\.nlm\\.nih\\.gov|ncbi\\.nlm\\.nih\\.gov/pmc)/articles/(?<pmc>pmc[0-9]+)/?"
              + "|drugbank\\.(?:com|ca)/drugs/(?<drugbank>db[0-9]+)"
              + "|uniprot\\.org/uniprot(?:kb)?/(?<uniprot>[a-z0-9]+).*"
              + "|ebi\\.ac\\.uk/chembl/[a-z_/]*(?<chembl>chembl[0-9]+)/?"
              + "|identifiers\\.org/[a-z.]+[:/](?<curie>.+)"
              + ")");
  private static final String[] GROUPS = {
    "doi", "nct", "pmid", "pmc", "drugbank", "uniprot", "chembl", "curie"
  };

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:doi|pmid|pubmed(?: id)?|pmcid|nct(?: number)?|clinicaltrials\\.gov|eudract(?: number)?"
              + "|euctr|eu ?ct(?: number)?|chembl(?:\\.compound|\\.target)?|drugbank|unii|cas|atc|rxnorm"
              + "|rxcui|mesh|kegg|uniprot(?:kb)?|ncbi gene|inchikey)(?: ?[:#] ?| )(?<id>\\S.*)");

  /** Of an EU number the country that a record of its register is for: {@code -DE}. */
  private static final Pattern EU_RECORD =
      Pattern.compile("(?:euctr)?(?<id>[0-9]{4}-[0-9]{6}-[0-9]{2})(?:-[a-z0-9]{2,3})?");

  private static final Pattern SPACED = Pattern.compile("(?<kind>nct|pmc|db) (?<id>[0-9]+)");
  private static final Pattern DOI = Pattern.compile("(?<id>10\\.[0-9]{4,9}/.*[^.,;])[.,;]+");

  private IdentifierForm() {}

  /** What may be looked for as an identifier, the most literal reading first. */
  static Set<String> readings(String plain) {
    Set<String> readings = new LinkedHashSet<>();
    readings.add(plain);
    Matcher named = NAMED.matcher(plain);
    if (named.matches()) {
      readings.add(named.group("id"));
    }
    for (Pattern usual : List.of(EU_RECORD, DOI)) {
      Matcher matcher = usual.matcher(plain);
      if (matcher.matches()) {
        readings.add(matcher.group("id"));
      }
    }
    Matcher spaced = SPACED.matcher(plain);
    if (spaced.matches()) {
      readings.add(spaced.group("kind") + spaced.group("id"));
    }
    Matcher url = URL.matcher(plain);
    if (url.matches()) {
      for (String group : GROUPS) {
        if (url.group(group) != null) {
          readings.add(url.group(group));
        }
      }
    }
    return readings;
  }
}

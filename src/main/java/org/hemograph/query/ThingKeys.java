package org.hemograph.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.rdf.Namespaces;

/** Guesses which IRIs someone may mean by a key: {@code NCT05653219}, {@code study/NCT…}, a DOI. */
final class ThingKeys {
  /** RFC 3987 forbids these, and so does SPARQL's IRIREF. */
  private static final Pattern IRI = Pattern.compile("https?://[^\\x00-\\x20<>\"{}|\\\\^`\\x7F]+");

  private static final Pattern PATH = Pattern.compile("[^\\x00-\\x20<>\"{}|\\\\^`\\x7F?]+");
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/\\S+)");
  private static final Pattern PMID = Pattern.compile("(?i)(?:pmid:?\\s*)(\\d{1,9})");

  /** Where the path of a class is not its name. */
  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry("Study", "study"),
          Map.entry("ClinicalTrial", "study"),
          Map.entry("ObservationalStudy", "study"),
          Map.entry("ExpandedAccess", "study"),
          Map.entry("Organization", "org"),
          Map.entry("SourceDocument", "document"),
          Map.entry("TextLayer", "text"),
          Map.entry("EvidenceSpan", "span"),
          Map.entry("Result", "result"),
          Map.entry("OutcomeResult", "result"),
          Map.entry("BaselineResult", "result"),
          Map.entry("FlowResult", "result"),
          Map.entry("AdverseEventResult", "result"),
          Map.entry("Comparison", "result"));

  private final Namespaces namespaces;

  ThingKeys(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** Whether the value claims to be an IRI. */
  static boolean looksLikeIri(String value) {
    return value.startsWith("http://") || value.startsWith("https://") || value.startsWith("<");
  }

  /** IRIs to try, the most literal reading first. */
  Set<String> candidates(String value, List<String> classes) {
    Set<String> candidates = new LinkedHashSet<>();
    String plain =
        value.startsWith("<") && value.endsWith(">")
            ? value.substring(1, value.length() - 1)
            : value;
    if (looksLikeIri(plain) && IRI.matcher(plain).matches()) {
      candidates.add(plain);
    }
    Matcher doi = DOI.matcher(plain);
    if (doi.matches()) {
      String key = doi.group(1).toLowerCase(Locale.ROOT).replace('/', '~');
      candidates.add(namespaces.id("publication/doi-" + key));
    }
    Matcher pmid = PMID.matcher(plain);
    if (pmid.matches()) {
      candidates.add(namespaces.id("publication/pmid-" + pmid.group(1)));
    }
    if (!looksLikeIri(plain) && PATH.matcher(plain).matches()) {
      paths(plain, classes, candidates);
    }
    return candidates;
  }

  private void paths(String plain, List<String> classes, Set<String> candidates) {
    String path = plain.replaceFirst("^/?(id/)?", "");
    if (path.contains("/")) {
      candidates.add(namespaces.id(path));
    }
    for (String type : classes) {
      String folder = folder(type);
      for (String key :
          List.of(path, path.toLowerCase(Locale.ROOT), path.toUpperCase(Locale.ROOT))) {
        candidates.add(namespaces.id(folder + "/" + key.replace(':', '_')));
      }
    }
  }

  private static String folder(String type) {
    String local = type.substring(Math.max(type.lastIndexOf('#'), type.lastIndexOf('/')) + 1);
    String kebab = local.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return PATHS.getOrDefault(local, kebab);
  }
}

package org.hemograph.serve.data;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.hemograph.rdf.Prefixes;

/** Properties in addresses: {@code hg:investigates} where there is a prefix, else the whole IRI. */
public final class Curie {
  private Curie() {}

  /** The short form, by the longest namespace that fits. */
  public static String of(String iri) {
    return Prefixes.ALL.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .filter(prefix -> iri.substring(prefix.getValue().length()).matches("[A-Za-z0-9_-]+"))
        .max(Comparator.comparing((Map.Entry<String, String> p) -> p.getValue().length()))
        .map(p -> p.getKey() + ":" + iri.substring(p.getValue().length()))
        .orElse(iri);
  }

  /** The IRI that is meant; empty if the text is neither. */
  public static Optional<String> iri(String text) {
    int colon = text.indexOf(':');
    String space = colon < 0 ? null : Prefixes.ALL.get(text.substring(0, colon));
    if (space != null) {
      return Optional.of(space + text.substring(colon + 1)).filter(Curie::isPlain);
    }
    return Optional.of(text).filter(t -> t.matches("(?:https?://|urn:).+") && isPlain(t));
  }

  /** Without what no IRI may hold (SPARQL 1.1, IRIREF). */
  private static boolean isPlain(String iri) {
    return iri.length() < 1_000
        && iri.chars().noneMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0);
  }
}

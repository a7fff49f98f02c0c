package org.hemograph.model;

import java.util.List;

/**
 * What the root of every record says about itself.
 *
 * @param ref its identity
 * @param label the name people read
 * @param synonyms other names, acronyms and codes it is found by
 * @param identifiers public ids as plain text, for instance {@code NCT05653219} or {@code
 *     MONDO:0008558}
 * @param provenance where it is known from, and how surely
 */
public record Entry(
    ThingRef ref,
    String label,
    List<String> synonyms,
    List<String> identifiers,
    Provenance provenance) {
  public Entry {
    synonyms = List.copyOf(synonyms);
    identifiers = List.copyOf(identifiers);
  }

  /** A name without synonyms or public ids. */
  public Entry(ThingRef ref, String label, Provenance provenance) {
    this(ref, label, List.of(), List.of(), provenance);
  }
}

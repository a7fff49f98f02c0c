package org.hemograph.model;

import java.util.List;

/**
 * A drug's public ids, without prefixes; empty where none was verified.
 *
 * @param sources where the ids were read
 */
public record DrugIds(
    String unii,
    String cas,
    String drugbank,
    String inchikey,
    List<String> atc,
    String rxcui,
    String chembl,
    String mesh,
    String kegg,
    List<ThingRef> sources) {
  public DrugIds {
    atc = List.copyOf(atc);
    sources = List.copyOf(sources);
  }
}

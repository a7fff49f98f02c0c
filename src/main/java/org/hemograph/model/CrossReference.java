package org.hemograph.model;

/**
 * The id of a thing in a public vocabulary.
 *
 * @param vocabulary its usual prefix: {@code MONDO}, {@code MESH}, {@code ICD10CM} …
 * @param id the id without prefix
 */
public record CrossReference(String vocabulary, String id) {
  /** Prefix and id: {@code MESH:D016553}. */
  public String curie() {
    return vocabulary + ":" + id;
  }
}

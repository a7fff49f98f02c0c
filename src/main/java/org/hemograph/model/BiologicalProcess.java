package org.hemograph.model;

/**
 * A process of the Gene Ontology.
 *
 * @param curie for instance {@code GO:0001788}
 */
public record BiologicalProcess(String curie, String label) {
  /** Its identity here. */
  public ThingRef ref() {
    return new ThingRef("process/" + curie.replace(':', '_'));
  }
}

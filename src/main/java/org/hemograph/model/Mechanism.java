package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * A way in which a treatment changes the disease process.
 *
 * @param parent the broader mechanism
 * @param processRelation how it relates to the process, as printed
 * @param cell the cell type it affects, as a Cell Ontology CURIE
 */
public record Mechanism(
    Entry entry,
    String description,
    Optional<Code> type,
    Optional<ThingRef> parent,
    List<ThingRef> targets,
    Optional<Code> action,
    Optional<BiologicalProcess> process,
    String processRelation,
    Optional<Code> effect,
    String cell,
    String meshId)
    implements Evidence {
  public Mechanism {
    targets = List.copyOf(targets);
  }
}

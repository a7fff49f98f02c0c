package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * A class or grouping of therapies, or a procedure.
 *
 * @param parent the broader class
 * @param namedInArticle whether the founding article names it
 */
public record DrugClass(
    Entry entry,
    String description,
    List<ThingRef> targets,
    Optional<ThingRef> parent,
    String routeText,
    boolean namedInArticle,
    Optional<Code> treatmentKind)
    implements Evidence {
  public DrugClass {
    targets = List.copyOf(targets);
  }
}

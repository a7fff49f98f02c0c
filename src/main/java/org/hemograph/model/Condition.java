package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * A disease.
 *
 * @param parent the broader condition
 * @param xrefs the same disease elsewhere
 */
public record Condition(
    Entry entry, String description, Optional<ThingRef> parent, List<CrossReference> xrefs)
    implements Evidence {
  public Condition {
    xrefs = List.copyOf(xrefs);
  }
}

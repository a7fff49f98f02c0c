package org.hemograph.serve.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * Something that can be asked of things, and be added to a table (section 2.3 of the
 * specification).
 *
 * @param id what clients name it by
 * @param name as readers call it
 * @param description what it holds
 * @param of the kinds of thing that have it; empty for all
 * @param values the kind of its values where they are things; empty where they are not
 * @param predicate of the ontology that a mark "recalled" would name
 * @param pattern from {@code ?s} to {@code ?v}; {@code ?said} is what carries the verification
 */
record Property(
    String id,
    String name,
    String description,
    List<EntityType> of,
    Optional<EntityType> values,
    String predicate,
    String pattern) {
  Property {
    of = List.copyOf(of);
  }

  /** Whether things of that kind, or of one narrower or broader, may have it. */
  boolean isOf(EntityType type) {
    return of.isEmpty() || type.withBroader().stream().anyMatch(of::contains);
  }
}

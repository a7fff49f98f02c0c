package org.hemograph.serve.reconcile;

import java.util.List;

/**
 * A reconciliation query (section 4.1 of the specification).
 *
 * @param id by which the asker knows it
 * @param text the name or identifier; empty where only properties are given
 * @param types kinds that are wanted; empty for any
 * @param strictness what that means
 * @param limit at most so many candidates
 * @param constraints what else is known
 */
record Wanted(
    String id,
    String text,
    List<String> types,
    Strictness strictness,
    int limit,
    List<Constraint> constraints) {
  /**
   * What kinds mean. The specification leaves it open, and OpenRefine always sends {@code should}.
   */
  enum Strictness {
    /** Only things of one of the kinds. */
    ANY,
    /** Only things of all the kinds. */
    ALL,
    /** Others too, at half their score and never as a match. */
    SHOULD
  }

  Wanted {
    types = List.copyOf(types);
    constraints = List.copyOf(constraints);
  }

  /** Whether a thing is of a kind that is wanted. */
  boolean isOfType(Entity entity) {
    if (types.isEmpty()) {
      return true;
    }
    return strictness == Strictness.ALL
        ? types.stream().allMatch(entity::is)
        : types.stream().anyMatch(entity::is);
  }
}

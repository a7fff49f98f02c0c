package org.hemograph.model;

import java.util.Optional;

/**
 * Whom a value is about: an arm, a group, the whole study, or a subgroup of one of them.
 *
 * @param whole the arm, group or study
 * @param subgroup the part of it, when the value is about a part
 */
public record Group(ThingRef whole, Optional<Subgroup> subgroup) {
  /** The thing that holds exactly those people. */
  public ThingRef ref() {
    return subgroup.map(Subgroup::ref).orElse(whole);
  }
}

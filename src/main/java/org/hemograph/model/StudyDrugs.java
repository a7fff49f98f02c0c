package org.hemograph.model;

import java.util.List;

/**
 * The drugs of a study by their role.
 *
 * @param all every one of them, whether its role is stated or not
 */
public record StudyDrugs(
    List<ThingRef> investigated,
    List<ThingRef> background,
    List<ThingRef> comparators,
    List<ThingRef> all) {
  public StudyDrugs {
    investigated = List.copyOf(investigated);
    background = List.copyOf(background);
    comparators = List.copyOf(comparators);
    all = List.copyOf(all);
  }
}

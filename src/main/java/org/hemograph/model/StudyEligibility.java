package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * Who may take part, where a registry asks for it value by value.
 *
 * @param conditions the conditions studied that are known
 * @param sex of scheme {@code sex}
 * @param healthyVolunteers whether people without the condition may take part
 */
public record StudyEligibility(
    List<ThingRef> conditions,
    Optional<Code> sex,
    Optional<Boolean> healthyVolunteers,
    Optional<Quantity> minimumAge,
    Optional<Quantity> maximumAge) {
  /** Of a study whose record does not say. */
  public static final StudyEligibility NONE =
      new StudyEligibility(
          List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public StudyEligibility {
    conditions = List.copyOf(conditions);
  }
}

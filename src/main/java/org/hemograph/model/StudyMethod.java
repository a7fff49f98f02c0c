package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * What a registry asks about the design beside allocation, model and masking.
 *
 * @param observationalModel cohort, case-control …, of scheme {@code observational}
 * @param timePerspective of scheme {@code perspective}
 * @param primaryPurpose of scheme {@code purpose}
 * @param maskedRoles who does not know the assignment, of scheme {@code masked}
 */
public record StudyMethod(
    Optional<Code> observationalModel,
    Optional<Code> timePerspective,
    Optional<Code> primaryPurpose,
    List<Code> maskedRoles) {
  /** Of a study whose record does not say. */
  public static final StudyMethod NONE =
      new StudyMethod(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public StudyMethod {
    maskedRoles = List.copyOf(maskedRoles);
  }
}

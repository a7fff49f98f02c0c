package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * What a registry's own record says of a study beyond what the curated tables hold.
 *
 * @param kind whether it tests, observes or gives access
 * @param orgStudyId the number under which the sponsor runs it
 * @param formerly identities it was registered under before
 * @param related studies it belongs to: expanded access beside a trial
 * @param hasResults whether the registry holds results
 * @param lastKnownStatus the status last confirmed, where the present one is unknown
 * @param seeAlso pages that the record points to
 */
public record Registration(
    StudyKind kind,
    String orgStudyId,
    List<ThingRef> formerly,
    List<ThingRef> related,
    Optional<Boolean> hasResults,
    Optional<Code> lastKnownStatus,
    List<String> seeAlso,
    StudyTexts texts,
    StudyMethod method,
    StudyEligibility eligibility,
    StudyLinks links) {
  /** Of a study that no registry record is known of. */
  public static final Registration NONE =
      new Registration(
          StudyKind.CLINICAL_TRIAL,
          "",
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          StudyTexts.NONE,
          StudyMethod.NONE,
          StudyEligibility.NONE,
          StudyLinks.NONE);

  public Registration {
    formerly = List.copyOf(formerly);
    related = List.copyOf(related);
    seeAlso = List.copyOf(seeAlso);
  }
}

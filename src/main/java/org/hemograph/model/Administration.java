package org.hemograph.model;

import java.util.Optional;

/**
 * One drug (or, where only that is known, one class or one named intervention), given one way, in
 * one course, in one arm.
 *
 * @param role investigational, background, comparator, placebo or not stated
 * @param course treatment or taper
 * @param sequence its place among the administrations of the arm
 * @param dose empty when it is a range: then {@code doseText} has it
 * @param every the interval between doses
 * @param mention the intervention as named, where neither drug nor class is known
 * @param interventionType what kind of intervention a registry calls it
 */
public record Administration(
    Entry entry,
    ThingRef study,
    ThingRef arm,
    Optional<ThingRef> drug,
    Optional<ThingRef> drugClass,
    Optional<Code> role,
    Optional<Code> course,
    Optional<Integer> sequence,
    Optional<Quantity> dose,
    String doseText,
    Optional<Code> route,
    Optional<Quantity> every,
    Optional<Integer> doseCount,
    Optional<Quantity> duration,
    String scheduleText,
    Optional<ThingRef> mention,
    Optional<Code> interventionType)
    implements Evidence {
  /** Of a row of the curated tables. */
  public Administration(
      Entry entry,
      ThingRef study,
      ThingRef arm,
      Optional<ThingRef> drug,
      Optional<ThingRef> drugClass,
      Optional<Code> role,
      Optional<Code> course,
      Optional<Integer> sequence,
      Optional<Quantity> dose,
      String doseText,
      Optional<Code> route,
      Optional<Quantity> every,
      Optional<Integer> doseCount,
      Optional<Quantity> duration,
      String scheduleText) {
    this(
        entry,
        study,
        arm,
        drug,
        drugClass,
        role,
        course,
        sequence,
        dose,
        doseText,
        route,
        every,
        doseCount,
        duration,
        scheduleText,
        Optional.empty(),
        Optional.empty());
  }
}

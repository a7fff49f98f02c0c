package org.hemograph.model;

import java.util.Optional;

/**
 * One drug (or, where only that is known, one class), given one way, in one course, in one arm.
 *
 * @param role investigational, background, comparator, placebo or not stated
 * @param course treatment or taper
 * @param sequence its place among the administrations of the arm
 * @param dose empty when it is a range: then {@code doseText} has it
 * @param every the interval between doses
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
    String scheduleText)
    implements Evidence {}

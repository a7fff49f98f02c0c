package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * A planned group of a study, or a group that only a result speaks of.
 *
 * @param planned true for an arm of the study, false for a group of a report
 * @param size people in it
 * @param sizeText the number as printed
 * @param regimenText what is given, in words
 * @param drugs the drugs of the regimen
 * @param backgroundClasses classes given or allowed alongside
 */
public record Arm(
    Entry entry,
    ThingRef study,
    boolean planned,
    Optional<Code> type,
    Optional<Integer> size,
    String sizeText,
    String regimenText,
    String doseText,
    String scheduleText,
    List<ThingRef> drugs,
    List<ThingRef> backgroundClasses)
    implements Evidence {
  public Arm {
    drugs = List.copyOf(drugs);
    backgroundClasses = List.copyOf(backgroundClasses);
  }
}

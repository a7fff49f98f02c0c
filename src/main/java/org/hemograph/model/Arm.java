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
 * @param description the arm in the words of its registry
 * @param provisional whether its identity rests on a label alone, not on its regimen
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
    List<ThingRef> backgroundClasses,
    String description,
    boolean provisional)
    implements Evidence {
  public Arm {
    drugs = List.copyOf(drugs);
    backgroundClasses = List.copyOf(backgroundClasses);
  }

  /** Of a row of the curated tables. */
  public Arm(
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
      List<ThingRef> backgroundClasses) {
    this(
        entry,
        study,
        planned,
        type,
        size,
        sizeText,
        regimenText,
        doseText,
        scheduleText,
        drugs,
        backgroundClasses,
        "",
        false);
  }

  /** An arm as a registry lists it. */
  public static Arm registered(
      Entry entry, ThingRef study, Code type, String description, boolean provisional) {
    return new Arm(
        entry,
        study,
        true,
        Optional.of(type),
        Optional.empty(),
        "",
        "",
        "",
        "",
        List.of(),
        List.of(),
        description,
        provisional);
  }
}

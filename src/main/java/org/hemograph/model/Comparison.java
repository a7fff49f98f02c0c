package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * What a source says of two or more groups against each other.
 *
 * @param endpoint the endpoint compared, unless the comparison is of a concept
 * @param concept the concept compared (adverse events)
 * @param group the side that is spoken of
 * @param reference what it is compared with
 * @param compared both or all of them
 * @param directionText as printed
 * @param measurement the estimate, where one is given
 * @param basedOn the result of the group that the comparison speaks of
 * @param basis whether the source states the sides or they were inferred; empty without sides
 * @param analysis how it was done
 */
public record Comparison(
    Entry entry,
    ThingRef study,
    Optional<ThingRef> endpoint,
    Optional<ThingRef> concept,
    Optional<ThingRef> characteristic,
    Optional<ThingRef> group,
    Optional<ThingRef> reference,
    List<ThingRef> compared,
    Optional<Code> direction,
    String directionText,
    Optional<Code> significance,
    PValue pValue,
    Measurement measurement,
    Optional<ThingRef> basedOn,
    Optional<Code> basis,
    Analysis analysis)
    implements Evidence {
  private static final Code STATED = new Code("basis", "stated");

  public Comparison {
    compared = List.copyOf(compared);
  }

  /** Of a source that states the sides, and no more of the analysis. */
  public Comparison(
      Entry entry,
      ThingRef study,
      Optional<ThingRef> endpoint,
      Optional<ThingRef> concept,
      Optional<ThingRef> characteristic,
      Optional<ThingRef> group,
      Optional<ThingRef> reference,
      List<ThingRef> compared,
      Optional<Code> direction,
      String directionText,
      Optional<Code> significance,
      PValue pValue,
      Measurement measurement,
      Optional<ThingRef> basedOn) {
    this(
        entry,
        study,
        endpoint,
        concept,
        characteristic,
        group,
        reference,
        compared,
        direction,
        directionText,
        significance,
        pValue,
        measurement,
        basedOn,
        Optional.of(STATED),
        Analysis.NOT_STATED);
  }
}

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
    Optional<ThingRef> basedOn)
    implements Evidence {
  public Comparison {
    compared = List.copyOf(compared);
  }
}

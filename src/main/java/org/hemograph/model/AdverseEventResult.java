package org.hemograph.model;

import java.util.Optional;

/**
 * How often an adverse event happened in one group.
 *
 * @param term what happened
 * @param concept the endpoint concept it is compared by, where one is known
 * @param seriousness serious, other, death or not stated
 * @param eventCount how often it happened; one participant may have had it several times
 */
public record AdverseEventResult(
    Entry entry,
    ThingRef study,
    EventTerm term,
    Optional<ThingRef> concept,
    Optional<Code> seriousness,
    Group group,
    Measurement measurement,
    Optional<Integer> eventCount)
    implements Evidence {
  /** Of a source that only counts people. */
  public AdverseEventResult(
      Entry entry,
      ThingRef study,
      String eventTerm,
      ThingRef concept,
      Optional<Code> seriousness,
      Group group,
      Measurement measurement) {
    this(
        entry,
        study,
        EventTerm.named(eventTerm),
        Optional.of(concept),
        seriousness,
        group,
        measurement,
        Optional.empty());
  }
}

package org.hemograph.model;

import java.util.Optional;

/**
 * How often an adverse event happened in one group.
 *
 * @param eventTerm the term as printed; no dictionary is applied
 * @param concept the endpoint concept it is compared by
 * @param seriousness serious, other or not stated
 */
public record AdverseEventResult(
    Entry entry,
    ThingRef study,
    String eventTerm,
    ThingRef concept,
    Optional<Code> seriousness,
    Group group,
    Measurement measurement)
    implements Evidence {}

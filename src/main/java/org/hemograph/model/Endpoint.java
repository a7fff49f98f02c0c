package org.hemograph.model;

import java.util.Optional;

/**
 * An outcome as one study defines it.
 *
 * @param concept what it measures across studies, where that is known
 * @param measureText the measure as the study words it
 * @param timePoint when it is assessed, where that is one time
 */
public record Endpoint(
    Entry entry,
    ThingRef study,
    Optional<ThingRef> concept,
    Optional<Code> role,
    String measureText,
    String definition,
    String timeFrameText,
    Optional<Quantity> timePoint)
    implements Evidence {}

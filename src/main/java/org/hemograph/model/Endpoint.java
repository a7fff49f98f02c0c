package org.hemograph.model;

import java.util.Optional;

/**
 * An outcome as one study defines it.
 *
 * @param measureText the measure as the study words it
 * @param timePoint when it is assessed, where that is one time
 */
public record Endpoint(
    Entry entry,
    ThingRef study,
    ThingRef concept,
    Optional<Code> role,
    String measureText,
    String definition,
    String timeFrameText,
    Optional<Quantity> timePoint)
    implements Evidence {}

package org.hemograph.model;

import java.util.Optional;

/**
 * How people went through a study: enrolled, completed, followed up.
 *
 * @param milestone the step that is counted
 */
public record FlowResult(
    Entry entry,
    ThingRef study,
    Optional<ThingRef> characteristic,
    String milestone,
    Group group,
    Measurement measurement)
    implements Evidence {}

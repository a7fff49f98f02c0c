package org.hemograph.model;

import java.util.Optional;

/**
 * An outcome as a concept that studies share.
 *
 * @param better whether higher or lower values are better
 * @param thresholdText platelet limit, as printed
 * @param windowText time window, as printed
 * @param parent the more general concept
 */
public record EndpointConcept(
    Entry entry,
    String definition,
    Optional<Code> domain,
    String measureTypeText,
    Optional<Code> better,
    String unitText,
    String thresholdText,
    String windowText,
    Optional<ThingRef> parent)
    implements Evidence {}

package org.hemograph.model;

import java.util.Optional;

/**
 * How far a drug has come in the disease.
 *
 * @param asOf date of that knowledge, as printed
 */
public record DrugDevelopment(
    Optional<Code> stage,
    String text,
    String asOf,
    Optional<ThingRef> source,
    Optional<Code> verification) {}

package org.hemograph.model;

/** What a study found for one of its endpoints in one group. */
public record OutcomeResult(
    Entry entry, ThingRef study, ThingRef endpoint, Group group, Measurement measurement)
    implements Evidence {}

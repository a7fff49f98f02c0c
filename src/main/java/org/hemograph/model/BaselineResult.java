package org.hemograph.model;

/** What a group was like when it started. */
public record BaselineResult(
    Entry entry, ThingRef study, ThingRef characteristic, Group group, Measurement measurement)
    implements Evidence {}

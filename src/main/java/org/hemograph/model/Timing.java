package org.hemograph.model;

import java.util.Optional;

/**
 * When a value was taken.
 *
 * @param at the time, where it is one
 * @param event the event it is tied to: "second infusion"
 * @param text the time point as printed
 */
public record Timing(Optional<Quantity> at, String event, String text) {}

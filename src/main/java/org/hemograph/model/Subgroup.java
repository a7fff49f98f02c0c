package org.hemograph.model;

/**
 * A part of a group, by a factor.
 *
 * @param factor what it is divided by
 * @param level which part; empty when a source only says "across age groups"
 */
public record Subgroup(ThingRef ref, String label, ThingRef factor, String level) {}

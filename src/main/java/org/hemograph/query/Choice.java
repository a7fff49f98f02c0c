package org.hemograph.query;

/**
 * A value that a parameter may take.
 *
 * @param value as in a request
 * @param label how a form shows it; the value itself where it needs no other words
 */
public record Choice(String value, String label) {}

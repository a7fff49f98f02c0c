package org.hemograph.model;

/**
 * A code of one of our schemes: {@code new Code("phase", "3")}.
 *
 * @param scheme the scheme it belongs to
 * @param name its name within the scheme
 */
public record Code(String scheme, String name) {}

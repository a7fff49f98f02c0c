package org.hemograph.query.citing;

/**
 * What stands behind something and is no reference, or none that was asked for.
 *
 * @param why in words that complete "left out: 3 …"
 * @param count how many, at least 1
 */
public record LeftOut(String why, int count) {}

/**
 * Tests of the rows that the bundled queries give over the bundled evidence base. Hand-checked
 * against the tables of {@code data}.
 */
@NullMarked
package org.hemograph.queries;

import org.jspecify.annotations.NullMarked;

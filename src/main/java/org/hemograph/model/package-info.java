/**
 * The evidence, as plain immutable records, and what can go wrong with it. Knows of nothing: no
 * I/O, no RDF.
 */
@NullMarked
package org.hemograph.model;

import org.jspecify.annotations.NullMarked;

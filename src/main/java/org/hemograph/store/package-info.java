/**
 * Where graphs live and how they are replaced and versioned. Knows of rdf, Jena ARQ, TDB2 and the
 * text index.
 */
@NullMarked
package org.hemograph.store;

import org.jspecify.annotations.NullMarked;

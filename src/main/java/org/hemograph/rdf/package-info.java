/**
 * The namespaces, the constants of our vocabulary, and the one bridge between Rio's terms and
 * Jena's. Knows of Rio and Jena core.
 */
@NullMarked
package org.hemograph.rdf;

import org.jspecify.annotations.NullMarked;

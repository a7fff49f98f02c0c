/**
 * Search: what a person types becomes things, best first, and suggestions while they type. The
 * words of a search are data everywhere: they never mean anything to the text index, to SPARQL or
 * to HTML.
 */
@NullMarked
package org.hemograph.serve.search;

import org.jspecify.annotations.NullMarked;

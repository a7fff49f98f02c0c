/**
 * Questions: the catalogue, its queries as form and table, and search. Knows of query, write and
 * the pages.
 */
@NullMarked
package org.hemograph.serve.ask;

import org.jspecify.annotations.NullMarked;

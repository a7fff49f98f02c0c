/**
 * References behind things, answers, comparisons and searches: as a page, and in the formats of
 * literature tools.
 */
@NullMarked
package org.hemograph.serve.cite;

import org.jspecify.annotations.NullMarked;

/**
 * Pictures alone: as SVG files that need nothing else, as the CSV of what they show, and as pages.
 */
@NullMarked
package org.hemograph.serve.figures;

import org.jspecify.annotations.NullMarked;

/**
 * Hemograph: the literature on a therapy landscape as a knowledge graph that people ask, browse and
 * cite from. The way of the data is told in docs/architecture.md.
 */
@NullMarked
package org.hemograph;

import org.jspecify.annotations.NullMarked;

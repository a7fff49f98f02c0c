/**
 * Effect sizes for meta-analysis, out of numbers as sources print them: on the scale they are
 * pooled on, with the standard error, and how each was derived. Formulas as in the Cochrane
 * Handbook, chapters 6 and 10, and as metafor's {@code escalc} has them.
 */
@NullMarked
package org.hemograph.query.effect;

import org.jspecify.annotations.NullMarked;

/**
 * Charts of answers as SVG made here: no script, nothing told by colour alone, and a title and a
 * description for those who cannot see it. The table below a chart has all of its values.
 */
@NullMarked
package org.hemograph.serve.charts;

import org.jspecify.annotations.NullMarked;

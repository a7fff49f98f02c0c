/** The catalogue and the pages over stores of other makers, asked over HTTP. */
@NullMarked
package org.hemograph.remote;

import org.jspecify.annotations.NullMarked;

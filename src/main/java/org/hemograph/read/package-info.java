/** Bytes become model records; one sub-package a source. Knows of the model. */
@NullMarked
package org.hemograph.read;

import org.jspecify.annotations.NullMarked;

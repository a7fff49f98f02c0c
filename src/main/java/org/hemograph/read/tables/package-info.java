/** Our curated CSV tables become model records. Knows of the model. */
@NullMarked
package org.hemograph.read.tables;

import org.jspecify.annotations.NullMarked;

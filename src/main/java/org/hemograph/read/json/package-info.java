/** JSON records: one tree at a time, whose values know where they stand. */
@NullMarked
package org.hemograph.read.json;

import org.jspecify.annotations.NullMarked;

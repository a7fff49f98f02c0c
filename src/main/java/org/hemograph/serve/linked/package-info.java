/**
 * Linked data: every IRI of ours has a page and its data. Knows of the other sub-packages of serve,
 * and of query and write.
 */
@NullMarked
package org.hemograph.serve.linked;

import org.jspecify.annotations.NullMarked;

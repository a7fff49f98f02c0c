/**
 * The importer: read, graph, check, store for many inputs, with progress and report. Nothing else
 * writes evidence.
 */
@NullMarked
package org.hemograph.load;

import org.jspecify.annotations.NullMarked;

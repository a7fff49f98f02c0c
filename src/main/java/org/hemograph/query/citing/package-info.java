/**
 * Which references stand behind things, answers and studies, and what the graph knows of each: read
 * by a constant number of queries for a batch.
 */
@NullMarked
package org.hemograph.query.citing;

import org.jspecify.annotations.NullMarked;

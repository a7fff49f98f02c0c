/**
 * Tests of the curated evidence base itself: its tables are read as plain CSV, without our own
 * readers.
 */
@NullMarked
package org.hemograph.data;

import org.jspecify.annotations.NullMarked;

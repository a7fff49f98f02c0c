/**
 * Answers of curated queries, known by everything that they depend on, and kept while that stays
 * the same. Knows of exchanges, queries and nothing of servlets.
 */
@NullMarked
package org.hemograph.serve.cache;

import org.jspecify.annotations.NullMarked;

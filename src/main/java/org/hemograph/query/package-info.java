/**
 * The catalogue of curated queries: parse, describe, bind typed values, run. Knows of model, rdf,
 * store and Jena ARQ.
 */
@NullMarked
package org.hemograph.query;

import org.jspecify.annotations.NullMarked;

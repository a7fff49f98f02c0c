/**
 * Answers leave: tables, SPARQL results and RDF in the formats people ask for. Knows of model, rdf
 * and query.
 */
@NullMarked
package org.hemograph.write;

import org.jspecify.annotations.NullMarked;

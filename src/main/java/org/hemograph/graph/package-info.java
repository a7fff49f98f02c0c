/**
 * Model records become RDF: IRI minting and one writer a record kind, all into an RDF4J Rio
 * handler. Knows of model, rdf and Rio.
 */
@NullMarked
package org.hemograph.graph;

import org.jspecify.annotations.NullMarked;

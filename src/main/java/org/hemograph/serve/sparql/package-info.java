/**
 * The SPARQL endpoint and the graph store: what Fuseki answers by itself is made to answer as the
 * rest of the house does, and whom this server may ask in turn is decided here.
 */
@NullMarked
package org.hemograph.serve.sparql;

import org.jspecify.annotations.NullMarked;

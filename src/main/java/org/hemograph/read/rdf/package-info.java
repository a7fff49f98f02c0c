/** Any RDF that Rio reads, handed on as Rio statements. Knows of the model and of Rio. */
@NullMarked
package org.hemograph.read.rdf;

import org.jspecify.annotations.NullMarked;

/** The reference of the ontology and its shapes, made from the files of {@code ontology/}. */
@NullMarked
package org.hemograph.serve.ontology;

import org.jspecify.annotations.NullMarked;

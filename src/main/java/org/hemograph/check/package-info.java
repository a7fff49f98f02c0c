/** Statements against the SHACL shapes. Knows of model, rdf and Jena SHACL. */
@NullMarked
package org.hemograph.check;

import org.jspecify.annotations.NullMarked;

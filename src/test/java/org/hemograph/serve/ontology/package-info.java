@NullMarked
package org.hemograph.serve.ontology;

import org.jspecify.annotations.NullMarked;

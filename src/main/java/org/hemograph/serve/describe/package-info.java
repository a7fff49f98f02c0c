/**
 * What the service tells programs about itself: OpenAPI, the catalogue as SHACL executables, VoID,
 * DCAT and the SPARQL service description.
 */
@NullMarked
package org.hemograph.serve.describe;

import org.jspecify.annotations.NullMarked;

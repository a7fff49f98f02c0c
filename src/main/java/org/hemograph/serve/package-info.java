/** Fuseki with our module, one class a door; the only place that knows servlets. */
@NullMarked
package org.hemograph.serve;

import org.jspecify.annotations.NullMarked;

/**
 * A request and its answer as the doors see them, and what every answer has in common: methods,
 * parameters, problems, headers. Knows of servlets, model and the pages.
 */
@NullMarked
package org.hemograph.serve.http;

import org.jspecify.annotations.NullMarked;

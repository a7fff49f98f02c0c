/** {@code /sparql}: where a person writes a query, runs it and takes the answer along. */
@NullMarked
package org.hemograph.serve.editor;

import org.jspecify.annotations.NullMarked;

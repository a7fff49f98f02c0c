/** What is one step away from a thing, as a page, as JSON, and drawn by a script. */
@NullMarked
package org.hemograph.serve.neighbours;

import org.jspecify.annotations.NullMarked;

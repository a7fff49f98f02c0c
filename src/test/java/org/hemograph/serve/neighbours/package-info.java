@NullMarked
package org.hemograph.serve.neighbours;

import org.jspecify.annotations.NullMarked;

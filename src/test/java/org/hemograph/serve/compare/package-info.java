@NullMarked
package org.hemograph.serve.compare;

import org.jspecify.annotations.NullMarked;

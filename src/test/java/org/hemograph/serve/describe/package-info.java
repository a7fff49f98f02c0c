@NullMarked
package org.hemograph.serve.describe;

import org.jspecify.annotations.NullMarked;

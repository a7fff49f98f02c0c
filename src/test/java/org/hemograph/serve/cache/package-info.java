@NullMarked
package org.hemograph.serve.cache;

import org.jspecify.annotations.NullMarked;

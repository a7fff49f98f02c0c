@NullMarked
package org.hemograph.serve.search;

import org.jspecify.annotations.NullMarked;

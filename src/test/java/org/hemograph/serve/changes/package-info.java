@NullMarked
package org.hemograph.serve.changes;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.hemograph.serve.things;

import org.jspecify.annotations.NullMarked;

/** References leave: in the formats of literature tools, and as a formatted bibliography. */
@NullMarked
package org.hemograph.write.citation;

import org.jspecify.annotations.NullMarked;

/** Records from registries and PubMed over the network, politely. */
@NullMarked
package org.hemograph.fetch;

import org.jspecify.annotations.NullMarked;

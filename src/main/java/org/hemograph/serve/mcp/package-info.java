/**
 * The Model Context Protocol: tools, resources and prompts for language models, over the same
 * catalogue and the same evidence as the pages. Everything here is plain Java but one class, which
 * alone knows the SDK, as the protocol changes faster than what is asked of the data.
 */
@NullMarked
package org.hemograph.serve.mcp;

import org.jspecify.annotations.NullMarked;

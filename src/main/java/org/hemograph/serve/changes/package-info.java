/**
 * What each revision added, changed and removed, as a page, as JSON and as an Atom feed (RFC 4287),
 * of everything or of chosen things.
 */
@NullMarked
package org.hemograph.serve.changes;

import org.jspecify.annotations.NullMarked;

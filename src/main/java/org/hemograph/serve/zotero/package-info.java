/** What Zotero reads of pages: tags in the head, COinS in lists, and unAPI. */
@NullMarked
package org.hemograph.serve.zotero;

import org.jspecify.annotations.NullMarked;

/**
 * What the pages show, as plain records, and the templates that show it. The records are the only
 * thing that templates see. Knows of model, query and JTE.
 */
@NullMarked
package org.hemograph.serve.pages;

import org.jspecify.annotations.NullMarked;

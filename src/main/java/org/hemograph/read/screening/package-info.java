/** Exports of screening tools and reference managers: what reviewers decided and tagged. */
@NullMarked
package org.hemograph.read.screening;

import org.jspecify.annotations.NullMarked;

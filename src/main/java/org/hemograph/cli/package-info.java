/** The command line; the only package that prints or exits. */
@NullMarked
package org.hemograph.cli;

import org.jspecify.annotations.NullMarked;

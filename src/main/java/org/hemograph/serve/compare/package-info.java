/**
 * {@code /compare}: results of chosen studies side by side, matched by what their endpoints are
 * called across studies. It shows and gives out what sources state, and computes nothing.
 */
@NullMarked
package org.hemograph.serve.compare;

import org.jspecify.annotations.NullMarked;

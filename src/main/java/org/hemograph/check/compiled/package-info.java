/**
 * Quick proof that a record conforms, made from Jena's parsed shapes. What cannot be proved is left
 * to Jena's validator, so that every violation is Jena's own. Knows of Jena only.
 */
@NullMarked
package org.hemograph.check.compiled;

import org.jspecify.annotations.NullMarked;

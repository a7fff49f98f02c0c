/**
 * The page of a thing: one class a kind of thing, and what all of them share. Knows of the other
 * sub-packages of serve but not of the doors of linked data.
 */
@NullMarked
package org.hemograph.serve.things;

import org.jspecify.annotations.NullMarked;

/**
 * Who does what against which condition: drugs, classes and mechanisms as the pages of several
 * kinds and the front page show them, and the pictures of them. Knows of data, charts and pages.
 */
@NullMarked
package org.hemograph.serve.therapy;

import org.jspecify.annotations.NullMarked;

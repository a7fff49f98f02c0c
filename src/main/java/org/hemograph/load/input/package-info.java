/**
 * What a user gave to import, found and recognised: files, folders, archives, standard input. Knows
 * of read and model.
 */
@NullMarked
package org.hemograph.load.input;

import org.jspecify.annotations.NullMarked;

/**
 * The loopback door: work for a home that this server owns, handed over by commands of the same
 * user. Knows of load and store.
 */
@NullMarked
package org.hemograph.serve.door;

import org.jspecify.annotations.NullMarked;

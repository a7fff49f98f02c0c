package org.hemograph.fetch;

/**
 * A record as the source sent it.
 *
 * @param id in its normal form
 * @param bytes a file of its own, in UTF-8
 */
record RawRecord(String id, byte[] bytes) {}

package org.hemograph.graph;

import java.time.Instant;

/**
 * What a curated table's graph says about itself.
 *
 * @param table the table's name
 * @param digest {@code sha256:…} of its content
 * @param toolVersion the version of the program that reads it
 * @param startedAt when the import began
 */
public record GraphHeader(String table, String digest, String toolVersion, Instant startedAt) {}

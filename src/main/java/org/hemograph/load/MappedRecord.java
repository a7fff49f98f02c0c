package org.hemograph.load;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.hemograph.model.SourceRecord;

/**
 * A record and what it became.
 *
 * @param source as it was read
 * @param statements all its statements
 */
record MappedRecord(SourceRecord source, List<Triple> statements) {}

package org.hemograph.graph;

import org.hemograph.model.Evidence;

/** Says one kind of record in RDF. */
@FunctionalInterface
interface RecordWriter<E extends Evidence> {
  void write(E evidence, Statements statements);
}

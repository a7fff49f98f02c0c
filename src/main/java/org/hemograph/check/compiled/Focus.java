package org.hemograph.check.compiled;

import org.apache.jena.graph.Node;

/**
 * A node that is held against a shape.
 *
 * @param said what the record says of it
 * @param record all that the record says
 */
record Focus(Node node, Description said, Statements record) {
  Focus on(Node other) {
    return other.equals(node) ? this : new Focus(other, record.about(other), record);
  }
}

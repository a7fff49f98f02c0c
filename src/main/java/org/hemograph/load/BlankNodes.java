package org.hemograph.load;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hemograph.rdf.Namespaces;

/**
 * Names for the blank nodes of one file, in the order of their first appearance (RDF 1.1 Concepts,
 * section 3.5): the same file gives the same names, so importing it again changes nothing.
 */
final class BlankNodes {
  private final String prefix;
  private final Map<Node, Node> names = new HashMap<>();

  BlankNodes(Namespaces namespaces, String fileKey) {
    this.prefix = namespaces.base() + ".well-known/genid/" + fileKey + "-";
  }

  /** The name of a blank node; any other node as it is. */
  Node named(Node node) {
    return node.isBlank()
        ? names.computeIfAbsent(node, n -> NodeFactory.createURI(prefix + (names.size() + 1)))
        : node;
  }
}

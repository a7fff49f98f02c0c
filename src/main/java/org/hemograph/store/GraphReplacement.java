package org.hemograph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What a named graph shall hold from now on. An empty content removes the graph.
 *
 * @param name the graph's IRI
 * @param content all its triples; only read
 */
public record GraphReplacement(Node name, Graph content) {
  public static GraphReplacement of(String iri, Graph content) {
    return new GraphReplacement(NodeFactory.createURI(iri), content);
  }
}

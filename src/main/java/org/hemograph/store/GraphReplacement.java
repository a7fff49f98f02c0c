package org.hemograph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * What a named graph shall hold from now on. An empty content removes the graph.
 *
 * @param name the graph's IRI
 * @param content all its triples; only read
 */
public record GraphReplacement(Node name, Graph content) {
  /**
   * @throws IllegalArgumentException if Jena takes the name for a view of other graphs, or for the
   *     one that a union hides: what is put there could never be found
   */
  public GraphReplacement {
    if (isReserved(name)) {
      throw new IllegalArgumentException("No graph can be called " + name);
    }
  }

  /** Whether no graph can have this name. */
  public static boolean isReserved(Node name) {
    return Quad.isUnionGraph(name) || Quad.isDefaultGraph(name);
  }

  public static GraphReplacement of(String iri, Graph content) {
    return new GraphReplacement(NodeFactory.createURI(iri), content);
  }
}

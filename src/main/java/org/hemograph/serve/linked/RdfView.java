package org.hemograph.serve.linked;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.rdf.Prefixes;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Description.Stated;

/**
 * A description as a graph: the statements, those of its parts, and the labels of what they name.
 */
final class RdfView {
  private RdfView() {}

  static Graph of(Description description) {
    Graph graph = empty();
    description.statements().forEach(stated -> add(graph, description, stated));
    description.parts().forEach(stated -> add(graph, description, stated));
    return graph;
  }

  /** A graph without triples, with the prefixes that our data uses. */
  static Graph empty() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Prefixes.ALL);
    return graph;
  }

  private static void add(Graph graph, Description description, Stated stated) {
    graph.add(Triple.create(stated.subject(), stated.predicate(), stated.object()));
    String label = description.labels().get(stated.object());
    boolean described = description.thing().equals(stated.object());
    if (label != null && !described) {
      Node text = NodeFactory.createLiteralLang(label, "en");
      graph.add(Triple.create(stated.object(), RDFS.label.asNode(), text));
    }
  }
}

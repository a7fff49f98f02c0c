package org.hemograph.serve.linked;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.rdf.Prefixes;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Description.Stated;

/**
 * A description as a graph: the statements, those of its parts, and the labels of what they name.
 * Of something that is only mentioned, the statements that mention it.
 */
final class RdfView {
  private RdfView() {}

  static Graph of(Description description) {
    Graph graph = empty();
    description.statements().forEach(stated -> graph.add(triple(stated)));
    description.parts().forEach(stated -> graph.add(triple(stated)));
    mentions(description).forEach(graph::add);
    addLabels(description, graph);
    return graph;
  }

  /**
   * The same, each statement in its graph (TriG, section 2.2). Labels of what is named are added by
   * us, in the default graph.
   */
  static DatasetGraph inGraphs(Description description) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    dataset.prefixes().putAll(PrefixMapFactory.create(Prefixes.ALL));
    description.statements().forEach(s -> dataset.add(Quad.create(s.graph(), triple(s))));
    description.parts().forEach(s -> dataset.add(Quad.create(s.graph(), triple(s))));
    mentions(description).forEach(dataset.getDefaultGraph()::add);
    addLabels(description, dataset.getDefaultGraph());
    return dataset;
  }

  /** A graph without triples, with the prefixes that our data uses. */
  static Graph empty() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Prefixes.ALL);
    return graph;
  }

  /** Who mentions what nobody describes. */
  private static List<Triple> mentions(Description description) {
    if (description.isStated()) {
      return List.of();
    }
    return description.incoming().stream()
        .flatMap(
            one ->
                one.first().stream()
                    .map(s -> Triple.create(s, one.predicate(), description.thing())))
        .toList();
  }

  /** Not of classes: those are in the ontology, and would not fit into a tree of things. */
  private static void addLabels(Description description, Graph graph) {
    for (List<Stated> some : List.of(description.statements(), description.parts())) {
      for (Stated stated : some) {
        if (!stated.predicate().equals(RDF.type.asNode())) {
          addLabel(description, graph, stated.object());
        }
      }
    }
    mentions(description).forEach(mention -> addLabel(description, graph, mention.getSubject()));
  }

  private static void addLabel(Description description, Graph graph, Node node) {
    String label = description.labels().get(node);
    if (label != null && !description.thing().equals(node)) {
      graph.add(
          Triple.create(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, "en")));
    }
  }

  private static Triple triple(Stated stated) {
    return Triple.create(stated.subject(), stated.predicate(), stated.object());
  }
}

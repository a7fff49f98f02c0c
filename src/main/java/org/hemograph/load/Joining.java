package org.hemograph.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.rdf.External;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;

/**
 * Writes what an import has, and at its end names the publications anew that this concerns. While
 * there is something to be named, the store holds a graph that says so: an import that was killed
 * is made good by the next one.
 */
final class Joining {
  private final EvidenceStore store;
  private final Namespaces namespaces;
  private final Consumer<List<GraphReplacement>> sink;
  private final PmidSet pmids;
  private final Node mark;
  private final boolean leftOver;
  private boolean marked;

  /**
   * @param sink writes graphs in one commit
   */
  Joining(EvidenceStore store, Namespaces namespaces, Consumer<List<GraphReplacement>> sink) {
    this.store = store;
    this.namespaces = namespaces;
    this.sink = sink;
    this.pmids = new PmidSet(namespaces);
    this.mark = NodeFactory.createURI(namespaces.graph("import/publications-not-joined"));
    this.leftOver = store.read(stored -> stored.containsGraph(mark));
    this.marked = leftOver;
  }

  /** Writes graphs, and remembers which publications they spoke of and speak of now. */
  void write(List<GraphReplacement> graphs) {
    store.read(
        stored -> {
          graphs.forEach(graph -> note(stored, graph));
          return "";
        });
    List<GraphReplacement> all = new ArrayList<>(graphs);
    if (!marked && !pmids.isEmpty()) {
      all.add(new GraphReplacement(mark, marking()));
      marked = true;
    }
    sink.accept(all);
  }

  private void note(DatasetGraph stored, GraphReplacement graph) {
    graph.content().find().forEachRemaining(pmids::add);
    stored
        .find(graph.name(), Node.ANY, PublicationNames.PMID, Node.ANY)
        .forEachRemaining(quad -> pmids.add(quad.asTriple()));
  }

  private Graph marking() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(
        mark,
        NodeFactory.createURI(External.rdfsLabel),
        NodeFactory.createLiteralLang("An import is going on, or was killed", "en"));
    return graph;
  }

  /** Names the publications as what is stored now has it. */
  void finish() {
    if (!marked) {
      return;
    }
    SamePublications same =
        leftOver
            ? store.read(stored -> SamePublications.of(stored, namespaces))
            : SamePublications.of(pmids, namespaces);
    same.join(store, sink);
    sink.accept(List.of(new GraphReplacement(mark, GraphFactory.createDefaultGraph())));
  }
}

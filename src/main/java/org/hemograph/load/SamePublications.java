package org.hemograph.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;

/**
 * Gives a publication of which a record states the PMID only the name that it has by what is stored
 * now, and takes it back when that is no longer proven: in the graphs of records, with everything
 * below it and every link to it. What the graphs then say depends on what is stored and not on what
 * came first.
 */
final class SamePublications {
  private static final List<String> RECORDS =
      List.of("ctgov/", "pubmed/", "nbib/", "ris/", "csl-json/");

  /** So many statements at least are one commit, so that no number of records fills the memory. */
  private static final int SLICE = 50_000;

  private final Namespaces namespaces;
  private final Iterator<String> pmids;

  private SamePublications(Iterator<String> pmids, Namespaces namespaces) {
    this.pmids = pmids;
    this.namespaces = namespaces;
  }

  /** Looks at all publications with a PMID. Within a transaction on {@code stored}. */
  static SamePublications of(DatasetGraph stored, Namespaces namespaces) {
    PmidSet pmids = new PmidSet(namespaces);
    stored
        .find(Node.ANY, Node.ANY, PublicationNames.PMID, Node.ANY)
        .forEachRemaining(quad -> pmids.add(quad.asTriple()));
    return of(pmids, namespaces);
  }

  /** Looks at these only. */
  static SamePublications of(PmidSet pmids, Namespaces namespaces) {
    return new SamePublications(pmids.iterator(), namespaces);
  }

  /**
   * The next graphs as they shall be, none when all were given. Within a transaction on {@code
   * stored}, after what was given before is written.
   */
  List<GraphReplacement> next(DatasetGraph stored) {
    PublicationNames names = new PublicationNames(stored, namespaces);
    List<GraphReplacement> slice = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int statements = 0;
    while (statements < SLICE && pmids.hasNext()) {
      for (String graph : misnaming(stored, pmids.next(), names)) {
        Optional<Graph> renamed =
            seen.add(graph) ? renamed(stored, graph, names) : Optional.empty();
        renamed.ifPresent(content -> slice.add(GraphReplacement.of(graph, content)));
        statements += renamed.map(Graph::size).orElse(0);
      }
    }
    return slice;
  }

  /** Writes all of them, slice by slice. */
  void join(EvidenceStore store, Consumer<List<GraphReplacement>> sink) {
    List<GraphReplacement> slice = store.read(this::next);
    while (!slice.isEmpty()) {
      sink.accept(slice);
      slice = store.read(this::next);
    }
  }

  private Optional<Graph> renamed(DatasetGraph stored, String graph, PublicationNames names) {
    return new RenamedGraph(stored.getGraph(NodeFactory.createURI(graph)), names, namespaces)
        .content();
  }

  /** The graphs of records that may call a publication otherwise than it is called now. */
  private Set<String> misnaming(DatasetGraph stored, String pmid, PublicationNames names) {
    String name = names.of(pmid);
    Node byNumber = NodeFactory.createURI(names.byNumber(pmid));
    Set<String> graphs = new TreeSet<>();
    stored
        .find(Node.ANY, Node.ANY, PublicationNames.PMID, NodeFactory.createLiteralString(pmid))
        .forEachRemaining(
            quad -> {
              if (!quad.getSubject().toString().equals(name)) {
                add(quad, graphs);
              }
            });
    if (!byNumber.getURI().equals(name)) {
      stored.find(Node.ANY, byNumber, Node.ANY, Node.ANY).forEachRemaining(q -> add(q, graphs));
      stored.find(Node.ANY, Node.ANY, Node.ANY, byNumber).forEachRemaining(q -> add(q, graphs));
    }
    return graphs;
  }

  private void add(Quad quad, Set<String> graphs) {
    String graph = quad.getGraph().isURI() ? quad.getGraph().getURI() : "";
    if (RECORDS.stream().anyMatch(source -> graph.startsWith(namespaces.graph(source)))) {
      graphs.add(graph);
    }
  }
}

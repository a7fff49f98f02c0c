package org.hemograph.load;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.load.SourceHeader.Origin;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.rdf.RdfReader;
import org.hemograph.read.rdf.RdfSyntax;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;

/** The ontology of this program in a store: evidence without it would have codes without names. */
final class StoredOntology {
  private static final String ONTOLOGY = "ontology";

  private final EvidenceStore store;
  private final Namespaces namespaces;
  private boolean taken;

  StoredOntology(EvidenceStore store, Namespaces namespaces) {
    this.store = store;
    this.namespaces = namespaces;
  }

  /**
   * What the store lacks of it, at the first call; nothing later. Looking costs a read of it, so an
   * import looks when it writes.
   */
  List<GraphReplacement> onFirstWrite() {
    if (taken) {
      return List.of();
    }
    taken = true;
    return missing().stream().toList();
  }

  /** The ontology, where the store lacks that, or the tables, of this program. */
  Optional<GraphReplacement> outdated(BundledEvidence bundled) {
    String digest = bundled.digest();
    return stored().filter(digest::equals).isPresent()
        ? Optional.empty()
        : Optional.of(new GraphReplacement(graph(), content(bundled, digest)));
  }

  /**
   * Its graph's digest is that of the ontology alone here; only {@link #outdated} knows the tables
   * to be in as well.
   */
  private Optional<GraphReplacement> missing() {
    try (BundledEvidence bundled = BundledEvidence.open()) {
      String digest = bundled.ontologyDigest();
      return stored().filter(d -> d.equals(digest) || d.equals(bundled.digest())).isPresent()
          ? Optional.empty()
          : Optional.of(new GraphReplacement(graph(), content(bundled, digest)));
    }
  }

  private Node graph() {
    return NodeFactory.createURI(namespaces.graph(ONTOLOGY));
  }

  private Optional<String> stored() {
    return store.read(dataset -> new StoredGraph(dataset, graph()).digest());
  }

  private Graph content(BundledEvidence bundled, String digest) {
    Graph content = GraphFactory.createDefaultGraph();
    BlankNodes blanks = new BlankNodes(namespaces, ONTOLOGY);
    for (Path file : bundled.ontology()) {
      RdfReader.of(file, RdfSyntax.TURTLE)
          .read(
              JenaSink.into(
                  graph(), (g, s, p, o) -> content.add(blanks.named(s), p, blanks.named(o))),
              problem -> {
                throw new IllegalStateException("The bundled ontology is odd: " + problem);
              });
    }
    new SourceHeader(ONTOLOGY, "The ontology of Hemograph", digest, Origin.CURATION)
        .addTo(content, namespaces, Instant.now());
    return content;
  }
}

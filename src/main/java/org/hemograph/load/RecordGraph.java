package org.hemograph.load;

import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.load.SourceHeader.Origin;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.RecordHeader;

/**
 * The named graph of a record of a registry or bibliography.
 *
 * @param path below {@code graph/}: {@code ctgov/NCT05653219}
 */
record RecordGraph(String path, Node name) {
  private static final Node RETRIEVED_FROM = NodeFactory.createURI(HG.retrievedFrom);
  private static final Node RECORD_DIGEST = NodeFactory.createURI(HG.recordDigest);
  private static final Node MODIFIED = NodeFactory.createURI(External.dctermsModified);
  private static final Node LICENCE = NodeFactory.createURI(External.dctermsLicense);
  private static final Node GENERATED_BY = NodeFactory.createURI(External.provWasGeneratedBy);

  static RecordGraph of(RecordHeader header, Namespaces namespaces) {
    String path = header.source() + "/" + header.key();
    return new RecordGraph(path, NodeFactory.createURI(namespaces.graph(path)));
  }

  /** What is stored of the record, by the present version of the ontology or not. */
  Optional<RecordState> stored(DatasetGraph dataset) {
    Optional<String> content = text(dataset, NodeFactory.createURI(HG.contentDigest));
    boolean current = new StoredGraph(dataset, name).digest().isPresent();
    return content.map(
        digest ->
            new RecordState(
                text(dataset, MODIFIED).orElse(""),
                text(dataset, RECORD_DIGEST).orElse(""),
                current ? digest : "",
                from(dataset),
                () -> statements(dataset)));
  }

  /** Whether exactly this content is stored, and known to be held by this input. */
  boolean isStored(DatasetGraph dataset, String contentDigest, String input) {
    return new StoredGraph(dataset, name).digest().filter(contentDigest::equals).isPresent()
        && dataset.contains(name, name, RETRIEVED_FROM, NodeFactory.createLiteralString(input));
  }

  /** A copy of what is stored, header and all. */
  Graph copy(DatasetGraph dataset) {
    Graph copy = GraphFactory.createDefaultGraph();
    new StoredGraph(dataset, name).triples().forEachRemaining(copy::add);
    return copy;
  }

  /** Adds what the graph says about itself. */
  void addHeader(
      Graph content, RecordHeader header, RecordState state, Namespaces spaces, Instant started) {
    Origin origin = header.source().equals("ctgov") ? Origin.REGISTRY : Origin.LITERATURE;
    new SourceHeader(path, header.label(), header.contentDigest(), origin)
        .addTo(content, spaces, started);
    content.add(name, RECORD_DIGEST, NodeFactory.createLiteralString(header.recordDigest()));
    if (!state.version().isEmpty()) {
      content.add(
          name, MODIFIED, NodeFactory.createLiteralDT(state.version(), XSDDatatype.XSDdate));
    }
    licence(header.source())
        .ifPresent(page -> content.add(name, LICENCE, NodeFactory.createURI(page)));
    setHolders(content, state.from());
  }

  /** Names the inputs that hold it, and no others. */
  void setHolders(Graph content, Set<String> inputs) {
    content.remove(name, RETRIEVED_FROM, Node.ANY);
    inputs.forEach(
        input -> content.add(name, RETRIEVED_FROM, NodeFactory.createLiteralString(input)));
  }

  /** The terms under which a source publishes; a user's own list of references has none. */
  private static Optional<String> licence(String source) {
    return switch (source) {
      case "ctgov" -> Optional.of("https://clinicaltrials.gov/about-site/terms-conditions");
      case "pubmed", "nbib" ->
          Optional.of("https://www.nlm.nih.gov/databases/download/terms_and_conditions.html");
      default -> Optional.empty();
    };
  }

  private Set<String> from(DatasetGraph dataset) {
    Set<String> from = new HashSet<>();
    dataset
        .find(name, name, RETRIEVED_FROM, Node.ANY)
        .forEachRemaining(quad -> from.add(quad.getObject().getLiteralLexicalForm()));
    return from;
  }

  private Optional<String> text(DatasetGraph dataset, Node property) {
    Iterator<Quad> found = dataset.find(name, name, property, Node.ANY);
    return found.hasNext()
        ? Optional.of(found.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }

  /** Of the record, without the header and its activity. */
  private int statements(DatasetGraph dataset) {
    Set<Node> header = new HashSet<>(Set.of(name));
    dataset
        .find(name, name, GENERATED_BY, Node.ANY)
        .forEachRemaining(quad -> header.add(quad.getObject()));
    Iterator<Triple> all = new StoredGraph(dataset, name).triples();
    return (int) Iter.count(Iter.filter(all, t -> !header.contains(t.getSubject())));
  }
}

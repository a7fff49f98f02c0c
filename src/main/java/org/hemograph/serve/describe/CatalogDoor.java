package org.hemograph.serve.describe;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hemograph.rdf.External;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;

/** {@code /catalog}: the service in DCAT 3. */
public final class CatalogDoor implements Door {
  private final Described described;

  public CatalogDoor(Described described) {
    this.described = described;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String base = BaseAddress.of(exchange);
    String revision = described.revision();
    new GraphAnswer(described)
        .send(
            exchange,
            described.version(base),
            () ->
                new DataCatalogue(base, revision, described.store().read(this::modified)).graph());
  }

  /** When the data last changed, as the store keeps it about itself. */
  private Optional<String> modified(DatasetGraph dataset) {
    Node meta = Terms.iri(described.namespaces().graph("meta"));
    Iterator<Quad> found = dataset.find(meta, meta, Terms.iri(External.dctermsModified), Node.ANY);
    return found.hasNext()
        ? Optional.of(found.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }
}

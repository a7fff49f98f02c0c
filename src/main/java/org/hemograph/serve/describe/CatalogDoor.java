package org.hemograph.serve.describe;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;

/** {@code /catalog}: the service in DCAT 3. */
public final class CatalogDoor implements Door {
  private static final FixedQuery MODIFIED =
      FixedQuery.query("SELECT ?time { GRAPH ?meta { ?meta dcterms:modified ?time } }");

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
                new DataCatalogue(
                        base,
                        revision,
                        described.evidence().read(this::modified),
                        described.hasEndpoint())
                    .graph());
  }

  /** When the data last changed, as the store keeps it about itself. */
  private Optional<String> modified(Queryable.Session session) {
    Node meta = Terms.iri(described.namespaces().graph("meta"));
    return MODIFIED.rows(session, Map.of("meta", meta)).stream()
        .map(row -> row.get("time").getLiteralLexicalForm())
        .findFirst();
  }
}

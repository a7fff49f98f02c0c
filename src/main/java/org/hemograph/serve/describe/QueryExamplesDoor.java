package org.hemograph.serve.describe;

import java.io.IOException;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;

/** {@code /.well-known/sparql-examples}: the catalogue as RDF. */
public final class QueryExamplesDoor implements Door {
  private final Described described;

  public QueryExamplesDoor(Described described) {
    this.described = described;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String base = BaseAddress.of(exchange);
    new GraphAnswer(described)
        .send(exchange, described.version(base), () -> new QueryExamples(described, base).graph());
  }
}

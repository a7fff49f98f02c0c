package org.hemograph.serve.describe;

import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.hemograph.serve.data.Remembered;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;

/** {@code /.well-known/void}: the data in VoID with counts, and the endpoint beside it. */
public final class VoidDoor implements Door {
  private final Described described;
  private final ServiceDescription service;
  private final Remembered<Statistics> statistics;

  public VoidDoor(Described described, ServiceDescription service) {
    this.described = described;
    this.service = service;
    this.statistics = new Remembered<>(described.evidence(), Statistics::of);
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String base = BaseAddress.of(exchange);
    String revision = described.revision();
    new GraphAnswer(described).send(exchange, described.version(base), () -> graph(base, revision));
  }

  private Graph graph(String base, String revision) {
    Graph graph = Terms.graph();
    VoidDescription description = new VoidDescription(base, described.namespaces(), revision);
    if (revision.isEmpty()) {
      description.addTo(graph); // to count a store elsewhere would be to fetch all of it
    } else {
      description.addTo(graph, statistics.current());
    }
    service.addTo(graph, base);
    return graph;
  }
}

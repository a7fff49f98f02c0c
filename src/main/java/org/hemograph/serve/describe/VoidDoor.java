package org.hemograph.serve.describe;

import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;

/** {@code /.well-known/void}: the data in VoID with counts, and the endpoint beside it. */
public final class VoidDoor implements Door {
  private final Described described;
  private final ServiceDescription service;
  private final DataCounts counts;

  public VoidDoor(Described described, ServiceDescription service, DataCounts counts) {
    this.described = described;
    this.service = service;
    this.counts = counts;
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
    // To count a store elsewhere would be to fetch all of it.
    counts
        .full()
        .ifPresentOrElse(all -> description.addTo(graph, all), () -> description.addTo(graph));
    service.addTo(graph, base);
    if (service.path().isEmpty()) {
      // The data lie in another store, which has an endpoint and dumps of its own.
      graph.remove(Node.ANY, Terms.iri(Terms.VOID + "sparqlEndpoint"), Node.ANY);
      graph.remove(Node.ANY, Terms.iri(Terms.VOID + "dataDump"), Node.ANY);
    }
    return graph;
  }
}

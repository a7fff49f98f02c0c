package org.hemograph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.ImportReport;
import org.hemograph.load.Progress;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Catalogue;
import org.hemograph.query.EndpointAddress;
import org.hemograph.query.EndpointExport;
import org.hemograph.query.Queryable;
import org.hemograph.query.QueryableEndpoint;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.HemographServer;
import org.hemograph.serve.ModelContext;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.http.Proxies;
import org.hemograph.serve.mcp.Protocol;

/** A store elsewhere in the place of a home: it is asked, and never written to. */
final class RemoteStore implements HomeAccess {
  private static final Query ANYTHING = QueryFactory.create("ASK { ?s ?p ?o }");
  private static final Query ANY_GRAPH = QueryFactory.create("ASK { GRAPH ?g { ?s ?p ?o } }");

  private final QueryableEndpoint endpoint;
  private final Namespaces namespaces = Namespaces.DEFAULT;

  private RemoteStore(QueryableEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * Makes sure that the store answers and holds something that queries see.
   *
   * @throws HemographException (STORE_UNAVAILABLE) if not
   */
  static RemoteStore at(EndpointAddress address) {
    QueryableEndpoint endpoint = new QueryableEndpoint(address, HemographServer.LONGEST_QUERY);
    try {
      if (!ask(endpoint, ANYTHING)) {
        throw new HemographException(
            Fault.STORE_UNAVAILABLE,
            ask(endpoint, ANY_GRAPH)
                ? "its named graphs are not part of its default graph. Set that in the store, or"
                    + " for Apache Jena add ?default-graph-uri=urn:x-arq:UnionGraph to its address"
                : "it is empty");
      }
      return new RemoteStore(endpoint);
    } catch (HemographException e) {
      endpoint.close();
      throw new HemographException(
          e.fault(),
          "The store " + address.shown() + " cannot be used: " + e.getMessage() + ".",
          e);
    }
  }

  private static boolean ask(QueryableEndpoint endpoint, Query query) {
    try (Queryable.Session session = endpoint.open();
        QueryExec execution = session.query().query(query).build()) {
      return execution.ask();
    }
  }

  /** Serves until SIGINT or SIGTERM. */
  void serve(int port, Catalogue catalogue, Namespaces named, Proxies proxies, PrintWriter out) {
    HemographServer server = HemographServer.start(endpoint, catalogue, port, named, proxies);
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "ending"));
    out.println(
        "Hemograph is ready: "
            + RunningService.shown(server.url())
            + " (over "
            + endpoint.address().shown()
            + ")");
    server.join();
  }

  /** The protocol for models over this store. */
  Protocol protocol(Catalogue catalogue) {
    return ModelContext.over(endpoint, catalogue);
  }

  @Override
  public void query(QueryRequest request, OutputStream out) throws IOException {
    new LocalAnswers(endpoint, namespaces).write(request, out);
  }

  @Override
  public void cite(CiteOrder order, OutputStream out) throws IOException {
    new LocalReferences(new Evidence(endpoint, false), namespaces).write(order, out);
  }

  @Override
  public void export(String format, OutputStream out) throws IOException {
    new EndpointExport(endpoint).export(format, out);
  }

  @Override
  public ImportReport importFrom(List<Path> paths, ImportOptions options, Progress progress) {
    throw new UnsupportedOperationException("A store elsewhere is only read");
  }

  @Override
  public void stopImport() {
    throw new UnsupportedOperationException("A store elsewhere is only read");
  }

  @Override
  public void close() {
    endpoint.close();
  }
}

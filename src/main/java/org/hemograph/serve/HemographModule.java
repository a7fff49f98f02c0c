package org.hemograph.serve;

import jakarta.servlet.Filter;
import java.util.Map;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.DoorServlet;
import org.hemograph.serve.http.Forwarding;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.serve.http.Proxies;
import org.hemograph.serve.http.RefusedRequests;
import org.hemograph.serve.http.SafeHeaders;
import org.hemograph.serve.sparql.CrossOrigin;

/** Our doors in a Fuseki server, beside its SPARQL endpoint. */
public final class HemographModule implements FusekiModule {
  private static final long PATIENCE_AT_STOP_MS = 5_000;

  private final Routes routes;
  private final Map<String, Filter> endpoints;
  private final ProblemWriter problems;
  private final Proxies proxies;

  /**
   * Ours.
   *
   * @param endpoints what stands before Fuseki's own endpoints, by path
   * @param proxies whose word counts about where a request came in
   */
  public HemographModule(
      Routes routes, Map<String, Filter> endpoints, ProblemWriter problems, Proxies proxies) {
    this.routes = routes;
    this.endpoints = Map.copyOf(endpoints);
    this.problems = problems;
    this.proxies = proxies;
  }

  @Override
  public String name() {
    return "Hemograph";
  }

  @Override
  public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
    server.addFilter("/*", new Forwarding(proxies));
    server.addFilter("/*", new SafeHeaders());
    server.addFilter("/*", new CrossOrigin());
    endpoints.forEach(server::addFilter);
    for (Map.Entry<String, Door> route : routes.doors().entrySet()) {
      server.addServlet(route.getKey(), new DoorServlet(route.getValue(), problems));
    }
  }

  /** What Jetty answers by itself looks like our answers; running requests may end at a stop. */
  @Override
  public void server(FusekiServer server) {
    Server jetty = server.getJettyServer();
    RefusedRequests refused = new RefusedRequests(problems);
    jetty.setErrorHandler(refused);
    if (jetty.getHandler() instanceof ServletContextHandler context) {
      context.setErrorHandler(refused);
    }
    GracefulHandler graceful = new GracefulHandler();
    graceful.setHandler(jetty.getHandler());
    jetty.setHandler(graceful);
    jetty.setStopTimeout(PATIENCE_AT_STOP_MS);
  }
}

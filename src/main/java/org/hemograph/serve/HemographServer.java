package org.hemograph.serve;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.build.DatasetDescriptionMap;
import org.apache.jena.fuseki.build.FusekiConfig;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.riot.WebContent;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Catalogue;
import org.hemograph.query.QueryableEndpoint;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.describe.BaseAddress;
import org.hemograph.serve.describe.ServiceDescription;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.serve.http.Proxies;
import org.hemograph.serve.http.WatchedConnector;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.sparql.Federation;
import org.hemograph.serve.sparql.ReadGraphs;
import org.hemograph.serve.sparql.SparqlDoors;
import org.hemograph.serve.sparql.StandardQueries;
import org.hemograph.store.Configuration;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;
import org.hemograph.store.ServerAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server: the pages and queries of this package, and the SPARQL endpoint that the store's
 * configuration describes. It does not own the store; close that after {@link #stop}.
 */
public final class HemographServer implements AutoCloseable {
  /** Where a server listens unless told otherwise: for this machine only. */
  public static final String LOOPBACK = "127.0.0.1";

  /** The longest that a query may take. */
  public static final Duration LONGEST_QUERY = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(HemographServer.class);

  private final FusekiServer fuseki;
  private final ServerAddress address;

  private HemographServer(FusekiServer fuseki, ServerAddress address) {
    this.fuseki = fuseki;
    this.address = address;
  }

  /** Starts for a store without a home, on the loopback address; port 0 takes any free port. */
  public static HemographServer start(EvidenceStore store, Catalogue catalogue, int port) {
    return start(store, catalogue, LOOPBACK, port, Optional.empty());
  }

  /** Starts for the store of a home, on the loopback address; port 0 takes any free port. */
  public static HemographServer start(
      EvidenceStore store, Catalogue catalogue, int port, Home home) {
    return start(store, catalogue, LOOPBACK, port, Optional.of(home));
  }

  /** Starts on an address of this machine, and asks only whom its configuration names. */
  public static HemographServer start(
      EvidenceStore store, Catalogue catalogue, String host, int port, Optional<Home> home) {
    return start(store, catalogue, host, port, home, Federation.none());
  }

  /**
   * Starts over a store elsewhere, on the loopback address; port 0 takes any free port. There is
   * neither a door for commands nor a SPARQL endpoint: whoever wants that asks the store itself.
   */
  public static HemographServer start(QueryableEndpoint elsewhere, Catalogue catalogue, int port) {
    return start(elsewhere, catalogue, port, Namespaces.DEFAULT, Proxies.LOOPBACK);
  }

  /** The same over a store whose things are named under another base, or behind a proxy. */
  public static HemographServer start(
      QueryableEndpoint elsewhere,
      Catalogue catalogue,
      int port,
      Namespaces namespaces,
      Proxies proxies) {
    Pages pages = new Pages();
    ProblemWriter problems = new ProblemWriter(pages);
    Evidence evidence = new Evidence(elsewhere, false);
    ServiceDescription description = ServiceDescription.absent(evidence);
    Routes routes =
        Routes.over(
            evidence, description, catalogue, namespaces, pages, problems, Optional.empty());
    FusekiServer fuseki =
        FusekiServer.create()
            .port(port)
            .enablePing(true)
            .fusekiModules(
                FusekiModules.create(new HemographModule(routes, Map.of(), problems, proxies)))
            .build();
    return listening(fuseki, LOOPBACK, port, UUID.randomUUID().toString());
  }

  /** Starts on an address of this machine, which only proxies on it stand before. */
  public static HemographServer start(
      EvidenceStore store,
      Catalogue catalogue,
      String host,
      int port,
      Optional<Home> home,
      Federation federation) {
    return start(store, catalogue, host, port, home, federation, Proxies.LOOPBACK);
  }

  /**
   * Starts on an address of this machine.
   *
   * @param port 0 takes any free port; {@link #url} tells which
   * @param home whose token opens the door for commands; without one there is no such door
   * @param federation endpoints that queries may ask, besides those that the configuration names
   * @param proxies whose word counts about where a request came in
   * @throws HemographException (STORE_UNAVAILABLE) if nothing can listen there
   */
  public static HemographServer start(
      EvidenceStore store,
      Catalogue catalogue,
      String host,
      int port,
      Optional<Home> home,
      Federation federation,
      Proxies proxies) {
    Federation asked = Federation.of(store.configuration().service()).and(federation);
    // Nobody else makes this server call another one (SPARQL 1.1 Federated Query, section 4).
    asked.rule(store.dataset().getContext());
    Pages pages = new Pages();
    ProblemWriter problems = new ProblemWriter(pages);
    Evidence evidence = Routes.evidence(store, store.namespaces());
    ServiceDescription description = new ServiceDescription(evidence, !asked.endpoints().isEmpty());
    Routes routes =
        Routes.over(
            evidence,
            description,
            catalogue,
            store.namespaces(),
            pages,
            problems,
            store.dataset().changeSets());
    String instance = UUID.randomUUID().toString();
    if (home.isPresent()) {
      routes = routes.withDoorFor(home.get(), instance, store, problems);
    }
    DataAccessPoint service = service(store);
    FusekiServer fuseki =
        FusekiServer.create()
            .port(port)
            .add(service.getName(), service.getDataService())
            .registerOperation(
                Operation.Query, WebContent.contentTypeSPARQLQuery, new StandardQueries())
            .registerOperation(Operation.GSP_R, new ReadGraphs())
            .enablePing(true)
            .fusekiModules(
                FusekiModules.create(
                    new HemographModule(
                        routes, doors(service, description, pages, problems), problems, proxies)))
            .build();
    return listening(fuseki, host, port, instance);
  }

  private static HemographServer listening(
      FusekiServer fuseki, String host, int port, String instance) {
    WatchedConnector.replaceIn(fuseki.getJettyServer());
    for (Connector connector : fuseki.getJettyServer().getConnectors()) {
      ((ServerConnector) connector).setHost(host);
    }
    start(fuseki, host, port);
    URI url = URI.create("http://" + host + ":" + fuseki.getPort() + "/");
    return new HemographServer(fuseki, new ServerAddress(url, instance));
  }

  /** What stands before the endpoints of the service, by path. */
  private static Map<String, Filter> doors(
      DataAccessPoint service,
      ServiceDescription description,
      Pages pages,
      ProblemWriter problems) {
    Map<String, Filter> doors = new LinkedHashMap<>();
    for (Endpoint endpoint : service.getDataService().getEndpoints()) {
      String path = service.getName() + "/" + endpoint.getName();
      if (endpoint.getOperation().equals(Operation.Query)) {
        doors.put(
            path,
            SparqlDoors.ofQueries(
                exchange -> description.graph(BaseAddress.of(exchange)), pages, problems));
      } else if (endpoint.getOperation().equals(Operation.GSP_R)) {
        doors.put(path, SparqlDoors.ofGraphs(pages, problems));
      }
    }
    return doors;
  }

  /** The service as configured, over the dataset that is open already. */
  private static DataAccessPoint service(EvidenceStore store) {
    Configuration configuration = store.configuration();
    DatasetDescriptionMap opened = new DatasetDescriptionMap();
    opened.register(configuration.dataset().asNode(), store.dataset());
    return FusekiConfig.buildDataAccessPoint(
        configuration.model().getGraph(), configuration.service().asNode(), opened);
  }

  private static void start(FusekiServer fuseki, String host, int port) {
    try {
      fuseki.start();
    } catch (FusekiException e) {
      if (e.getCause() instanceof IOException) {
        throw new HemographException(
            Fault.STORE_UNAVAILABLE,
            "Nothing can listen on "
                + host
                + ":"
                + port
                + " ("
                + e.getCause().getMessage()
                + "). Choose another port with --port.",
            e);
      }
      throw e;
    }
  }

  /** Where it answers, with a slash at the end. */
  public URI url() {
    return address.url();
  }

  /** What its home tells other processes, so that they find this server and no other. */
  public ServerAddress address() {
    return address;
  }

  /** Waits until it is stopped. */
  public void join() {
    fuseki.join();
  }

  /** Takes no more requests, gives the running ones some seconds to end, then stops. */
  public void stop() {
    try {
      fuseki.stop();
    } catch (FusekiException e) {
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
      LOG.warn("Stopped, and broke off what had not been answered in time.");
    }
  }

  @Override
  public void close() {
    stop();
  }
}

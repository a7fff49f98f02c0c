package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Catalogue;
import org.hemograph.serve.sparql.Federation;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two other servers, one of them allowed: which of them is asked, by their own account. */
class FederationIT {
  private static final String ROW =
      """
      {"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"from afar"}}]}}
      """;
  private static final List<String> ALLOWED_LOG = new CopyOnWriteArrayList<>();
  private static final List<String> FORBIDDEN_LOG = new CopyOnWriteArrayList<>();
  private static HttpServer allowed;
  private static HttpServer forbidden;
  private static ServedFixture served;

  @BeforeAll
  static void start() throws IOException {
    allowed = other();
    forbidden = other();
    allowed.createContext("/sparql", exchange -> answer(exchange, ALLOWED_LOG));
    allowed.createContext(
        "/moved",
        exchange -> {
          ALLOWED_LOG.add(exchange.getRequestURI().getPath());
          exchange
              .getResponseHeaders()
              .add("Location", url(forbidden) + "?" + exchange.getRequestURI().getRawQuery());
          exchange.sendResponseHeaders(
              Integer.parseInt(exchange.getRequestURI().getPath().substring(7)), -1);
          exchange.close();
        });
    allowed.createContext(
        "/slow",
        exchange -> {
          try {
            Thread.sleep(5_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          answer(exchange, ALLOWED_LOG);
        });
    forbidden.createContext("/", exchange -> answer(exchange, FORBIDDEN_LOG));
    allowed.start();
    forbidden.start();
    String base = url(allowed).replace("/sparql", "");
    served =
        ServedFixture.inMemoryAsking(
            Federation.with(
                List.of(
                    base + "/sparql", base + "/moved/302", base + "/moved/307", base + "/slow")));
  }

  @AfterAll
  static void stop() {
    served.close();
    allowed.stop(0);
    forbidden.stop(0);
  }

  @BeforeEach
  void forget() {
    ALLOWED_LOG.clear();
    FORBIDDEN_LOG.clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?x { SERVICE <%s> { ?s ?p ?x } }",
        "SELECT ?x { VALUES ?u { <%s> } SERVICE ?u { ?s ?p ?x } }",
        "SELECT ?x { BIND(IRI('%s') AS ?u) SERVICE ?u { ?s ?p ?x } }",
        "SELECT ?x { SERVICE SILENT <%s> { ?s ?p ?x } }"
      })
  void allowedEndpoint_isAsked(String query) {
    HttpResponse<String> answer = ask(String.format(query, url(allowed)));
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("from afar"), answer.body());
    assertEquals(List.of("/sparql"), ALLOWED_LOG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?x { SERVICE <%s> { ?s ?p ?x } }",
        "SELECT ?x { VALUES ?u { <%s> } SERVICE ?u { ?s ?p ?x } }",
        "SELECT ?x { BIND(IRI('%s') AS ?u) SERVICE ?u { ?s ?p ?x } }",
        "SELECT ?x { ?a ?b ?c FILTER EXISTS { SERVICE <%s> { ?s ?p ?x } } }",
        "SELECT ?x { { SELECT ?x { OPTIONAL { SERVICE <%s> { ?s ?p ?x } } } } }",
        "ASK { SERVICE <%s> { ?s ?p ?x } }",
        "CONSTRUCT { <urn:a> <urn:b> ?x } WHERE { SERVICE <%s> { ?s ?p ?x } }"
      })
  void otherEndpoint_isRefusedByName_andNeverAsked(String query) {
    HttpResponse<String> answer = ask(String.format(query, url(forbidden)));
    assertEquals(403, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("#service-not-allowed\""), answer.body());
    assertTrue(answer.body().contains(url(forbidden)), answer.body());
    assertEquals(List.of(), FORBIDDEN_LOG);
  }

  @Test
  void otherEndpoint_isRefusedInACuratedQueryToo(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("asks-elsewhere.rq"),
        "#+ summary: s\n#+ columns:\n#+   - {name: x, meaning: m}\n"
            + "SELECT ?x { ?x ?p ?o FILTER EXISTS { SERVICE <"
            + url(forbidden)
            + "> { ?a ?b ?c } } } ORDER BY ?x");
    try (EvidenceStore store = EvidenceStore.inMemory()) {
      store.replace(
          List.of(
              new GraphReplacement(
                  NodeFactory.createURI("urn:x:g"),
                  RDFParser.fromString("<urn:s> <urn:p> 1 .", Lang.TURTLE).toGraph())));
      try (HemographServer server =
          HemographServer.start(
              store,
              Catalogue.of(folder),
              HemographServer.LOOPBACK,
              0,
              Optional.empty(),
              Federation.none())) {
        HttpResponse<String> answer =
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(server.url().resolve("queries/asks-elsewhere.csv"))
                        .build(),
                    BodyHandlers.ofString());
        assertEquals(403, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("#service-not-allowed\""), answer.body());
      }
    }
    assertEquals(List.of(), FORBIDDEN_LOG);
  }

  @Test
  void otherEndpoint_isRefusedToo_whenTheQueryChoosesItsGraphs() {
    HttpResponse<String> answer =
        ask("SELECT ?x FROM <urn:g> { SERVICE <" + url(forbidden) + "> { ?s ?p ?x } }");
    assertEquals(403, answer.statusCode(), answer.body());
    assertEquals(List.of(), FORBIDDEN_LOG);
  }

  @Test
  void silent_isOneEmptySolution_andStillNobodyIsAsked() {
    HttpResponse<String> answer =
        ask("SELECT ?x { SERVICE SILENT <" + url(forbidden) + "> { ?s ?p ?x } }");
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().replaceAll("\\s", "").contains("\"bindings\":[{}]"), answer.body());
    assertEquals(List.of(), FORBIDDEN_LOG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sparql/", "/sparql?a=b", "/sparql#f", "/Sparql"})
  void addressThatIsAlmostAllowed_isRefused(String path) {
    String almost = url(allowed).replace("/sparql", path);
    assertEquals(403, ask("SELECT ?x { SERVICE <" + almost + "> { ?s ?p ?x } }").statusCode());
    assertEquals(List.of(), ALLOWED_LOG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/moved/302", "/moved/307"})
  void redirectOfAnAllowedEndpoint_isNotFollowed(String path) {
    String moved = url(allowed).replace("/sparql", path);
    HttpResponse<String> answer = ask("SELECT ?x { SERVICE <" + moved + "> { ?s ?p ?x } }");
    assertEquals(502, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("#source-unreachable\""), answer.body());
    assertEquals(List.of(path), ALLOWED_LOG);
    assertEquals(List.of(), FORBIDDEN_LOG);
  }

  @Test
  void slowEndpoint_isATimeout() {
    String slow = url(allowed).replace("/sparql", "/slow");
    HttpResponse<String> answer =
        served.get(
            "/itp/sparql?timeout=0.5&query="
                + encoded("SELECT ?x { SERVICE <" + slow + "> { ?s ?p ?x } }"));
    assertEquals(503, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("#query-timeout\""), answer.body());
  }

  @Test
  void unboundEndpoint_isToldAsSuch() {
    HttpResponse<String> answer = ask("SELECT ?x { SERVICE ?u { ?s ?p ?x } }");
    assertEquals(400, answer.statusCode(), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org/sparql",
        "file:///etc/passwd",
        "ftp://example.org/sparql",
        "http://u:p@e.org/",
        "http://e.org/#x"
      })
  void whatIsNoEndpoint_isRefusedAtTheStart(String endpoint) {
    HemographException e =
        assertThrows(HemographException.class, () -> Federation.with(List.of(endpoint)));
    assertEquals(Fault.BAD_CONFIGURATION, e.fault());
    assertTrue(e.getMessage().contains(endpoint), e.getMessage());
  }

  @Test
  void jenaElsewhere_asksUs() {
    try (QueryExec query =
        QueryExec.dataset(DatasetGraphFactory.empty())
            .query(federatedInto(served))
            .set(ARQ.httpServiceAllowed, true)
            .build()) {
      assertTrue(query.select().next().toString().contains("drug/ianalumab"));
    }
  }

  @Test
  void rdf4jElsewhere_asksUs() {
    SailRepository elsewhere = new SailRepository(new MemoryStore());
    try (SailRepositoryConnection connection = elsewhere.getConnection();
        TupleQueryResult rows = connection.prepareTupleQuery(federatedInto(served)).evaluate()) {
      assertTrue(rows.next().getValue("d").stringValue().endsWith("drug/ianalumab"));
    } finally {
      elsewhere.shutDown();
    }
  }

  private static String federatedInto(ServedFixture us) {
    return "SELECT ?d { SERVICE <"
        + us.url()
        + "itp/sparql> { ?d a <https://w3id.org/hemograph/ontology#Drug>"
        + " FILTER(STRENDS(STR(?d), \"drug/ianalumab\")) } }";
  }

  private static HttpResponse<String> ask(String query) {
    return served.get("/itp/sparql?query=" + encoded(query), "Accept", "*/*");
  }

  private static HttpServer other() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange, List<String> log) throws IOException {
    log.add(exchange.getRequestURI().getPath());
    byte[] body = ROW.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String url(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/sparql";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

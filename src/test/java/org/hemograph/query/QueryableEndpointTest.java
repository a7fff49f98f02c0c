package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.Namespaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server at the other end may do, and what is said of it. */
@Timeout(30)
final class QueryableEndpointTest {
  private static final String HEAD = "{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bindings\":[";
  private static final String ROW = "{\"s\":{\"type\":\"uri\",\"value\":\"urn:x\"}}";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch released = new CountDownLatch(1);
  private HttpServer server;
  private QueryableEndpoint endpoint;

  /** How the server answers. */
  private interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    endpoint = new QueryableEndpoint(EndpointAddress.of(url()), Duration.ofSeconds(20));
  }

  @AfterEach
  void stop() {
    released.countDown();
    endpoint.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/sparql";
  }

  private void answering(Answering how) {
    server.createContext(
        "/sparql",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            how.answer(exchange);
          }
        });
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private long rows(Duration atMost) {
    return rows(atMost, prepared -> {});
  }

  private long rows(Duration atMost, java.util.function.Consumer<Prepared> first) {
    CuratedQuery query =
        QueryParser.parse(
            "q",
            "test",
            "q.rq",
            "#+ summary: s\n#+ columns:\n#+   - {name: s, meaning: A thing.}\nSELECT ?s { ?s ?p ?o } ORDER BY ?s");
    QueryRunner runner =
        new QueryRunner(
            endpoint,
            new Binder(new Things(Namespaces.DEFAULT), new Codes(Namespaces.DEFAULT)),
            atMost);
    try {
      return runner.ask(
          Question.of(query, Map.of()),
          prepared -> {
            first.accept(prepared);
            long count = 0;
            var rows = ((Answer.Rows) prepared.answer()).rows();
            while (rows.hasNext()) {
              rows.next();
              count++;
            }
            return count;
          });
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private HemographException fault(Duration atMost) {
    return assertThrows(HemographException.class, () -> rows(atMost));
  }

  @Test
  void rowsAreRead() {
    answering(e -> send(e, 200, "application/sparql-results+json", HEAD + ROW + "," + ROW + "]}}"));
    assertEquals(2, rows(Duration.ofSeconds(20)));
  }

  @Test
  void aRefusalIsToldWithItsStatusAndFirstLine() {
    answering(
        e -> send(e, 400, "text/html", "<html><style>p {}</style>\n<p>Line 3: no such function\n"));
    HemographException fault = fault(Duration.ofSeconds(20));
    assertEquals(Fault.STORE_UNAVAILABLE, fault.fault());
    assertTrue(fault.getMessage().contains("400: Line 3: no such function"), fault.getMessage());
  }

  @Test
  void aPageIsNoAnswer() {
    answering(e -> send(e, 200, "text/html", "<html>Welcome"));
    assertTrue(fault(Duration.ofSeconds(20)).getMessage().contains("text/html"));
  }

  @Test
  void nobodyThere() {
    server.stop(0);
    HemographException fault = fault(Duration.ofSeconds(20));
    assertEquals(Fault.STORE_UNAVAILABLE, fault.fault());
    assertTrue(fault.getMessage().contains("no connection"), fault.getMessage());
  }

  @Test
  void aStoreThatHangsBeforeItsAnswerIsLeft() {
    answering(e -> await());
    assertEquals(Fault.QUERY_TIMEOUT, fault(Duration.ofMillis(300)).fault());
  }

  @Test
  void aStoreThatHangsWithinItsAnswerIsLeft() {
    answering(this::halfAnAnswer);
    assertEquals(Fault.QUERY_TIMEOUT, fault(Duration.ofMillis(800)).fault());
  }

  @Test
  void anAnswerThatBreaksOffIsNoShortAnswer() {
    answering(
        e -> {
          e.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
          e.sendResponseHeaders(200, 10_000);
          e.getResponseBody().write((HEAD + ROW).getBytes(StandardCharsets.UTF_8));
        });
    assertEquals(Fault.STORE_UNAVAILABLE, fault(Duration.ofSeconds(20)).fault());
  }

  @Test
  void anAnswerThatTheStoreMayHaveCutIsTold() {
    answering(
        e -> {
          e.getResponseHeaders().set("X-SPARQL-MaxRows", "2");
          send(e, 200, "application/sparql-results+json", HEAD + ROW + "," + ROW + "]}}");
        });
    assertTrue(fault(Duration.ofSeconds(20)).getMessage().contains("no more than 2 rows"));
  }

  @Test
  void cancelEndsTheRequest() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<Prepared> running = new CompletableFuture<>();
    answering(
        e -> {
          asked.countDown();
          await();
        });
    CompletableFuture<Long> answer =
        CompletableFuture.supplyAsync(
            () -> rows(Duration.ofSeconds(20), running::complete), threads);
    assertTrue(asked.await(10, TimeUnit.SECONDS));
    running.get().cancel();
    ExecutionException ended =
        assertThrows(ExecutionException.class, () -> answer.get(10, TimeUnit.SECONDS));
    assertTrue(ended.getCause() instanceof CancellationException, ended.toString());
  }

  @Test
  void aLongQueryIsPosted() {
    CompletableFuture<String> method = new CompletableFuture<>();
    answering(
        e -> {
          method.complete(e.getRequestMethod());
          send(e, 200, "application/sparql-results+json", "{\"head\":{},\"boolean\":true}");
        });
    try (Queryable.Session session = endpoint.open();
        var exec = session.query().query("ASK { ?s ?p \"" + "x".repeat(9_000) + "\" }").build()) {
      assertTrue(exec.ask());
    }
    assertEquals("POST", method.join());
  }

  @Test
  void noVersionButNamesLiveForAWhile() {
    try (Queryable.Session session = endpoint.open()) {
      assertEquals(Optional.empty(), session.version());
      assertTrue(session.freshness().isPresent());
    }
  }

  @Test
  void aPasswordIsSentAndNeverShown() {
    CompletableFuture<String> header = new CompletableFuture<>();
    answering(
        e -> {
          header.complete(String.valueOf(e.getRequestHeaders().getFirst("Authorization")));
          send(e, 200, "application/sparql-results+json", "{\"head\":{},\"boolean\":true}");
        });
    EndpointAddress address = EndpointAddress.of(url() + "?key=hidden").as("reader", "secret");
    try (QueryableEndpoint other = new QueryableEndpoint(address, Duration.ofSeconds(20));
        Queryable.Session session = other.open();
        var exec = session.query().query("ASK {}").build()) {
      assertTrue(exec.ask());
    }
    assertEquals("Basic cmVhZGVyOnNlY3JldA==", header.join());
    assertFalse(address.toString().contains("secret") || address.shown().contains("hidden"));
    HemographException refused =
        assertThrows(
            HemographException.class, () -> EndpointAddress.of("http://a:secret@localhost/sparql"));
    assertFalse(refused.getMessage().contains("secret"));
    for (String bad : new String[] {"ftp://x/", "localhost:8890", "http://a b/", "http:///x"}) {
      assertThrows(HemographException.class, () -> EndpointAddress.of(bad), bad);
    }
  }

  private void halfAnAnswer(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write((HEAD + ROW + ",").getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    await();
  }

  private void await() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.hemograph.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.Sail;

/** RDF4J behind the SPARQL 1.1 Protocol (sections 2.1.1 to 2.1.3), on a free loopback port. */
final class Rdf4jEndpoint implements AutoCloseable {
  private static final int SECONDS = 60;

  private final SailRepository repository;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger asked = new AtomicInteger();

  /** A store of that kind, filled with N-Quads. */
  Rdf4jEndpoint(Sail sail, byte[] quads) {
    repository = new SailRepository(sail);
    repository.init();
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.add(new java.io.ByteArrayInputStream(quads), RDFFormat.NQUADS);
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/sparql", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/sparql";
  }

  /** How many requests came so far. */
  int asked() {
    return asked.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange;
        RepositoryConnection connection = repository.getConnection()) {
      Query query;
      try {
        query = connection.prepareQuery(query(exchange));
      } catch (MalformedQueryException e) {
        byte[] said = String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8);
        send(exchange, 400, "text/plain", said);
        return;
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      query.setMaxExecutionTime(SECONDS);
      try {
        String type = evaluate(query, out);
        send(exchange, 200, type, out.toByteArray());
      } catch (RuntimeException | Error e) {
        send(exchange, 500, "text/plain", e.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static String evaluate(Query query, OutputStream out) {
    if (query instanceof TupleQuery rows) {
      rows.evaluate(new SPARQLResultsJSONWriter(out));
    } else if (query instanceof BooleanQuery truth) {
      new SPARQLBooleanJSONWriter(out).handleBoolean(truth.evaluate());
    } else if (query instanceof GraphQuery statements) {
      statements.evaluate(Rio.createWriter(RDFFormat.NTRIPLES, out));
      return "application/n-triples";
    }
    return "application/sparql-results+json";
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static String query(HttpExchange exchange) throws IOException {
    String form = exchange.getRequestURI().getRawQuery();
    if (exchange.getRequestMethod().equals("POST")) {
      try (InputStream body = exchange.getRequestBody()) {
        form = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    for (String pair : form.split("&")) {
      if (pair.startsWith("query=")) {
        return URLDecoder.decode(pair.substring("query=".length()), StandardCharsets.UTF_8);
      }
    }
    throw new IOException("No query in " + form);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    repository.shutDown();
  }
}

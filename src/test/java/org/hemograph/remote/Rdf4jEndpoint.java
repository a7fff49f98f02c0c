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
        exchange.sendResponseHeaders(400, said.length);
        exchange.getResponseBody().write(said);
        return;
      }
      if (query instanceof TupleQuery rows) {
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        rows.evaluate(new SPARQLResultsJSONWriter(out));
        out.flush();
      } else if (query instanceof BooleanQuery truth) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SPARQLBooleanJSONWriter(out).handleBoolean(truth.evaluate());
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        exchange.sendResponseHeaders(200, out.size());
        exchange.getResponseBody().write(out.toByteArray());
      } else if (query instanceof GraphQuery statements) {
        exchange.getResponseHeaders().set("Content-Type", "application/n-triples");
        exchange.sendResponseHeaders(200, 0);
        statements.evaluate(Rio.createWriter(RDFFormat.NTRIPLES, exchange.getResponseBody()));
      }
    }
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

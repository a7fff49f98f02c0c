package org.hemograph.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.hemograph.query.Catalogue;
import org.hemograph.serve.sparql.Federation;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;

/** The real server over a small dataset of its own, on a free port of the loopback address. */
final class ServedFixture implements AutoCloseable {
  private static final Path RESOURCES = Path.of("src/test/resources/org/hemograph/serve");

  private final EvidenceStore store;
  private final HemographServer server;
  private final HttpClient http = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

  private ServedFixture(EvidenceStore store, Optional<Home> home, Federation federation) {
    this.store = store;
    Txn.executeWrite(
        store.dataset(),
        () -> RDFDataMgr.read(store.dataset(), RESOURCES.resolve("evidence.trig").toString()));
    Catalogue catalogue = Catalogue.of(RESOURCES.resolve("queries"));
    this.server =
        HemographServer.start(store, catalogue, HemographServer.LOOPBACK, 0, home, federation);
  }

  static ServedFixture inMemory() {
    return inMemoryAsking(Federation.none());
  }

  /** One that may ask others. */
  static ServedFixture inMemoryAsking(Federation federation) {
    return new ServedFixture(EvidenceStore.inMemory(), Optional.empty(), federation);
  }

  static ServedFixture at(Home home) {
    return new ServedFixture(EvidenceStore.open(home), Optional.of(home), Federation.none());
  }

  EvidenceStore store() {
    return store;
  }

  URI url() {
    return server.url();
  }

  /** GET with headers given as name, value, name, value … */
  HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(url().resolve(path)), headers);
  }

  HttpResponse<String> html(String path) {
    return get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(
        HttpRequest.newBuilder(url().resolve(path)).POST(BodyPublishers.ofString(body)), headers);
  }

  HttpResponse<String> method(String method, String path, String... headers) {
    return send(
        HttpRequest.newBuilder(url().resolve(path)).method(method, BodyPublishers.noBody()),
        headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return sendTwice(request.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A server that refuses a request without reading its body may close the connection; a client
   * that had it in its pool finds out at the next request, and sends that again (RFC 9112, 9.5).
   */
  private HttpResponse<String> sendTwice(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException closedMeanwhile) {
      return http.send(request, BodyHandlers.ofString());
    }
  }

  /** What comes back when exactly this is sent as request target; no client tidies it. */
  String raw(String target, String... headers) {
    try (Socket socket = new Socket(url().getHost(), url().getPort())) {
      StringBuilder request =
          new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n");
      for (String header : headers) {
        request.append(header).append("\r\n");
      }
      socket
          .getOutputStream()
          .write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
    store.close();
  }
}

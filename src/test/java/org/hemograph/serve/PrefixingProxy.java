package org.hemograph.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A reverse proxy as operators set one up: takes a path prefix off, passes the rest on, and says
 * what it did in X-Forwarded headers. Whatever is not below the prefix is somebody else's.
 */
final class PrefixingProxy implements AutoCloseable {
  private static final Set<String> HOP_BY_HOP =
      Set.of("connection", "content-length", "date", "transfer-encoding", "host", "upgrade");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final HttpClient http = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
  private final URI behind;
  private final String prefix;

  PrefixingProxy(URI behind, String prefix) {
    this.behind = behind;
    this.prefix = prefix;
    try {
      this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestURI().toString();
      if (!target.startsWith(prefix + "/")) {
        exchange.sendResponseHeaders(418, -1);
        return;
      }
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(behind + target.substring(prefix.length() + 1)))
              .method(exchange.getRequestMethod(), BodyPublishers.noBody());
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(java.util.Locale.ROOT))
                    && !name.toLowerCase(java.util.Locale.ROOT).startsWith("http2")) {
                  values.forEach(value -> request.header(name, value));
                }
              });
      request.header("X-Forwarded-Host", "evidence.example.org");
      request.header("X-Forwarded-Proto", "https");
      request.header("X-Forwarded-Prefix", prefix);
      request.header("X-Forwarded-For", "198.51.100.7");
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      for (Map.Entry<String, java.util.List<String>> header : answer.headers().map().entrySet()) {
        if (!HOP_BY_HOP.contains(header.getKey().toLowerCase(java.util.Locale.ROOT))) {
          header.getValue().forEach(v -> exchange.getResponseHeaders().add(header.getKey(), v));
        }
      }
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(body);
        }
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

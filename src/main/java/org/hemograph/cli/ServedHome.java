package org.hemograph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.ImportReport;
import org.hemograph.load.Progress;
import org.hemograph.load.input.InputFormat;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.CuratedQuery.Kind;
import org.hemograph.store.Home;
import org.hemograph.store.ServerAddress;
import org.hemograph.write.Format;
import org.jspecify.annotations.Nullable;

/**
 * A home that a running server owns. Questions go over HTTP like anybody's; import and export go
 * through the server's loopback door, which opens to whoever can read the home's token.
 */
final class ServedHome implements HomeAccess {
  private final Home home;
  private final URI address;
  private final HttpClient http;
  private volatile @Nullable Future<?> asking;
  private volatile @Nullable InputStream importing;
  private volatile boolean stopped;

  private ServedHome(Home home, URI address, HttpClient http) {
    this.home = home;
    this.address = address;
    this.http = http;
  }

  /** The server on this home, if there is one that still answers. */
  static Optional<ServedHome> find(Home home) {
    Optional<ServerAddress> told = home.server();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    HttpClient http = HttpClient.newBuilder().connectTimeout(ServerCheck.PATIENCE).build();
    return switch (ServerCheck.of(told.get(), http)) {
      case OURS -> Optional.of(new ServedHome(home, told.get().url(), http));
      case GONE -> {
        home.withdrawServer(told.get());
        yield Optional.empty();
      }
      case SILENT -> Optional.empty(); // it may come back, so its address stays
    };
  }

  URI address() {
    return address;
  }

  @Override
  public void query(QueryRequest request, OutputStream out) throws IOException {
    int columns = StandardOutput.columns();
    // The server does not know our terminal: it sends rows, and they become a table here.
    boolean fitted =
        request.format() == Format.TABLE && request.query().kind() == Kind.ROWS && columns > 0;
    StringJoiner parameters = new StringJoiner("&", "?", "");
    request.values().forEach((key, values) -> values.forEach(v -> parameters.add(pair(key, v))));
    parameters.add(pair("format", (fitted ? Format.SRJ : request.format()).formatName()));
    HttpRequest.Builder asked =
        HttpRequest.newBuilder(
            address.resolve("queries/" + encoded(request.query().name()) + parameters));
    if (fitted) {
      ByteArrayOutputStream rows = new ByteArrayOutputStream();
      copy(asked, rows);
      SentRows.table(request.query(), rows.toByteArray(), home.namespaces(), columns, out);
    } else {
      copy(asked, out);
    }
  }

  @Override
  public void cite(CiteOrder order, OutputStream out) {
    StringJoiner parameters = new StringJoiner("&", "?", "");
    order.parameters().forEach((key, values) -> values.forEach(v -> parameters.add(pair(key, v))));
    parameters.add(pair("format", order.format().formatName()));
    copy(HttpRequest.newBuilder(address.resolve("cite" + parameters)), out);
  }

  @Override
  public ImportReport importFrom(List<Path> paths, ImportOptions options, Progress progress) {
    ObjectNode order = new JsonMapper().createObjectNode();
    paths.forEach(path -> order.withArray("/paths").add(path.toAbsolutePath().toString()));
    order.put("as", options.as().map(InputFormat::label).orElse(null));
    order.put("checkOnly", options.checkOnly());
    order.put("prune", options.prune());
    order.put("jobs", options.jobs());
    order.put("review", options.review().orElse(null));
    options
        .called()
        .forEach(
            (path, name) ->
                order.withObject("/called").put(path.toAbsolutePath().toString(), name));
    try {
      HttpResponse<InputStream> response =
          order(
              door("$/door/import")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(order.toString())));
      try (InputStream body = response.body()) {
        importing = body;
        throwIfStopped();
        return new ToldImport(progress).follow(body);
      }
    } catch (IOException e) {
      throw stopped
          ? new HemographException(
              Fault.STORE_UNAVAILABLE,
              "Stopped. The server keeps what it has read; the same command again goes on where it"
                  + " stopped.",
              e)
          : lost(e);
    }
  }

  /** The server notices that nobody listens any more, and ends the import. */
  @Override
  public void stopImport() {
    stopped = true;
    Future<?> answer = asking;
    if (answer != null) {
      answer.cancel(true);
    }
    InputStream body = importing;
    if (body != null) {
      try {
        body.close();
      } catch (IOException e) {
        // Then it is closed as well.
      }
    }
  }

  @Override
  public void export(String format, OutputStream out) {
    copy(door("$/door/export?" + pair("format", format)), out);
  }

  /** Sends an order whose answer can be given up while the server is still thinking. */
  private HttpResponse<InputStream> order(HttpRequest.Builder request) throws IOException {
    CompletableFuture<HttpResponse<InputStream>> answer =
        http.sendAsync(request.build(), BodyHandlers.ofInputStream());
    asking = answer;
    try {
      throwIfStopped();
      return good(answer.get());
    } catch (CancellationException e) {
      throw new IOException("stopped", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException why ? why : new IOException(e.getCause());
    } catch (InterruptedException e) {
      throw ServerCheck.interrupted(e);
    } finally {
      answer.cancel(true);
      asking = null;
    }
  }

  private void throwIfStopped() throws IOException {
    if (stopped) {
      throw new IOException("stopped");
    }
  }

  private HttpRequest.Builder door(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .header("Authorization", "Bearer " + home.doorToken());
  }

  /**
   * What fails here is the server, or {@code out}; whoever owns that one looks at it first (see
   * {@link Outlet}).
   */
  private void copy(HttpRequest.Builder request, OutputStream out) {
    try (InputStream body = send(request.header("Accept", "*/*")).body()) {
      body.transferTo(out);
    } catch (IOException e) {
      throw lost(e);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException {
    try {
      return good(http.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (InterruptedException e) {
      throw ServerCheck.interrupted(e);
    }
  }

  private static HttpResponse<InputStream> good(HttpResponse<InputStream> response)
      throws IOException {
    if (response.statusCode() != 200) {
      throw problem(response);
    }
    return response;
  }

  /** The fault that the server told, as if it had happened here. */
  private static RuntimeException problem(HttpResponse<InputStream> response) throws IOException {
    String type = response.headers().firstValue("Content-Type").orElse("");
    try (InputStream body = response.body()) {
      if (!type.startsWith("application/problem+json")) {
        return new HemographException(
            Fault.STORE_UNAVAILABLE,
            "The server of this home answered " + response.statusCode() + " to " + response.uri());
      }
      JsonNode problem = new JsonMapper().readTree(body);
      return ToldProblem.read(problem);
    }
  }

  private HemographException lost(IOException e) {
    return new HemographException(
        Fault.STORE_UNAVAILABLE,
        "The server of this home at " + address + " broke off (" + e.getMessage() + ").",
        e);
  }

  private static String pair(String key, String value) {
    return encoded(key) + "=" + encoded(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    // The client's threads are daemons and end with this process.
  }
}

package org.hemograph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.ImportReport;
import org.hemograph.load.InputFormat;
import org.hemograph.load.Progress;
import org.hemograph.load.ReportReader;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.store.Home;

/**
 * A home that a running server owns. Questions go over HTTP like anybody's; import and export go
 * through the server's loopback door, which opens to whoever can read the home's token.
 */
final class ServedHome implements HomeAccess {
  private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(5);

  private final Home home;
  private final URI address;
  private final HttpClient http;

  private ServedHome(Home home, URI address, HttpClient http) {
    this.home = home;
    this.address = address;
    this.http = http;
  }

  /** The server on this home, if there is one that still answers. */
  static Optional<ServedHome> find(Home home) {
    Optional<URI> address = home.serverAddress();
    if (address.isEmpty()) {
      return Optional.empty();
    }
    HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE_TO_CONNECT).build();
    ServedHome served = new ServedHome(home, address.get(), http);
    return served.answers() ? Optional.of(served) : Optional.empty();
  }

  URI address() {
    return address;
  }

  /** A server that was killed leaves its address behind; nobody listens there any more. */
  private boolean answers() {
    try {
      HttpRequest ping = HttpRequest.newBuilder(address.resolve("$/ping")).build();
      return http.send(ping, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  @Override
  public void query(QueryRequest request, OutputStream out) throws IOException {
    StringJoiner parameters = new StringJoiner("&", "?", "");
    request.values().forEach((key, values) -> values.forEach(v -> parameters.add(pair(key, v))));
    parameters.add(pair("format", request.format()));
    copy(
        HttpRequest.newBuilder(address.resolve("queries/" + encoded(request.name()) + parameters)),
        out);
  }

  @Override
  public ImportReport importFrom(List<Path> paths, ImportOptions options, Progress progress) {
    ObjectNode order = new JsonMapper().createObjectNode();
    paths.forEach(path -> order.withArray("/paths").add(path.toAbsolutePath().toString()));
    order.put("as", options.as().map(InputFormat::label).orElse(null));
    order.put("checkOnly", options.checkOnly());
    try {
      HttpResponse<InputStream> response =
          send(
              door("$/door/import")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(order.toString())));
      try (InputStream body = response.body()) {
        return ReportReader.read(body);
      }
    } catch (IOException e) {
      throw lost(e);
    }
  }

  @Override
  public void export(String format, OutputStream out) throws IOException {
    copy(door("$/door/export?" + pair("format", format)), out);
  }

  private HttpRequest.Builder door(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .header("Authorization", "Bearer " + home.doorToken());
  }

  private void copy(HttpRequest.Builder request, OutputStream out) throws IOException {
    try (InputStream body = send(request.header("Accept", "*/*")).body()) {
      body.transferTo(out);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw problem(response);
      }
      return response;
    } catch (ConnectException e) {
      throw lost(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** The fault that the server told, as if it had happened here. */
  private static HemographException problem(HttpResponse<InputStream> response) throws IOException {
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

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while waiting for the server", e);
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

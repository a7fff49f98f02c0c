package org.hemograph.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Asks a server that a test started.
 *
 * @param url where it is
 */
record Requests(URI url) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** GET with headers given as name, value, name, value … */
  HttpResponse<String> get(String path, String... headers) {
    return method("GET", path, headers);
  }

  HttpResponse<String> method(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve(path)).method(method, BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

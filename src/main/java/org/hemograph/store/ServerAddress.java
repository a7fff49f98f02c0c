package org.hemograph.store;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where the server of a home listens, and which one it is: ports are reused, so that after a crash
 * another home's server may listen there.
 *
 * @param url with a slash at the end
 * @param instance drawn by the server when it started
 */
public record ServerAddress(URI url, String instance) {

  /** Reads what {@link #text} wrote; empty if it is something else. */
  static Optional<ServerAddress> parse(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI url = URI.create(lines.get(0));
      return "http".equals(url.getScheme()) && url.getHost() != null
          ? Optional.of(new ServerAddress(url, lines.size() > 1 ? lines.get(1) : ""))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As it stands in the file: a line each. */
  String text() {
    return url + "\n" + instance + "\n";
  }
}

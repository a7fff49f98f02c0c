package org.hemograph.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request.
 *
 * @param form sent by POST where there is one; what must not stand in logs goes there
 */
record Question(URI address, Optional<String> form) {

  static Question get(URI base, String path, Map<String, String> parameters) {
    return new Question(URI.create(base + path + "?" + encoded(parameters)), Optional.empty());
  }

  static Question post(URI base, String path, Map<String, String> parameters) {
    return new Question(URI.create(base + path), Optional.of(encoded(parameters)));
  }

  Question at(URI other) {
    return new Question(other, form);
  }

  private static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The form may hold a key, so it is not shown. */
  @Override
  public String toString() {
    return (form.isPresent() ? "POST " : "GET ") + address;
  }
}

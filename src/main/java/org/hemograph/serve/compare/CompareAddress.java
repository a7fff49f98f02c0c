package org.hemograph.serve.compare;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemograph.write.Format;

/**
 * Where a comparison is: one address for the same things, in whatever order they were chosen.
 *
 * @param parameters names and values, in their order
 */
record CompareAddress(List<Parameter> parameters) {
  static final String PATH = "/compare";
  static final String ENDPOINT = "endpoint";

  /** One name and value, not yet encoded. */
  record Parameter(String name, String value) {}

  CompareAddress {
    parameters = List.copyOf(parameters);
  }

  static CompareAddress of(Selection selection) {
    return new CompareAddress(
        Stream.concat(
                selection.chosen().stream()
                    .map(one -> new Parameter(one.kind().parameter(), one.key())),
                selection.endpoints().stream().map(one -> new Parameter(ENDPOINT, one)))
            .toList());
  }

  /** The same with one more value that somebody may have meant. */
  CompareAddress and(String name, String value) {
    return new CompareAddress(
        Stream.concat(parameters.stream(), Stream.of(new Parameter(name, value))).toList());
  }

  /** The page. */
  String page() {
    return PATH + query();
  }

  /** The comparison in a format. */
  String in(Format format) {
    return PATH + "." + format.suffix() + query();
  }

  /** What follows the path; empty where nothing is chosen. */
  String query() {
    String all =
        parameters.stream()
            .map(one -> encode(one.name()) + "=" + encode(one.value()))
            .collect(Collectors.joining("&"));
    return all.isEmpty() ? "" : "?" + all;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

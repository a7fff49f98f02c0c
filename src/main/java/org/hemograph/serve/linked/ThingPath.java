package org.hemograph.serve.linked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.model.Keys;
import org.hemograph.serve.http.PercentEncoding;

/**
 * The path of a thing as it stands in a request, with what it asks for at its end.
 *
 * @param key the path below {@code id/} as it stands in IRIs: percent-encoded one way only
 * @param extension {@code html}, {@code ttl}, {@code jsonld}, {@code nt}, {@code rdf}, {@code trig}
 *     or empty
 */
public record ThingPath(String key, String extension) {
  private static final int LONGEST = 1_000;
  private static final List<String> EXTENSIONS =
      List.of("html", "ttl", "jsonld", "nt", "rdf", "trig");

  /** Understands a path; empty if nothing of ours can have it. */
  public static Optional<ThingPath> parse(String raw) {
    if (raw.isEmpty() || raw.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> steps = new ArrayList<>();
    for (String step : raw.split("/", -1)) {
      Optional<String> decoded = PercentEncoding.decode(step);
      if (decoded.isEmpty() || isNoName(decoded.get())) {
        return Optional.empty();
      }
      steps.add(Keys.encode(decoded.get()));
    }
    String key = String.join("/", steps);
    int dot = key.lastIndexOf('.');
    String end = dot < 0 ? "" : key.substring(dot + 1);
    return Optional.of(
        EXTENSIONS.contains(end)
            ? new ThingPath(key.substring(0, dot), end)
            : new ThingPath(key, ""));
  }

  private static boolean isNoName(String step) {
    return step.isEmpty()
        || step.equals(".")
        || step.equals("..")
        || step.indexOf('/') >= 0
        || step.indexOf('\\') >= 0
        || step.chars().anyMatch(Character::isISOControl);
  }
}

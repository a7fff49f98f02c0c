package org.hemograph.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Questions that a store is known not to answer as TDB2 does, each with the reason. */
final class KnownDifferences {
  private final Map<String, String> reasons = new LinkedHashMap<>();

  private KnownDifferences() {}

  /** Those of a file: lines of {@code question | reason}, and lines of remarks after a #. */
  static KnownDifferences of(String file) {
    KnownDifferences known = new KnownDifferences();
    try (InputStream in =
        Objects.requireNonNull(KnownDifferences.class.getResourceAsStream(file))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .forEach(parts -> known.reasons.put(parts[0], parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }

  /** Why that question differs. */
  Optional<String> reason(CatalogueQuestion question) {
    return Optional.ofNullable(reasons.get(question.toString()));
  }

  /** What is listed. */
  Iterable<String> questions() {
    return reasons.keySet();
  }
}

package org.hemograph.query;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, word for word, as a key: of this very query, so that one read anew from its file
 * is another.
 */
final class Asked {
  private final CuratedQuery query;
  private final Map<String, List<String>> given;
  private final int hash;

  Asked(CuratedQuery query, Map<String, List<String>> given) {
    this.query = query;
    this.given =
        given.entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    this.hash = 31 * System.identityHashCode(query) + this.given.hashCode();
  }

  /** How many characters were given. */
  int length() {
    return given.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Asked asked && asked.query == query && asked.given.equals(given);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}

package org.hemograph.query;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers what was made from the data until the data changes. Safe to share between threads; two
 * that ask at once for something new may both make it.
 */
final class PerRevision<K, V> {
  private final ConcurrentHashMap<K, Made<V>> kept = new ConcurrentHashMap<>();

  private record Made<V>(String version, V value) {}

  V get(K key, Optional<String> version, Supplier<V> make) {
    if (version.isEmpty()) {
      return make.get();
    }
    Made<V> made = kept.get(key);
    if (made == null || !made.version().equals(version.get())) {
      made = new Made<>(version.get(), make.get());
      kept.put(key, made);
    }
    return made.value();
  }
}

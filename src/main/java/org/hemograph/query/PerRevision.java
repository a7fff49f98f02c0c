package org.hemograph.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Remembers what was made from the data until the data changes. Safe to share between threads; two
 * that ask at once for something new may both make it.
 */
final class PerRevision<K, V> {
  private final ConcurrentMap<K, Made<V>> kept;

  private record Made<V>(String version, V value) {}

  PerRevision() {
    this(new ConcurrentHashMap<>());
  }

  private PerRevision(ConcurrentMap<K, Made<V>> kept) {
    this.kept = kept;
  }

  /**
   * One that holds its keys by what they are, not by what they equal, and no longer than others.
   */
  static <K, V> PerRevision<K, V> byIdentity() {
    return new PerRevision<>(Caffeine.newBuilder().weakKeys().<K, Made<V>>build().asMap());
  }

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

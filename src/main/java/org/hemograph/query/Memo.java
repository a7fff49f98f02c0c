package org.hemograph.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/**
 * Remembers answers to many small questions about one state of the data, up to a bound. What was
 * true of another revision is never given. Safe to share between threads.
 */
final class Memo<K, V> {
  /** Bytes of all entries, about. */
  private static final long BYTES = 16L << 20;

  /** What the rest of an entry counts for, so that tiny questions are bounded too. */
  private static final int ENTRY = 200;

  private final Cache<Key<K>, V> kept;

  private record Key<K>(String version, K question) {}

  /**
   * An empty one.
   *
   * @param size about how many bytes a question and its answer take
   */
  Memo(ToIntBiFunction<K, V> size) {
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .<Key<K>, V>weigher((key, value) -> ENTRY + size.applyAsInt(key.question(), value))
            .build();
  }

  /** The answer known for the version, or a new one; without version nothing is kept. */
  V get(K question, Optional<String> version, Supplier<V> make) {
    if (version.isEmpty()) {
      return make.get();
    }
    Key<K> key = new Key<>(version.get(), question);
    V known = kept.getIfPresent(key);
    if (known == null) {
      // Not computed inside the cache: whoever asks something else must not wait for it.
      known = make.get();
      kept.put(key, known);
    }
    return known;
  }
}

package org.hemograph.serve.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hemograph.query.Queryable;

/**
 * What was read about single things, until the data change: of those that were asked for last, so
 * that memory has a bound. Nothing is kept where nobody can tell whether the data have changed.
 * Safe for many threads.
 */
public final class RememberedEach<K, V> {
  private final Map<K, V> latest;
  private Optional<String> version = Optional.empty();

  /**
   * Empty.
   *
   * @param most how many are kept
   */
  public RememberedEach(int most) {
    this.latest =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** What is kept of that thing in the state of that session, or what is read now. */
  public V of(Queryable.Session session, K key, Function<Queryable.Session, V> reading) {
    Optional<String> now = session.version();
    synchronized (latest) {
      V known = now.isPresent() && now.equals(version) ? latest.get(key) : null;
      if (known != null) {
        return known;
      }
    }
    V read = reading.apply(session);
    synchronized (latest) {
      if (now.isPresent()) {
        if (!now.equals(version)) {
          latest.clear();
          version = now;
        }
        latest.put(key, read);
      }
    }
    return read;
  }
}

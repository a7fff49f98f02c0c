package org.hemograph.serve.changes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.Namespaces;

/**
 * Which records tell of things, until the data change: a feed is asked for again and again, page by
 * page, and to follow a thing through the whole store takes seconds where there are thousands of
 * studies. Nothing is kept where nobody can tell whether the data have changed. Safe for many
 * threads.
 */
final class RememberedConcerned {
  /** Names that are kept in all, so that memory has a bound: about 20 MB. */
  private static final long MOST = 100_000;

  private record Asked(String version, List<String> things, boolean widely) {}

  private final Namespaces namespaces;
  private final Cache<Asked, Concerned> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .<Asked, Concerned>weigher(
              (asked, found) ->
                  1 + asked.things().size() + found.things().size() + found.records().size())
          .build();

  RememberedConcerned(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** As {@link Concerned#by}. */
  Concerned by(Queryable.Session session, Collection<String> things, boolean widely) {
    Optional<String> version = session.version();
    if (version.isEmpty()) {
      return Concerned.by(session, things, widely, namespaces);
    }
    Asked asked = new Asked(version.get(), List.copyOf(things), widely);
    Concerned known = kept.getIfPresent(asked);
    if (known == null) {
      // Not computed inside the cache: whoever asks something else must not wait for it.
      known = Concerned.by(session, things, widely, namespaces);
      kept.put(asked, known);
    }
    return known;
  }
}

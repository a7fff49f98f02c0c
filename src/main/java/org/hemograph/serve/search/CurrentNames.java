package org.hemograph.serve.search;

import java.util.Optional;
import org.hemograph.query.Queryable;
import org.hemograph.serve.data.Evidence;

/** The names, read anew when the data's names may have changed. Safe for many threads. */
public final class CurrentNames {
  private record Dated(Optional<String> freshness, Names names) {}

  private final Evidence evidence;
  private volatile Dated latest = new Dated(Optional.empty(), Names.none());

  public CurrentNames(Evidence evidence) {
    this.evidence = evidence;
  }

  /** As the caller's session sees them. */
  Names now() {
    return evidence.read(this::now);
  }

  private Names now(Queryable.Session session) {
    Optional<String> freshness = session.freshness();
    Dated known = latest;
    if (freshness.isEmpty() || !known.freshness().equals(freshness)) {
      known = read(session, freshness);
    }
    return known.names();
  }

  /** One thread reads; others wait for what it reads. */
  private synchronized Dated read(Queryable.Session session, Optional<String> freshness) {
    Dated known = latest;
    if (freshness.isEmpty() || !known.freshness().equals(freshness)) {
      known = new Dated(freshness, Names.read(session));
      latest = known;
    }
    return known;
  }
}

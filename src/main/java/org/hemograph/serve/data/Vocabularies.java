package org.hemograph.serve.data;

import java.util.Map;
import java.util.Optional;
import org.hemograph.query.Queryable;

/** The vocabulary, read anew when the data's names may have changed. Safe for many threads. */
public final class Vocabularies {
  private record Dated(Optional<String> freshness, Vocabulary vocabulary) {}

  private final Evidence evidence;
  private volatile Dated latest = new Dated(Optional.empty(), new Vocabulary(Map.of()));

  public Vocabularies(Evidence evidence) {
    this.evidence = evidence;
  }

  /** As the caller's session sees it. */
  public Vocabulary current() {
    return evidence.read(this::current);
  }

  private Vocabulary current(Queryable.Session session) {
    Optional<String> freshness = session.freshness();
    Dated known = latest;
    if (freshness.isEmpty() || !known.freshness().equals(freshness)) {
      known = new Dated(freshness, Vocabulary.read(session));
      latest = known;
    }
    return known.vocabulary();
  }
}

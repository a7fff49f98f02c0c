package org.hemograph.serve.data;

import org.hemograph.store.EvidenceStore;

/** The vocabulary of the newest revision, read once a revision. Safe for many threads. */
public final class Vocabularies {
  private record Dated(long revision, Vocabulary vocabulary) {}

  private final EvidenceStore store;
  private volatile Dated latest = new Dated(-1, new Vocabulary(java.util.Map.of()));

  public Vocabularies(EvidenceStore store) {
    this.store = store;
  }

  /** As the caller's transaction sees it. */
  public Vocabulary current() {
    long revision = store.revision();
    Dated known = latest;
    if (known.revision() != revision) {
      known = new Dated(revision, store.read(Vocabulary::read));
      latest = known;
    }
    return known.vocabulary();
  }
}

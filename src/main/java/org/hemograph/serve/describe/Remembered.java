package org.hemograph.serve.describe;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hemograph.store.EvidenceStore;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read from the data when it is first asked for, and again only after the data
 * have changed. Safe for many threads; those that ask for it at the same time wait for one reading.
 */
final class Remembered<T> {
  private record Dated<T>(long revision, T value) {}

  private final EvidenceStore store;
  private final Function<DatasetGraph, T> reading;
  private @Nullable Dated<T> latest;

  Remembered(EvidenceStore store, Function<DatasetGraph, T> reading) {
    this.store = store;
    this.reading = reading;
  }

  /** As of the last commit. */
  synchronized T current() {
    Dated<T> known = latest;
    if (known == null || known.revision() != store.revision()) {
      known = store.read(dataset -> new Dated<>(store.revision(), reading.apply(dataset)));
      latest = known;
    }
    return known.value();
  }
}

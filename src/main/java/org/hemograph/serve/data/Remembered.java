package org.hemograph.serve.data;

import java.util.Optional;
import java.util.function.Function;
import org.hemograph.query.Queryable;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read from the data when it is first asked for, and again only after the data
 * have changed; each time where nobody can tell whether they have. Safe for many threads; those
 * that ask for it at the same time wait for one reading.
 */
public final class Remembered<T> {
  private record Dated<T>(Optional<String> version, T value) {}

  private final Evidence evidence;
  private final Function<Queryable.Session, T> reading;
  private @Nullable Dated<T> latest;

  public Remembered(Evidence evidence, Function<Queryable.Session, T> reading) {
    this.evidence = evidence;
    this.reading = reading;
  }

  /** As of the last commit. */
  public synchronized T current() {
    return evidence.read(this::current);
  }

  private T current(Queryable.Session session) {
    Optional<String> version = session.version();
    Dated<T> known = latest;
    if (known == null || version.isEmpty() || !known.version().equals(version)) {
      known = new Dated<>(version, reading.apply(session));
      latest = known;
    }
    return known.value();
  }
}

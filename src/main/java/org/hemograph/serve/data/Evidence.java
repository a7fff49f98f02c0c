package org.hemograph.serve.data;

import java.util.Optional;
import java.util.function.Function;
import org.hemograph.query.Queryable;

/**
 * The evidence as the pages read it: by SPARQL alone, so that it may lie in this process or behind
 * an endpoint elsewhere. Safe for many threads.
 *
 * @param where what is asked
 * @param indexed whether it answers {@code text:query} (jena-text)
 */
public record Evidence(Queryable where, boolean indexed) {

  /**
   * Reads within one session: one transaction where the store is here, or the caller's own where
   * the thread has one open. What it gives out must not be lazy.
   *
   * @throws org.hemograph.model.HemographException STORE_UNAVAILABLE or QUERY_TIMEOUT
   */
  public <T> T read(Function<Queryable.Session, T> reading) {
    return where.translate(
        () -> {
          try (Queryable.Session session = where.open()) {
            return reading.apply(session);
          }
        });
  }

  /** The revision that the caller sees; empty where the store cannot tell. */
  public Optional<String> version() {
    return read(Queryable.Session::version);
  }

  /** The revision as pages show it, and validators take it; the empty text where unknown. */
  public String revision() {
    return version().orElse("");
  }
}

package org.hemograph.query;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/** A store that counts what it is asked, in all of its sessions. */
public final class CountedQueries implements Queryable {
  private final Queryable inner;
  private final AtomicInteger asked = new AtomicInteger();

  public CountedQueries(Queryable inner) {
    this.inner = inner;
  }

  /** How many queries were begun since this was asked last. */
  public int sinceLast() {
    return asked.getAndSet(0);
  }

  @Override
  public Session open() {
    Session session = inner.open();
    return new Session() {
      @Override
      public QueryExecBuilder query() {
        asked.incrementAndGet();
        return session.query();
      }

      @Override
      public Optional<String> version() {
        return session.version();
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }
}

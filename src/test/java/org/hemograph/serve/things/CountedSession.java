package org.hemograph.serve.things;

import java.util.Optional;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.hemograph.query.Queryable;

/** A session that counts how often a query is begun in it. */
final class CountedSession implements Queryable.Session {
  private final Queryable.Session session;
  private int queries;

  CountedSession(Queryable.Session session) {
    this.session = session;
  }

  int queries() {
    return queries;
  }

  @Override
  public QueryExecBuilder query() {
    queries++;
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
}

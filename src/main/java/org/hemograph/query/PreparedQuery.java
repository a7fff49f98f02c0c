package org.hemograph.query;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;

/** One question within one session. */
final class PreparedQuery implements Prepared, AutoCloseable {
  /** Nobody pages further than this, and counting more would cost more than the rows. */
  static final long COUNTED = 100_000;

  private final Queryable where;
  private final Queryable.Session session;
  private final BoundQuery bound;
  private final Window window;
  private final Duration time;
  private final long begun = System.nanoTime();
  private volatile boolean cancelled;
  private volatile @Nullable QueryExec running;
  private @Nullable Extent extent;

  PreparedQuery(
      Queryable where, Queryable.Session session, BoundQuery bound, Window window, Duration time) {
    this.where = where;
    this.session = session;
    this.bound = bound;
    this.window = window;
    this.time = time;
  }

  @Override
  public BoundQuery bound() {
    return bound;
  }

  @Override
  public Optional<String> version() {
    return read(session::version);
  }

  @Override
  public Extent extent() {
    Extent known = extent;
    if (known == null) {
      known = new Extent(window, counts() ? Optional.of(total()) : Optional.empty());
      extent = known;
    }
    return known;
  }

  private boolean counts() {
    return window.counted() && bound.query().kind() == CuratedQuery.Kind.ROWS;
  }

  private Extent.Total total() {
    long cap = Math.max(COUNTED, window.offset() + window.limit().orElse(0));
    Query counting = Counting.of(bound.sparql(), cap);
    return read(
        () -> {
          try (QueryExec execution = start(counting)) {
            long rows =
                Long.parseLong(
                    execution.select().next().get(Counting.COUNT).getLiteralLexicalForm());
            return new Extent.Total(Math.min(rows, cap), rows > cap);
          }
        });
  }

  @Override
  public Answer answer() {
    Query sparql = bound.sparql();
    if (bound.query().kind() == CuratedQuery.Kind.ROWS && !window.equals(Window.ALL)) {
      sparql = cut(sparql);
    }
    Query query = sparql;
    return read(
        () -> {
          QueryExec execution = start(query);
          return switch (bound.query().kind()) {
            case ROWS -> new Answer.Rows(bound.query().columns(), begun(execution.select()));
            case TRUTH -> new Answer.Truth(execution.ask());
            case STATEMENTS ->
                new Answer.Statements(
                    begun(quads(query, execution)),
                    bound.query().query().getPrefixMapping().getNsPrefixMap());
          };
        });
  }

  /** The window within the query's own limits; its order must be total for pages to fit. */
  private Query cut(Query whole) {
    Query part = whole.cloneQuery();
    if (part.hasLimit() || part.hasOffset()) {
      throw new IllegalStateException(
          "A curated query with a LIMIT of its own has no pages: " + bound.query().name());
    }
    window.limit().ifPresent(part::setLimit);
    if (window.offset() > 0) {
      part.setOffset(window.offset());
    }
    return part;
  }

  private static Iterator<Quad> quads(Query sparql, QueryExec execution) {
    if (sparql.isConstructQuad()) {
      return execution.constructQuads();
    }
    return Iter.map(
        sparql.isDescribeType() ? execution.describeTriples() : execution.constructTriples(),
        triple -> Quad.create(Quad.defaultGraphIRI, triple));
  }

  private QueryExec start(Query query) {
    long left = time.toMillis() - (System.nanoTime() - begun) / 1_000_000;
    QueryExec execution =
        session.query().query(query).timeout(Math.max(1, left), TimeUnit.MILLISECONDS).build();
    running = execution;
    if (cancelled) {
      execution.abort();
    }
    return execution;
  }

  private <T> Iterator<T> begun(Iterator<T> read) {
    read.hasNext();
    return new Translated<>(this, read);
  }

  /** What streams by is read from the store too. */
  private record Translated<T>(PreparedQuery query, Iterator<T> read) implements Iterator<T> {
    @Override
    public boolean hasNext() {
      return query.read(read::hasNext);
    }

    @Override
    public T next() {
      return query.read(read::next);
    }
  }

  private <T> T read(Supplier<T> reading) {
    try {
      return where.translate(reading);
    } catch (QueryCancelledException e) {
      if (cancelled) {
        throw (CancellationException)
            new CancellationException("Nobody waits for " + bound.query().name()).initCause(e);
      }
      throw new HemographException(
          Fault.QUERY_TIMEOUT, bound.query().name() + " did not end within " + words(time), e);
    } catch (QueryExceptionHTTP e) {
      throw new HemographException(
          Fault.STORE_UNAVAILABLE, "The store does not answer: " + e.getMessage(), e);
    }
  }

  private static String words(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  @Override
  public void cancel() {
    cancelled = true;
    QueryExec execution = running;
    if (execution != null) {
      execution.abort();
    }
  }

  @Override
  public void close() {
    QueryExec execution = running;
    if (execution != null) {
      execution.close();
    }
  }
}

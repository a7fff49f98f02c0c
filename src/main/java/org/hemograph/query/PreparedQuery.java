package org.hemograph.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;

/** One question within one session. */
final class PreparedQuery implements Prepared, AutoCloseable {
  /** Nobody pages further than this, and counting more would cost more than the rows. */
  static final long COUNTED = 100_000;

  private static final String COUNTING = "counting its rows";

  private final Queryable where;
  private final Queryable.Session session;
  private final BoundQuery bound;
  private final Window window;
  private final Duration time;
  private final Duration binding;
  private final long begun = System.nanoTime();
  private final Signals signals = new Signals();
  private volatile boolean cancelled;
  private volatile @Nullable QueryExec running;
  private @Nullable Outcome outcome;
  private @Nullable Extent extent;
  private @Nullable Duration counting;
  private @Nullable Duration querying;

  /**
   * A question, bound.
   *
   * @param time that counting and rows together may take from now on
   * @param binding the time that it took to bind it
   */
  PreparedQuery(
      Queryable where,
      Queryable.Session session,
      BoundQuery bound,
      Window window,
      Duration time,
      Duration binding) {
    this.where = where;
    this.session = session;
    this.bound = bound;
    this.window = window;
    this.time = time;
    this.binding = binding;
  }

  @Override
  public BoundQuery bound() {
    return bound;
  }

  @Override
  public String origin() {
    return read(where::origin);
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
    Query query = Counting.of(bound.sparql(), cap);
    long start = System.nanoTime();
    QueryExec rows = running;
    Outcome outcomeOfRows = outcome;
    try {
      return read(
          COUNTING,
          () -> {
            try (QueryExec execution = start(query)) {
              long many =
                  Long.parseLong(
                      execution.select().next().get(Counting.COUNT).getLiteralLexicalForm());
              checkOutcome();
              return new Extent.Total(Math.min(many, cap), many > cap);
            }
          });
    } finally {
      running = rows; // which may be half read
      outcome = outcomeOfRows;
      counting = since(start);
      if (cancelled && rows != null) {
        rows.abort();
      }
    }
  }

  @Override
  public Answer answer() {
    boolean pages = bound.query().kind() == CuratedQuery.Kind.ROWS;
    Query query = pages ? cut(bound.sparql(), window) : bound.sparql();
    long start = System.nanoTime();
    try {
      return read(
          () -> {
            QueryExec execution = start(query);
            return switch (bound.query().kind()) {
              case ROWS -> rows(begun(execution.select()));
              case TRUTH -> truth(execution);
              case STATEMENTS ->
                  new Answer.Statements(
                      begun(quads(query, execution)),
                      bound.query().query().getPrefixMapping().getNsPrefixMap());
            };
          });
    } finally {
      querying = since(start);
    }
  }

  private Answer rows(Iterator<Binding> found) {
    Optional<RowComputation> computation = bound.query().computation();
    return new Answer.Rows(
        bound.query().columns(),
        computation.isEmpty() ? found : Iter.map(found, computation.get()::complete));
  }

  private Answer truth(QueryExec execution) {
    boolean value = execution.ask();
    checkOutcome();
    return new Answer.Truth(value);
  }

  @Override
  public Timings timings() {
    return new Timings(binding, Optional.ofNullable(counting), Optional.ofNullable(querying));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * The window, within the limits that the query may have of its own. Its order must be total for
   * pages to fit.
   */
  static Query cut(Query whole, Window window) {
    if (window.limit().isEmpty() && window.offset() == 0) {
      return whole;
    }
    Query part = whole.cloneQuery();
    long limit = window.limit().orElse(Query.NOLIMIT);
    if (whole.hasLimit()) {
      long left = Math.max(0, whole.getLimit() - window.offset());
      limit = limit == Query.NOLIMIT ? left : Math.min(left, limit);
    }
    part.setLimit(limit);
    if (window.offset() > 0) {
      part.setOffset((whole.hasOffset() ? whole.getOffset() : 0) + window.offset());
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
        session.over(query).timeout(Math.max(1, left), TimeUnit.MILLISECONDS).build();
    running = execution;
    Context context = execution.getContext();
    if (context != null) { // a store elsewhere keeps its own
      context.set(Outcome.DEADLINE, Instant.now().plusMillis(Math.max(1, left)));
      outcome = Outcome.of(context);
    }
    signals.add(execution, Math.max(1, left));
    if (cancelled) {
      signals.stop();
      execution.abort();
    }
    return execution;
  }

  private <T> Iterator<T> begun(Iterator<T> read) {
    Iterator<T> translated = new Translated<>(this, read);
    translated.hasNext();
    return translated;
  }

  /** At the end: Jena takes what goes wrong within a FILTER, as a SERVICE can, for false. */
  private void checkOutcome() {
    Outcome known = outcome;
    if (known != null) {
      known.check();
    }
  }

  /** What streams by is read from the store too. */
  private record Translated<T>(PreparedQuery query, Iterator<T> read) implements Iterator<T> {
    @Override
    public boolean hasNext() {
      boolean more = query.read(read::hasNext);
      if (!more) {
        query.checkOutcome();
      }
      return more;
    }

    @Override
    public T next() {
      return query.read(read::next);
    }
  }

  private <T> T read(Supplier<T> reading) {
    return read("it", reading);
  }

  private <T> T read(String what, Supplier<T> reading) {
    try {
      return where.translate(reading);
    } catch (QueryCancelledException e) {
      throw stopped(what, e);
    } catch (HemographException e) {
      throw e;
    } catch (RuntimeException e) {
      // A hash join of Jena 5.6.0 that is stopped before it has begun fails when it is closed.
      throw signals.stopped() ? stopped(what, e) : e;
    }
  }

  private RuntimeException stopped(String what, RuntimeException why) {
    return cancelled
        ? (CancellationException)
            new CancellationException("Nobody waits for " + bound.query().name()).initCause(why)
        : new HemographException(Fault.QUERY_TIMEOUT, late(what), why);
  }

  /** What ran out of time, and how to ask for less. */
  private String late(String what) {
    List<String> more =
        bound.query().parameters().stream()
            .map(Parameter::name)
            .filter(name -> bound.values().getOrDefault(name, List.of()).isEmpty())
            .limit(5)
            .toList();
    return bound.query().name()
        + " was stopped: "
        + what
        + " did not end within "
        + words(time)
        + ". This is no empty answer. "
        + (more.isEmpty()
            ? "Ask again with other values"
            : "Ask for less, with a value for " + String.join(" or ", more))
        + (what.equals(COUNTING) ? ", or without limit, offset and count." : ".");
  }

  private static String words(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  @Override
  public void cancel() {
    cancelled = true;
    signals.stop();
    QueryExec execution = running;
    if (execution != null) {
      execution.abort();
    }
  }

  @Override
  public void close() {
    signals.close();
    QueryExec execution = running;
    if (execution != null) {
      try {
        execution.close();
      } catch (RuntimeException e) {
        if (!signals.stopped()) {
          throw e;
        }
      }
    }
  }
}

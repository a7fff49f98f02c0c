package org.hemograph.query;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/** Runs curated queries, one read transaction each. Safe to share between threads. */
public final class QueryRunner {
  private final Queryable where;
  private final Binder binder;
  private final Duration limit;

  /**
   * A runner.
   *
   * @param where what is asked
   * @param binder turns values into terms
   * @param limit the longest a query may take
   */
  public QueryRunner(Queryable where, Binder binder, Duration limit) {
    this.where = where;
    this.binder = binder;
    this.limit = limit;
  }

  /** What is done with an answer while its rows stream by. */
  @FunctionalInterface
  public interface AnswerUse<T> {
    T use(BoundQuery query, Answer answer) throws IOException;
  }

  /**
   * Binds and runs a query, and hands its answer over before the read ends.
   *
   * @param given values by parameter name
   * @throws HemographException as {@link Binder#bind} says; QUERY_TIMEOUT, also in the midst of the
   *     answer; STORE_UNAVAILABLE
   * @throws IOException what the use throws
   */
  public <T> T run(CuratedQuery query, Map<String, List<String>> given, AnswerUse<T> use)
      throws IOException {
    return run(query, given, limit, use);
  }

  /** The same with a time limit of its own, which never exceeds the runner's. */
  public <T> T run(
      CuratedQuery query, Map<String, List<String>> given, Duration atMost, AnswerUse<T> use)
      throws IOException {
    Duration time = atMost.compareTo(limit) < 0 ? atMost : limit;
    try (Queryable.Session session = where.translate(where::open)) {
      BoundQuery bound = where.translate(() -> binder.bind(session, query, given));
      try (QueryExec execution =
          session
              .query()
              .query(bound.sparql())
              .timeout(time.toMillis(), TimeUnit.MILLISECONDS)
              .build()) {
        // Not translated as a whole: what the use itself throws is no fault of the store's.
        return use.use(bound, where.translate(() -> answer(bound, execution)));
      }
    } catch (QueryCancelledException e) {
      throw new HemographException(
          Fault.QUERY_TIMEOUT, query.name() + " did not end within " + words(time), e);
    } catch (QueryExceptionHTTP e) {
      throw new HemographException(
          Fault.STORE_UNAVAILABLE, "The store does not answer: " + e.getMessage(), e);
    }
  }

  /** Binds a query without running it, to show or to hash what would run. */
  public BoundQuery bind(CuratedQuery query, Map<String, List<String>> given) {
    try (Queryable.Session session = where.open()) {
      return binder.bind(session, query, given);
    }
  }

  private Answer answer(BoundQuery bound, QueryExec execution) {
    Query sparql = bound.sparql();
    return switch (bound.query().kind()) {
      case ROWS ->
          new Answer.Rows(bound.query().columns(), new Translated<>(where, execution.select()));
      case TRUTH -> new Answer.Truth(execution.ask());
      case STATEMENTS ->
          new Answer.Statements(
              new Translated<>(where, quads(sparql, execution)),
              bound.query().query().getPrefixMapping().getNsPrefixMap());
    };
  }

  private static Iterator<Quad> quads(Query sparql, QueryExec execution) {
    if (sparql.isConstructQuad()) {
      return execution.constructQuads();
    }
    return Iter.map(
        sparql.isDescribeType() ? execution.describeTriples() : execution.constructTriples(),
        triple -> Quad.create(Quad.defaultGraphIRI, triple));
  }

  /** What streams by is read from the store too. */
  private record Translated<T>(Queryable where, Iterator<T> read) implements Iterator<T> {
    @Override
    public boolean hasNext() {
      return where.translate(read::hasNext);
    }

    @Override
    public T next() {
      return where.translate(read::next);
    }
  }

  private static String words(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}

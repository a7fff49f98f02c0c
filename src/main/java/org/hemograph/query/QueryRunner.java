package org.hemograph.query;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

  /** What is done with a question that can be answered now. */
  @FunctionalInterface
  public interface Use<T> {
    T use(Prepared prepared) throws IOException;
  }

  /** What is done with an answer while its rows stream by. */
  @FunctionalInterface
  public interface AnswerUse<T> {
    T use(BoundQuery query, Answer answer) throws IOException;
  }

  /**
   * Binds a question, and hands it over within one read of the data: whether it runs at all, the
   * use decides.
   *
   * @throws HemographException as {@link Binder#bind} says; QUERY_TIMEOUT, also in the midst of the
   *     answer; STORE_UNAVAILABLE
   * @throws java.util.concurrent.CancellationException after {@link Prepared#cancel}
   * @throws IOException what the use throws
   */
  public <T> T ask(Question question, Use<T> use) throws IOException {
    Duration time = question.atMost().filter(d -> d.compareTo(limit) < 0).orElse(limit);
    long start = System.nanoTime();
    try (Queryable.Session session = where.translate(where::open)) {
      BoundQuery bound =
          where.translate(() -> binder.bind(session, question.query(), question.given()));
      // Not translated as a whole: what the use itself throws is no fault of the store's.
      Duration binding = Duration.ofNanos(System.nanoTime() - start);
      try (PreparedQuery prepared =
          new PreparedQuery(where, session, bound, question.window(), time, binding)) {
        return use.use(prepared);
      }
    }
  }

  /** Asks for all rows of a query and hands its answer over before the read ends. */
  public <T> T run(CuratedQuery query, Map<String, List<String>> given, AnswerUse<T> use)
      throws IOException {
    return ask(Question.of(query, given), prepared -> use.use(prepared.bound(), prepared.answer()));
  }

  /** Binds a query without running it, to show or to hash what would run. */
  public BoundQuery bind(CuratedQuery query, Map<String, List<String>> given) {
    try (Queryable.Session session = where.open()) {
      return binder.bind(session, query, given);
    }
  }
}

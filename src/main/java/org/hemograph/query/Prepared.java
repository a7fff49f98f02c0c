package org.hemograph.query;

import java.util.Optional;

/**
 * A question that has its terms and sees one state of the data, and has not run yet: time to look
 * whether its answer is known already. Lives only within {@link QueryRunner#ask}, on one thread.
 */
public interface Prepared {
  /** The query with its values in place, without the window. */
  BoundQuery bound();

  /** The revision that is read; empty where the store cannot tell, so nothing may be kept. */
  Optional<String> version();

  /** What tells the data set from another one with the same versions; may be empty. */
  String origin();

  /**
   * How much of the whole the answer will be; counts the rows where the window wants that.
   *
   * @throws org.hemograph.model.HemographException QUERY_TIMEOUT or STORE_UNAVAILABLE
   */
  Extent extent();

  /**
   * Runs the query; called once. The first row has been found when it returns, so a query that is
   * too slow to begin fails here and not within its answer.
   *
   * @throws org.hemograph.model.HemographException QUERY_TIMEOUT or STORE_UNAVAILABLE
   */
  Answer answer();

  /** Where the time went so far. */
  Timings timings();

  /** Ends a query that runs, from any thread: whoever waits for its rows gets CANCELLED. */
  void cancel();
}

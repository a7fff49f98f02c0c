package org.hemograph.query;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/** Somewhere that answers SPARQL: a dataset in this process, or an endpoint elsewhere. */
public interface Queryable {
  /** Begins reading; all queries of one session see the same state where the store can do that. */
  Session open();

  /**
   * The version of what was committed last, at no cost and outside of any session; empty where that
   * cannot be told just now.
   */
  default Optional<String> committed() {
    return Optional.empty();
  }

  /** Runs a part of a read; where the store fails in it, that is said in words. */
  default <T> T translate(Supplier<T> reading) {
    return reading.get();
  }

  /**
   * What tells this data set from another one with the same versions; empty where nobody can tell.
   */
  default String origin() {
    return "";
  }

  /** One read. Belongs to the thread that opened it. */
  interface Session extends AutoCloseable {
    /** The start of one query. */
    QueryExecBuilder query();

    /**
     * The start of a query that may say by itself over which graphs it is (FROM and FROM NAMED,
     * SPARQL 1.1, section 13.2).
     */
    default QueryExecBuilder over(Query query) {
      return query().query(query);
    }

    /** What changes when the data changes; empty when nobody can tell, so nothing may be kept. */
    Optional<String> version();

    /**
     * What changes when names may have changed: things' labels, codes, the words of the ontology.
     * It is the version; a store that cannot tell one may let names live for a minute. Empty when
     * not even names may be kept.
     */
    default Optional<String> freshness() {
      return version();
    }

    @Override
    void close();
  }
}

package org.hemograph.query;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;

/**
 * Whether one execution of a query came to its end. It lies in the context of the execution, since
 * Jena takes an exception within a FILTER for false and goes on.
 */
public final class Outcome {
  private static final Symbol NAME = Symbol.create("https://w3id.org/hemograph/fuseki#outcome");

  /** Under which an execution knows until when it may run: a {@link java.time.Instant}. */
  public static final Symbol DEADLINE = Symbol.create("https://w3id.org/hemograph/fuseki#deadline");

  private final AtomicReference<@Nullable HemographException> failure = new AtomicReference<>();
  private final Context context;

  private Outcome(Context context) {
    this.context = context;
  }

  /** Begins to watch the execution that has this context. */
  public static Outcome of(Context context) {
    Outcome outcome = new Outcome(context);
    context.set(NAME, outcome);
    return outcome;
  }

  /** Remembers the first thing that went wrong in the execution that has this context. */
  public static HemographException failed(Context context, HemographException problem) {
    if (context.get(NAME) instanceof Outcome outcome) {
      outcome.failure.compareAndSet(null, problem);
    }
    return problem;
  }

  /**
   * Called at the end.
   *
   * @throws HemographException if something went wrong, or time was over
   */
  public void check() {
    Optional<HemographException> problem = Optional.ofNullable(failure.get());
    if (problem.isPresent()) {
      throw problem.get();
    }
    AtomicBoolean cancelled = Context.getCancelSignal(context);
    if (cancelled != null && cancelled.get()) {
      throw tooLong(new QueryCancelledException());
    }
  }

  /** The fault of a query whose time was over. */
  public static HemographException tooLong(Throwable cause) {
    return new HemographException(
        Fault.QUERY_TIMEOUT,
        "The query took longer than it may, and was stopped. Ask for less, or narrow it down.",
        cause);
  }
}

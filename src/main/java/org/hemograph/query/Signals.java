package org.hemograph.query;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * Tells the executions of one question to stop. Jena's own timeout and {@link QueryExec#abort} wait
 * until a query is planned, and a hash join runs while it is planned; its iterators look at the
 * signal of their context all the time.
 */
final class Signals implements AutoCloseable {
  /** Jena's own timeout comes first where it can. */
  private static final long GRACE_MS = 100;

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final List<AtomicBoolean> signals = new CopyOnWriteArrayList<>();
  private @Nullable ScheduledFuture<?> late;

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "late-queries");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  /** Stops this execution too; at the latest when that much time has gone. */
  void add(QueryExec execution, long milliseconds) {
    Context context = execution.getContext();
    AtomicBoolean signal = context == null ? null : Context.getCancelSignal(context);
    if (signal != null) {
      signals.add(signal);
      if (late == null) {
        late = CLOCK.schedule(this::stop, milliseconds + GRACE_MS, TimeUnit.MILLISECONDS);
      }
    }
  }

  /** From any thread. */
  void stop() {
    signals.forEach(signal -> signal.set(true));
  }

  /** Whether any execution was told to stop, here or by Jena's own timeout. */
  boolean stopped() {
    return signals.stream().anyMatch(AtomicBoolean::get);
  }

  @Override
  public void close() {
    if (late != null) {
      late.cancel(false);
    }
  }
}

package org.hemograph.serve.http;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EofException;

/**
 * Notices that a client has hung up while its query still runs, also when nothing is written that
 * could fail. Only on connections of a {@link WatchedConnector}. A client that closes only its
 * sending side counts as gone too; no HTTP client in use does that before it has its answer.
 */
public final class HangUps {
  private static final long EVERY_MS = 250;

  private static final ScheduledThreadPoolExecutor WATCHER = watcher();

  private HangUps() {}

  private static ScheduledThreadPoolExecutor watcher() {
    ScheduledThreadPoolExecutor watcher =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "hang-ups");
              thread.setDaemon(true);
              return thread;
            });
    watcher.setRemoveOnCancelPolicy(true);
    return watcher;
  }

  /** What is done for a client. */
  @FunctionalInterface
  public interface Work<T> {
    T work() throws IOException;
  }

  /**
   * Works for the client of this request, and cancels the work when the client has gone. Where the
   * connection cannot be watched, it just works.
   *
   * @param cancel run at most once, on another thread, while the work goes on
   */
  public static <T> T watching(Exchange exchange, Runnable cancel, Work<T> work)
      throws IOException {
    if (!(exchange.attribute(WatchedConnector.CONNECTION) instanceof WatchedEndPoint connection)) {
      return work.work();
    }
    Watch watch = new Watch(connection, cancel);
    ScheduledFuture<?> looking =
        WATCHER.scheduleWithFixedDelay(watch::look, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    try {
      return work.work();
    } finally {
      watch.end();
      looking.cancel(false);
    }
  }

  /** Looks after one request; never looks again, nor is looking still, once that has ended. */
  private static final class Watch {
    private final WatchedEndPoint connection;
    private final Runnable cancel;
    private boolean ended;

    Watch(WatchedEndPoint connection, Runnable cancel) {
      this.connection = connection;
      this.cancel = cancel;
    }

    synchronized void look() {
      if (!ended && connection.peerIsGone()) {
        ended = true;
        // On a thread of its own: cancelling may wait for the query, and others are watched too.
        Thread cancelling = new Thread(cancel, "hung-up");
        cancelling.setDaemon(true);
        cancelling.start();
      }
    }

    synchronized void end() {
      ended = true;
    }
  }

  /** What to throw where nobody waits for the answer any more: Jetty makes no noise about it. */
  public static IOException gone(CancellationException e) {
    return new EofException(e);
  }
}

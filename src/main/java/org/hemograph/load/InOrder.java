package org.hemograph.load;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work done by several threads whose results one further thread takes in the order the work was
 * given. At most a fixed number of pieces is under way, so who gives too fast waits.
 *
 * <p>Its threads are never interrupted: they read and write the database, and Java closes a file
 * under a thread that is interrupted in it.
 */
final class InOrder<T> implements AutoCloseable {
  private final ExecutorService workers;
  private final BlockingQueue<Future<T>> underWay;
  private final Future<T> end = new CompletableFuture<>();
  private final Consumer<T> results;
  private final Thread taker;
  private volatile @Nullable Throwable failure;
  private boolean ended;

  InOrder(int jobs, int most, Consumer<T> results) {
    this.workers = Executors.newFixedThreadPool(jobs, task -> daemon(task, "import-map"));
    this.underWay = new ArrayBlockingQueue<>(most);
    this.results = results;
    this.taker = daemon(this::take, "import-write");
    taker.start();
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Gives a piece of work; waits where too much is under way.
   *
   * @throws RuntimeException what work or taking failed with before
   */
  void give(Callable<T> work) {
    throwFailure();
    put(workers.submit(work));
  }

  /** Waits until everything given is done and taken. */
  void finish() {
    end();
    throwFailure();
  }

  private void end() {
    if (!ended) {
      ended = true;
      put(end);
      pause(taker::join);
      workers.shutdown();
    }
  }

  private void put(Future<T> one) {
    pause(() -> underWay.put(one));
  }

  private void take() {
    boolean more = true;
    while (more) {
      Future<T> next = uninterruptibly(underWay::take);
      more = next != end;
      if (more && failure == null) {
        takeResult(next);
      }
    }
  }

  private void takeResult(Future<T> next) {
    try {
      results.accept(uninterruptibly(() -> next.get()));
    } catch (RuntimeException | Error e) {
      failure = e; // the giver throws it; what else is under way is dropped
    }
  }

  private void throwFailure() {
    Throwable failed = failure;
    if (failed instanceof Error e) {
      throw e;
    }
    if (failed instanceof RuntimeException e) {
      throw e;
    }
  }

  @Override
  public void close() {
    end();
  }

  private interface Waiting<V> {
    V run() throws InterruptedException, ExecutionException;
  }

  private interface Pausing {
    void run() throws InterruptedException;
  }

  private static void pause(Pausing pausing) {
    uninterruptibly(
        () -> {
          pausing.run();
          return "";
        });
  }

  private static <V> V uninterruptibly(Waiting<V> waiting) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return waiting.run();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw rethrown(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof Error e) {
      throw e;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }
}

package org.hemograph.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or a polite end by the system, while work goes on that must not break off in the middle.
 * The process ends when the work has: with exit code 130, as shells expect of an interrupted
 * command. A worker that does not come to an end is left after a minute; the database stands that.
 */
final class Interruption implements AutoCloseable {
  /** The exit code of an interrupted command: 128 and the number of SIGINT. */
  static final int EXIT_CODE = 130;

  private static final long PATIENCE_SECONDS = 60;

  private final Runnable last;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  /**
   * @param stop asks the work to come to an end; called by another thread
   * @param last what is to be done before the process ends; called by that thread too
   */
  Interruption(Runnable stop, Runnable last) {
    this.last = last;
    hook = new Thread(() -> end(stop), "interrupted");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end(Runnable stop) {
    stop.run();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    last.run();
    Runtime.getRuntime().halt(EXIT_CODE);
  }

  /** The work has ended, and said what it has to say. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It runs already, and ends the process.
    }
  }
}

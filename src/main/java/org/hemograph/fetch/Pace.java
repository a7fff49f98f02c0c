package org.hemograph.fetch;

import java.time.Duration;

/** Keeps the requests to one source apart, retries and redirects included. For one thread. */
final class Pace {
  private final Waiting waiting;
  private final long gap;
  private long free;
  private boolean begun;

  /**
   * @param gap the least time from the end of one request to the next, so that the server too sees
   *     no shorter one, however long a request was on its way
   */
  Pace(Duration gap, Waiting waiting) {
    this.gap = gap.toNanos();
    this.waiting = waiting;
  }

  /** Returns when the next request may start. */
  void await() throws InterruptedException {
    long now = waiting.nanos();
    if (begun && free > now) {
      // Rounded up to whole milliseconds, so that a pause is never too short.
      waiting.pause(Duration.ofMillis((free - now + 999_999) / 1_000_000));
    }
  }

  /** A request has come to its end, well or not. */
  void ended() {
    begun = true;
    free = waiting.nanos() + gap;
  }
}

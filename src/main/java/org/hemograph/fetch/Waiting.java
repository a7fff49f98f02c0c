package org.hemograph.fetch;

import java.time.Duration;
import java.time.Instant;

/** Time, as whoever must wait sees it. */
public interface Waiting {
  /** The time of day, for what a server says in dates. */
  Instant now();

  /** A clock that never jumps, in nanoseconds from an arbitrary start. */
  long nanos();

  /** Lets this much time pass. */
  void pause(Duration time) throws InterruptedException;

  /** The time that everybody lives in. */
  static Waiting real() {
    return new Waiting() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
      }
    };
  }
}

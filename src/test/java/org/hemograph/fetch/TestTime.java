package org.hemograph.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody waits. */
final class TestTime implements Waiting {
  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final List<Duration> pauses = new ArrayList<>();
  private Duration passed = Duration.ZERO;

  @Override
  public Instant now() {
    return START.plus(passed);
  }

  @Override
  public long nanos() {
    return passed.toNanos();
  }

  @Override
  public void pause(Duration time) {
    pauses.add(time);
    passed = passed.plus(time);
  }

  Duration passed() {
    return passed;
  }

  List<Duration> pauses() {
    return pauses;
  }
}

package org.hemograph.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often and after how long a failed request is made again: the wait doubles each time, a random
 * part of it is left off so that many clients do not come back together, and what the server itself
 * asks for is never cut short.
 *
 * @param tries how often in all
 * @param first the wait after the first failure, before the random part is left off
 * @param longest the wait is not doubled beyond this
 * @param patience whoever asks for a longer wait is given up
 * @param random decides how much of a wait is left off: none to half of it
 */
record RetryPolicy(
    int tries, Duration first, Duration longest, Duration patience, RandomGenerator random) {

  static RetryPolicy standard() {
    return new RetryPolicy(
        6,
        Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        Duration.ofMinutes(10),
        RandomGenerator.getDefault());
  }

  /**
   * How long to wait after this failure, or nothing where trying again is of no use.
   *
   * @param failures how many there were, this one included
   * @param asked what the server asks for (RFC 9110, section 10.2.3)
   */
  Optional<Duration> after(int failures, Optional<Duration> asked) {
    if (failures >= tries || asked.filter(time -> time.compareTo(patience) > 0).isPresent()) {
      return Optional.empty();
    }
    double doubled = first.toMillis() * Math.pow(2, failures - 1);
    double whole = Math.min(doubled, longest.toMillis());
    Duration own = Duration.ofMillis(Math.round(whole * (1 - random.nextDouble() / 2)));
    return Optional.of(asked.filter(time -> time.compareTo(own) > 0).orElse(own));
  }
}

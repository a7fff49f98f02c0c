package org.hemograph.read.screening;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** When something was decided. */
final class Moments {
  private Moments() {}

  /** A moment with its zone; ASReview's has none and is in UTC, older ones count seconds. */
  static Optional<String> utc(String time) {
    try {
      if (time.matches("[0-9]{9,11}(?:\\.[0-9]+)?")) {
        return Optional.of(
            Instant.ofEpochSecond(Long.parseLong(time.replaceAll("\\..*", ""))).toString());
      }
      return time.isEmpty()
          ? Optional.empty()
          : Optional.of(
              LocalDateTime.parse(time.replace(' ', 'T').replaceAll("Z$", ""))
                  .withNano(0)
                  .toInstant(ZoneOffset.UTC)
                  .toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

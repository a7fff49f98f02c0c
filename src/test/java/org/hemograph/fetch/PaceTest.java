package org.hemograph.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final TestTime time = new TestTime();
  private final Pace pace = new Pace(Duration.ofMillis(350), time);

  private void request(Duration takes) throws InterruptedException {
    pace.await();
    time.pause(takes);
    pace.ended();
  }

  @Test
  void theGapBeginsWhenTheAnswerIsThere() throws InterruptedException {
    request(Duration.ofMillis(200));
    request(Duration.ofMillis(900));
    pace.await();
    assertEquals(
        List.of(200L, 350L, 900L, 350L), time.pauses().stream().map(Duration::toMillis).toList());
  }

  @Test
  void whoWasBusyForLongerWaitsNoMore() throws InterruptedException {
    request(Duration.ofMillis(1));
    time.pause(Duration.ofSeconds(5));
    pace.await();
    assertEquals(2, time.pauses().size());
  }

  @Test
  void aPauseIsNeverTooShort() throws InterruptedException {
    request(Duration.ofNanos(1));
    time.pause(Duration.ofNanos(1));
    pace.await();
    assertEquals(Duration.ofMillis(350), time.pauses().get(2));
  }
}

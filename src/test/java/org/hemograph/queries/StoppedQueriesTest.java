package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Answer;
import org.hemograph.query.Question;
import org.hemograph.query.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that are stopped, at whatever point of their work. */
final class StoppedQueriesTest {
  private static final Base BASE = Base.bundled();

  private static Question within(String query, Duration time) {
    return new Question(BASE.catalogue().get(query), Map.of(), Window.ALL, Optional.of(time));
  }

  private static long rows(Question question) {
    try {
      return BASE.runner()
          .ask(
              question,
              prepared -> {
                Answer.Rows answer = (Answer.Rows) prepared.answer();
                long many = 0;
                for (; answer.rows().hasNext(); many++) {
                  answer.rows().next();
                }
                return many;
              });
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"studies", "recruiting-studies", "drug-classes"})
  void timeout_isToldAsSuch_whereverItFallsDue(String query) {
    long all = rows(within(query, Duration.ofMinutes(1)));
    for (int milliseconds = 1; milliseconds <= 40; milliseconds++) {
      try {
        assertEquals(
            all, rows(within(query, Duration.ofMillis(milliseconds))), "part of an answer");
      } catch (HemographException e) {
        assertEquals(Fault.QUERY_TIMEOUT, e.fault(), e.toString());
      }
    }
  }

  @Test
  void timeout_withNothingToCount_doesNotSpeakOfIt() {
    HemographException e =
        assertThrows(HemographException.class, () -> rows(within("studies", Duration.ofNanos(1))));
    assertEquals(Fault.QUERY_TIMEOUT, e.fault());
    assertEquals(-1, e.getMessage().indexOf("offset"), e.getMessage());
  }
}

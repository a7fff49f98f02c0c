package org.hemograph.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;

/**
 * Asks one source, no faster than it likes, and again where trying again may help: 408, 429, 5xx,
 * time-outs, dropped connections, and answers that are cut short or are something else altogether.
 */
final class PoliteClient {
  /** Why a try failed, and what the server said about the next. */
  private record Trouble(String what, Optional<Duration> asked, @Nullable Exception cause) {}

  private final Exchange exchange;
  private final RetryPolicy retries;
  private final Waiting waiting;
  private final FetchProgress progress;
  private final ApiKey key;

  /**
   * @param key never shown in what is told of the source
   */
  PoliteClient(
      Exchange exchange, RetryPolicy retries, Waiting waiting, FetchProgress progress, ApiKey key) {
    this.exchange = exchange;
    this.retries = retries;
    this.waiting = waiting;
    this.progress = progress;
    this.key = key;
  }

  /**
   * The answer, read.
   *
   * @throws Refusal if the server says no for good
   * @throws HemographException (SOURCE_UNREACHABLE) if there is no usable answer after all tries
   */
  <T> T ask(Question question, Reading<T> reading) throws Refusal {
    String host = question.address().getHost();
    try {
      for (int failures = 1; ; failures++) {
        Trouble trouble;
        try {
          Answer answer = exchange.ask(question);
          if (answer.status() == 200) {
            return reading.read(answer.body());
          }
          trouble = trouble(host, answer);
        } catch (BrokenAnswer e) {
          // Its words are the server's, so that it is no cause to be shown.
          String sent = "sent " + key.hide(String.valueOf(e.getMessage()));
          trouble = new Trouble(sent, Optional.empty(), null);
        } catch (IOException e) {
          trouble = new Trouble("did not answer (" + reason(e) + ")", Optional.empty(), e);
        }
        Optional<Duration> wait = retries.after(failures, trouble.asked());
        if (wait.isEmpty()) {
          throw givenUp(host, failures, trouble);
        }
        progress.waiting(wait.get(), host + " " + trouble.what());
        waiting.pause(wait.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HemographException(
          Fault.SOURCE_UNREACHABLE, "Interrupted while waiting for " + host, e);
    }
  }

  private Trouble trouble(String host, Answer answer) throws Refusal {
    int status = answer.status();
    if (status != 408 && status != 429 && status < 500 && !relayed(answer)) {
      throw new Refusal(host, status, answer.excerpt(key));
    }
    Optional<Duration> asked =
        answer
            .headers()
            .firstValue("Retry-After")
            .flatMap(value -> RetryAfter.parse(value, waiting.now()));
    return new Trouble("answered " + status, asked, null);
  }

  /** The E-utilities pass failures of the servers behind them on as 400, in these words. */
  private static boolean relayed(Answer answer) {
    return answer.status() == 400 && answer.excerpt(ApiKey.NONE).contains("proxy_stream()");
  }

  /** Some of these exceptions have no message, and their name says it all. */
  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static HemographException givenUp(String host, int failures, Trouble trouble) {
    String message =
        trouble
            .asked()
            .map(time -> host + " asks us to come back in " + time.toSeconds() + " s")
            .orElse("Given up after " + failures + " tries: " + host + " " + trouble.what());
    return trouble.cause() == null
        ? new HemographException(Fault.SOURCE_UNREACHABLE, message)
        : new HemographException(Fault.SOURCE_UNREACHABLE, message, trouble.cause());
  }
}

package org.hemograph.query;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;

/**
 * One request to an endpoint. It ends in time, to the last byte of the answer, whatever the other
 * side does; and from any thread at once by {@link #stop}, which closes the connection.
 */
final class EndpointCall implements AutoCloseable {
  private static final int READ_OF_A_REFUSAL = 4_096;
  private static final int SHOWN_OF_A_REFUSAL = 200;

  private final CompletableFuture<HttpResponse<InputStream>> response;
  private final Supplier<RuntimeException> late;
  private final ScheduledFuture<?> alarm;
  private volatile @Nullable Supplier<RuntimeException> stopped;
  private volatile @Nullable InputStream body;

  /**
   * Sends a request.
   *
   * @param late what to throw when the time is over
   */
  EndpointCall(
      HttpClient http,
      HttpRequest request,
      Duration atMost,
      Supplier<RuntimeException> late,
      ScheduledExecutorService alarms) {
    this.late = late;
    this.response = http.sendAsync(request, BodyHandlers.ofInputStream());
    this.alarm = alarms.schedule(() -> stop(this.late), atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Waits for the answer to begin.
   *
   * @throws HemographException (STORE_UNAVAILABLE) if there is none, or a refusal
   * @throws QueryCancelledException after {@link #stop}
   */
  HttpResponse<InputStream> answer() {
    HttpResponse<InputStream> answer;
    try {
      answer = response.get();
    } catch (CancellationException e) {
      throw reason();
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    } catch (ExecutionException e) {
      throw stopped == null ? unreachable(e.getCause()) : reason();
    }
    body = answer.body();
    if (stopped != null) {
      close();
      throw reason();
    }
    if (answer.statusCode() != 200) {
      throw refused(answer);
    }
    return answer;
  }

  /** The body of the answer, whose end is the end of the answer and never of the time. */
  InputStream body(HttpResponse<InputStream> answer) {
    return new Body(answer.body());
  }

  /** Ends it because nobody waits any longer. */
  void stop() {
    stop(QueryCancelledException::new);
  }

  private void stop(Supplier<RuntimeException> why) {
    synchronized (this) {
      if (stopped != null) {
        return;
      }
      stopped = why;
    }
    close();
  }

  private RuntimeException reason() {
    Supplier<RuntimeException> why = stopped;
    return why == null ? new QueryCancelledException() : why.get();
  }

  @Override
  public void close() {
    alarm.cancel(false);
    response.cancel(true);
    InputStream open = body;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // Nobody reads what is left of it.
      }
    }
  }

  private HemographException refused(HttpResponse<InputStream> answer) {
    if (answer.statusCode() / 100 == 3) {
      return unavailable("The store is elsewhere (HTTP " + answer.statusCode() + ")", null);
    }
    String said = "";
    try (InputStream in = body(answer)) {
      said = firstLine(new String(in.readNBytes(READ_OF_A_REFUSAL), StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Its status says enough.
    }
    return unavailable(
        "The store refused the query with HTTP "
            + answer.statusCode()
            + (said.isEmpty() ? "" : ": " + said),
        null);
  }

  /** What a person would read first, be it a page or plain text. */
  private static String firstLine(String text) {
    String plain = text.replaceAll("(?s)<(style|script)\\b.*?</\\1>|<[^>]*>", "\n");
    String line = plain.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    return Shortened.to(line.replaceAll("\\p{C}", "\uFFFD"), SHOWN_OF_A_REFUSAL);
  }

  private static HemographException unreachable(Throwable cause) {
    boolean unknown =
        cause.getCause() instanceof UnresolvedAddressException
            || cause.getCause() != null
                && cause.getCause().getCause() instanceof UnresolvedAddressException;
    if (unknown) {
      return unavailable("Nobody knows the host of the store", cause);
    }
    if (cause instanceof HttpConnectTimeoutException) {
      return unavailable("The store takes no connection in time", cause);
    }
    if (cause instanceof ConnectException) {
      return unavailable("The store takes no connection", cause);
    }
    return unavailable("The store does not answer: " + cause, cause);
  }

  private static HemographException unavailable(String message, @Nullable Throwable cause) {
    return new HemographException(Fault.STORE_UNAVAILABLE, message, cause);
  }

  /** Tells the end of the answer from the end of the time and from a broken connection. */
  private final class Body extends FilterInputStream {
    Body(InputStream in) {
      super(in);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      int read;
      try {
        read = in.read(bytes, offset, length);
      } catch (IOException e) {
        throw stopped == null ? unavailable("The answer of the store broke off", e) : reason();
      }
      if (stopped != null) {
        throw reason();
      }
      return read;
    }
  }
}

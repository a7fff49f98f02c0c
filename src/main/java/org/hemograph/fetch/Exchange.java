package org.hemograph.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/** One question and its answer, with redirects that stay on the host that was asked. */
final class Exchange {
  private static final int MOST_REDIRECTS = 5;

  /**
   * What one answer may cost.
   *
   * @param time from the question to the last byte
   * @param bytes of the body
   */
  record Limits(Duration time, long bytes) {
    /** A hundred studies with results stay far below. */
    static final Limits STANDARD = new Limits(Duration.ofMinutes(3), 128L << 20);
  }

  private final HttpClient http;
  private final String userAgent;
  private final Pace pace;
  private final Limits limits;

  Exchange(String userAgent, Pace pace, Limits limits) {
    this.userAgent = userAgent;
    this.pace = pace;
    this.limits = limits;
    this.http =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
  }

  /**
   * Asks once.
   *
   * @throws IOException if there was no whole answer in time
   * @throws HemographException (SOURCE_UNREACHABLE) if the answer is somewhere else or too long
   */
  Answer ask(Question question) throws IOException, InterruptedException {
    Question asked = question;
    for (int redirects = 0; ; redirects++) {
      pace.await();
      HttpResponse<byte[]> response = send(asked);
      Optional<URI> elsewhere = redirect(asked, response);
      if (elsewhere.isEmpty()) {
        return new Answer(response.statusCode(), response.headers(), response.body());
      }
      if (redirects == MOST_REDIRECTS) {
        throw unusable(asked, "sends us from one address to the next");
      }
      asked = asked.at(elsewhere.get());
    }
  }

  private HttpResponse<byte[]> send(Question question) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(question.address()).header("User-Agent", userAgent);
    question
        .form()
        .ifPresent(
            form ->
                request
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request.build(), info -> new LimitedBody(limits.bytes()));
    try {
      // The client's own time-out ends with the headers; this one counts the body too.
      return answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no whole answer within " + limits.time().toSeconds() + " s", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LimitedBody.TooLong tooLong) {
        throw unusable(question, "sends too much: " + tooLong.getMessage());
      }
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
      pace.ended();
    }
  }

  private static Optional<URI> redirect(Question asked, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    boolean same = status == 307 || status == 308; // the only ones that keep a POST a POST
    if (!same && (asked.form().isPresent() || status < 301 || status > 303)) {
      return Optional.empty();
    }
    String location = response.headers().firstValue("Location").orElse("");
    try {
      URI target = asked.address().resolve(location);
      if (!location.isBlank() && sameHost(asked.address(), target)) {
        return Optional.of(target);
      }
    } catch (IllegalArgumentException e) {
      // No address at all: refused like any other that we do not go to.
    }
    throw unusable(asked, "sends us to another host, where we do not go: " + location);
  }

  /**
   * The same server; from http to https on the same host is still the same, the way back is not.
   */
  private static boolean sameHost(URI from, URI to) {
    if (to.getHost() == null || !to.getHost().equalsIgnoreCase(from.getHost())) {
      return false;
    }
    boolean secured =
        from.getScheme().equalsIgnoreCase("http")
            && to.getScheme().equalsIgnoreCase("https")
            && port(from) == 80
            && port(to) == 443;
    return secured || (from.getScheme().equalsIgnoreCase(to.getScheme()) && port(from) == port(to));
  }

  private static int port(URI address) {
    boolean https = String.valueOf(address.getScheme()).equalsIgnoreCase("https");
    return address.getPort() >= 0 ? address.getPort() : https ? 443 : 80;
  }

  private static HemographException unusable(Question question, String what) {
    return new HemographException(
        Fault.SOURCE_UNREACHABLE, question.address().getHost() + " " + what);
  }
}

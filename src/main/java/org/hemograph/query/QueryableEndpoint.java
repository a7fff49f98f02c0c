package org.hemograph.query;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.http.sys.ExecHTTPBuilder;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.QueryExecMod;
import org.apache.jena.sparql.util.Context;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint elsewhere, asked by the SPARQL 1.1 Protocol: by GET where the query is short, by a
 * posted form where it is long (sections 2.1.1 and 2.1.2). Safe for many threads.
 *
 * <p>Its sessions have no version. The protocol has no snapshot: two requests of one session may
 * see two states, and an answer made of both must not be kept under either's name, whatever
 * revision the store may tell of. Names of things alone are kept, for a minute at most.
 */
public final class QueryableEndpoint implements Queryable, AutoCloseable {
  /** Proxies and servers take URLs of this length (RFC 9110, section 4.1, asks for 8,000). */
  private static final int LONGEST_GET = 4_000;

  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final long NAMES_LIVE_NS = Duration.ofMinutes(1).toNanos();

  private final EndpointAddress address;
  private final Duration limit;
  private final HttpClient http;
  private final ScheduledExecutorService alarms;

  /**
   * An endpoint.
   *
   * @param limit for a query that has no limit of its own
   */
  public QueryableEndpoint(EndpointAddress address, Duration limit) {
    this.address = address;
    this.limit = limit;
    this.http =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            // Another host must not get the password.
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "endpoint-time-limits");
              thread.setDaemon(true);
              return thread;
            });
    executor.setRemoveOnCancelPolicy(true);
    this.alarms = executor;
  }

  /** What is asked. */
  public EndpointAddress address() {
    return address;
  }

  @Override
  public Session open() {
    return new Session() {
      @Override
      public QueryExecBuilder query() {
        return new Builder();
      }

      @Override
      public Optional<String> version() {
        return Optional.empty();
      }

      @Override
      public Optional<String> freshness() {
        return Optional.of("minute " + System.nanoTime() / NAMES_LIVE_NS);
      }

      @Override
      public void close() {
        // Each query has a connection of its own.
      }
    };
  }

  @Override
  public void close() {
    alarms.shutdownNow();
  }

  private EndpointCall send(
      String query, String accept, Duration atMost, Supplier<RuntimeException> late) {
    String form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    String url = address.url().toString();
    String get = url + (url.contains("?") ? "&" : "?") + form;
    HttpRequest.Builder request = HttpRequest.newBuilder().header("Accept", accept);
    address.authorization().ifPresent(value -> request.header("Authorization", value));
    if (get.length() <= LONGEST_GET) {
      request.uri(URI.create(get)).GET();
    } else {
      request
          .uri(address.url())
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(form));
    }
    return new EndpointCall(http, request.build(), atMost, late, alarms);
  }

  /** Takes what Jena's builders take, and puts values into the query as they do. */
  private final class Builder extends ExecHTTPBuilder<QueryExec, QueryExecBuilder>
      implements QueryExecBuilder {
    Builder() {
      endpoint(address.url().toString());
      httpClient(http);
    }

    @Override
    protected QueryExecBuilder thisBuilder() {
      return this;
    }

    @Override
    protected QueryExec buildX(
        HttpClient client, Query query, String queryString, Context context) {
      boolean own = timeout >= 0;
      Duration atMost = own ? Duration.of(timeout, timeoutUnit.toChronoUnit()) : limit;
      Supplier<RuntimeException> late =
          own ? QueryCancelledException::new : QueryableEndpoint.this::tooLate;
      Query sent = EachRowOnce.of(query);
      String text = sent == query ? queryString : sent.toString();
      return new EndpointQuery(sent, context, accept -> send(text, accept, atMost, late));
    }

    @Override
    public QueryExecMod timeout(long milliseconds) {
      return timeout(milliseconds, TimeUnit.MILLISECONDS);
    }

    @Override
    public QueryExecMod initialTimeout(long time, TimeUnit unit) {
      return timeout(time, unit);
    }

    @Override
    public QueryExecMod overallTimeout(long time, TimeUnit unit) {
      return timeout(time, unit);
    }

    @Override
    public @Nullable Context getContext() {
      return null;
    }
  }

  private HemographException tooLate() {
    return new HemographException(
        Fault.QUERY_TIMEOUT, "The store did not answer within " + limit.toSeconds() + " s");
  }
}

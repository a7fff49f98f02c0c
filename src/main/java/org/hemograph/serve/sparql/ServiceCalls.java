package org.hemograph.serve.sparql;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.exec.http.Service;
import org.apache.jena.sparql.service.single.ChainingServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every SERVICE of every query goes through here, after its variables were bound. It ends the
 * chain: no other executor is asked.
 */
final class ServiceCalls implements ChainingServiceExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceCalls.class);
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(30);

  private final Federation federation;
  private final HttpClient client;

  ServiceCalls(Federation federation) {
    this.federation = federation;
    // An allowed endpoint does not decide who else is asked.
    this.client =
        HttpClient.newBuilder().connectTimeout(TO_CONNECT).followRedirects(Redirect.NEVER).build();
  }

  @Override
  public QueryIterator createExecution(
      OpService call,
      OpService original,
      Binding binding,
      ExecutionContext execution,
      ServiceExecutor next) {
    try {
      QueryIterator rows = ask(call, execution.getContext());
      return new QueryIterCommonParent(QueryIter.makeTracked(rows, execution), binding, execution);
    } catch (HemographException e) {
      if (call.getSilent() && e.fault() != Fault.QUERY_TIMEOUT) {
        // SPARQL 1.1 Federated Query, section 2.3: as if it had one solution without bindings.
        LOG.info("SERVICE SILENT: {}", e.getMessage());
        return QueryIterSingleton.create(binding, execution);
      }
      throw Outcome.failed(execution.getContext(), e);
    }
  }

  private QueryIterator ask(OpService call, Context context) {
    String endpoint = endpoint(call.getService());
    Context outward = context.copy();
    outward.set(ARQ.httpServiceAllowed, true);
    outward.set(ARQ.httpQueryClient, client);
    outward.set(ARQ.httpQueryTimeout, timeLeft(context).toMillis());
    try {
      return Service.exec(call, outward);
    } catch (QueryExceptionHTTP | HttpException e) {
      if (isOverTime(e)) {
        throw Outcome.tooLong(e);
      }
      throw new HemographException(
          Fault.SOURCE_UNREACHABLE,
          "The endpoint <" + endpoint + "> of a SERVICE gives no usable answer: " + reason(e),
          e);
    }
  }

  private String endpoint(Node service) {
    if (!service.isURI()) {
      throw new HemographException(
          Fault.BAD_REQUEST,
          "A SERVICE has no endpoint to ask: its variable has no value, or one that is no IRI.");
    }
    if (!federation.endpoints().contains(service.getURI())) {
      throw new HemographException(
          Fault.SERVICE_NOT_ALLOWED,
          "A SERVICE at <"
              + service.getURI()
              + "> is not allowed here"
              + (federation.endpoints().isEmpty()
                  ? ", and none else is."
                  : ", only at "
                      + String.join(", ", federation.endpoints().stream().sorted().toList())
                      + "."));
    }
    return service.getURI();
  }

  private static Duration timeLeft(Context context) {
    if (!(context.get(Outcome.DEADLINE) instanceof Instant deadline)) {
      return TO_ANSWER;
    }
    Duration left = Duration.between(Instant.now(), deadline);
    if (left.toMillis() <= 0) {
      throw new QueryCancelledException();
    }
    return left;
  }

  private static boolean isOverTime(Throwable e) {
    boolean over = e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException);
    return over || (e.getCause() != null && isOverTime(e.getCause()));
  }

  private static String reason(RuntimeException e) {
    int status =
        e instanceof QueryExceptionHTTP http
            ? http.getStatusCode()
            : ((HttpException) e).getStatusCode();
    if (status >= 300 && status < 400) {
      return "it sends us to another address, which we do not follow (HTTP " + status + ").";
    }
    return status > 0 ? "HTTP " + status + "." : String.valueOf(e.getMessage());
  }
}

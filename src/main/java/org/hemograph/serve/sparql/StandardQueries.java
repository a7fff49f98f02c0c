package org.hemograph.serve.sparql;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Timeouts;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.query.Outcome;

/**
 * Fuseki's query operation (SPARQL 1.1 Protocol, section 2.1), with a limit of time that {@code
 * timeout=} can only lower, and that is told whenever it is reached.
 */
public final class StandardQueries extends SPARQL_QueryDataset {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  @Override
  public void validate(HttpAction action) {
    String type = action.getRequestContentType();
    boolean update =
        (type != null && type.startsWith(WebContent.contentTypeSPARQLUpdate))
            || action.getRequestParameter("update") != null;
    if (update) {
      ServletOps.errorForbidden(
          "This endpoint answers queries only; nothing is written here. Evidence comes in by"
              + " hemograph import.");
    }
    super.validate(action);
  }

  @Override
  protected void execute(String query, HttpAction action) {
    try {
      super.execute(query, action);
    } catch (QueryCancelledException e) {
      throw Told.about(action, Outcome.tooLong(e));
    } catch (HemographException e) {
      throw Told.about(action, e);
    }
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    Duration time = time(action);
    return QueryExec.newBuilder()
        .dataset(dataset)
        .query(query)
        .context(action.getContext())
        .set(Outcome.DEADLINE, Instant.now().plus(time))
        .overallTimeout(time.toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String forLog) {
    Outcome outcome = Outcome.of(execution.getContext());
    QueryExecResult result = super.executeQuery(action, execution, query, forLog);
    if (result.isRowSet()) {
      WholeRows rows = new WholeRows(result.rowSet(), outcome);
      // Before anything leaves: what goes wrong before the first row is told in full.
      rows.hasNext();
      return new QueryExecResult(rows);
    }
    outcome.check();
    return result;
  }

  /** How long the query may take. */
  private static Duration time(HttpAction action) {
    Duration longest = longest(action);
    return Optional.ofNullable(action.getRequestParameter("timeout"))
        .map(String::strip)
        .filter(given -> !given.isEmpty())
        .map(StandardQueries::seconds)
        .filter(asked -> asked.compareTo(longest) < 0)
        .orElse(longest);
  }

  private static Duration longest(HttpAction action) {
    String configured = action.getContext().getAsString(ARQ.queryTimeout);
    long millis =
        configured == null
            ? -1
            : Timeouts.parseTimeoutStr(configured, TimeUnit.MILLISECONDS).getRight();
    return millis > 0 ? Duration.ofMillis(millis) : Duration.ofDays(1);
  }

  private static Duration seconds(String given) {
    if (SECONDS.matcher(given).matches()) {
      long millis = new BigDecimal(given).movePointRight(3).longValue();
      if (new BigDecimal(given).signum() > 0) {
        return Duration.ofMillis(Math.max(1, millis));
      }
    }
    String shown = given.length() > 100 ? given.substring(0, 100) + "…" : given;
    throw new HemographException(
        Fault.BAD_VALUE,
        "timeout is a number of seconds greater than 0, not " + shown + ".",
        new Offence("timeout", shown, "seconds, a decimal number greater than 0", List.of(), "5"));
  }
}

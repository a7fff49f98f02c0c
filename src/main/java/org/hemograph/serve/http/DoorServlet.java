package org.hemograph.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.jena.query.QueryCancelledException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A door in a servlet container: turns methods that it lacks, and everything thrown, into answers.
 */
public final class DoorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(DoorServlet.class);

  private final transient Door door;
  private final transient ProblemWriter problems;

  public DoorServlet(Door door, ProblemWriter problems) {
    this.door = door;
    this.problems = problems;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request, response);
    List<String> methods = door.methods();
    if (!methods.contains(exchange.method())) {
      refuse(exchange, methods);
      return;
    }
    try {
      door.answer(exchange);
      exchange.finish();
    } catch (HeadKnown e) {
      exchange.sendHead();
    } catch (HemographException e) {
      problems.write(exchange, ProblemDetails.of(e, exchange.path()));
    } catch (QueryCancelledException e) {
      HemographException late =
          new HemographException(
              Fault.QUERY_TIMEOUT, "The store did not answer in time; try again, or a part.", e);
      problems.write(exchange, ProblemDetails.of(late, exchange.path()));
    } catch (RuntimeException e) {
      String id = UUID.randomUUID().toString();
      LOG.error("Request {} failed: {} {}", id, exchange.method(), exchange.path(), e);
      problems.write(exchange, ProblemDetails.bug(id, exchange.path()));
    } finally {
      exchange.release();
    }
  }

  private void refuse(Exchange exchange, List<String> methods) throws IOException {
    exchange.header("Allow", String.join(", ", methods) + ", OPTIONS");
    if (exchange.method().equals("OPTIONS")) {
      exchange.send(204, "", new byte[0]);
    } else {
      problems.write(
          exchange, ProblemDetails.wrongMethod(exchange.method(), methods, exchange.path()));
    }
  }
}

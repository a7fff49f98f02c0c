package org.hemograph.serve.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.serve.http.Browser;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.ProblemDetails;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.SparqlPage;
import org.hemograph.write.Accept;
import org.hemograph.write.Format;

/**
 * Stands before one endpoint of Fuseki's. Adds what Fuseki leaves out of the protocols: HEAD, the
 * description of the service where nothing was asked, and problems in the form of the house.
 */
public final class SparqlDoors implements Filter {
  private static final List<Format> DESCRIBED_IN =
      List.of(Format.TURTLE, Format.JSONLD, Format.NTRIPLES, Format.RDFXML, Format.HTML);

  private final List<String> methods;
  private final Optional<Function<Exchange, Graph>> description;
  private final Pages pages;
  private final ProblemWriter problems;

  private SparqlDoors(
      List<String> methods,
      Optional<Function<Exchange, Graph>> description,
      Pages pages,
      ProblemWriter problems) {
    this.methods = methods;
    this.description = description;
    this.pages = pages;
    this.problems = problems;
  }

  /**
   * Before a query endpoint.
   *
   * @param description from a request to the service description for it
   */
  public static SparqlDoors ofQueries(
      Function<Exchange, Graph> description, Pages pages, ProblemWriter problems) {
    return new SparqlDoors(
        List.of("GET", "HEAD", "POST"), Optional.of(description), pages, problems);
  }

  /** Before a graph store that is read only. */
  public static SparqlDoors ofGraphs(Pages pages, ProblemWriter problems) {
    return new SparqlDoors(List.of("GET", "HEAD"), Optional.empty(), pages, problems);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    Exchange exchange = new Exchange(asked, answer);
    exchange.header("Cache-Control", "no-store");
    if (asked.getMethod().equals("OPTIONS")) {
      allow(exchange).send(204, "", new byte[0]);
    } else if (!methods.contains(asked.getMethod())) {
      problems.write(
          allow(exchange), ProblemDetails.wrongMethod(asked.getMethod(), methods, exchange.path()));
    } else if (description.isPresent() && asksNothing(exchange)) {
      describe(exchange, asked, description.get());
    } else {
      pass(exchange, asked, answer, chain);
    }
  }

  private Exchange allow(Exchange exchange) {
    return exchange.header("Allow", String.join(", ", methods) + ", OPTIONS");
  }

  private static boolean asksNothing(Exchange exchange) {
    return !exchange.method().equals("POST") && exchange.queryString().isEmpty();
  }

  private void describe(
      Exchange exchange, HttpServletRequest asked, Function<Exchange, Graph> describing)
      throws IOException {
    exchange.header("Vary", "Accept, Host");
    if (wantsPage(exchange)) {
      Frame frame = Frame.of("SPARQL endpoint", "", "");
      exchange.send(200, Pages.MEDIA_TYPE, pages.sparql(new SparqlPage(frame, exchange.path())));
      return;
    }
    MediaType type = ConNeg.chooseContentType(asked, DEF.rdfOffer, DEF.acceptTurtle);
    Lang lang =
        Optional.ofNullable(type)
            .map(t -> RDFLanguages.contentTypeToLang(t.getContentTypeStr()))
            .orElse(Lang.TURTLE);
    Graph described;
    try {
      described = describing.apply(exchange);
    } catch (HemographException e) {
      problems.write(exchange, ProblemDetails.of(e, exchange.path()));
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter.source(described).lang(lang).output(bytes);
    exchange.send(200, lang.getContentType().toHeaderString(), bytes.toByteArray());
  }

  /** Some programs take pages too, if need be: rdflib does. */
  private static boolean wantsPage(Exchange exchange) {
    return Browser.asks(exchange)
        && Accept.parse(exchange.requestHeader("Accept"))
            .best(DESCRIBED_IN)
            .filter(Format.HTML::equals)
            .isPresent();
  }

  private void pass(
      Exchange exchange, HttpServletRequest asked, HttpServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HeldError held = new HeldError(answer);
    if (asked.getProtocol().equals("HTTP/1.1") && !exchange.method().equals("HEAD")) {
      // Also to a client that closes the connection after it: the end of the connection alone
      // would not tell an answer that broke off from a whole one (RFC 9112, section 8).
      exchange.header("Transfer-Encoding", "chunked");
    }
    chain.doFilter(new RequestForFuseki(asked), held);
    Optional<HemographException> told = Told.of(asked);
    if (told.isPresent() || held.held().isPresent()) {
      exchange.withoutHeader("Transfer-Encoding");
    }
    if (told.isPresent()) {
      problems.write(exchange, ProblemDetails.of(told.get(), exchange.path()));
    } else if (held.held().isPresent()) {
      if (held.held().get().status() == 405) {
        allow(exchange);
      }
      problems.write(exchange, problem(held.held().get(), exchange.path()));
    }
  }

  private static ProblemDetails problem(HeldError.Held held, String path) {
    String words = held.message().isEmpty() ? "The request was refused." : held.message();
    Optional<Fault> fault =
        switch (held.status()) {
          case 400, 422 -> Optional.of(Fault.BAD_REQUEST);
          case 404 -> Optional.of(Fault.NO_SUCH_THING);
          case 406 -> Optional.of(Fault.UNKNOWN_FORMAT);
          case 503 -> Optional.of(Fault.QUERY_TIMEOUT);
          default -> Optional.empty();
        };
    return fault
        .map(f -> ProblemDetails.of(new HemographException(f, words), path))
        .orElseGet(
            () ->
                held.status() == 403
                    ? ProblemDetails.denied(403, words, path)
                    : ProblemDetails.refused(held.status(), words, path));
  }
}

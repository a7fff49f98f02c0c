package org.hemograph.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request in words that Fuseki knows. It refuses HEAD for queries: the container keeps the body
 * of the answer to such a GET back. And it knows fewer names of formats than clients (SPARQLWrapper
 * says {@code n3} and {@code rdf+xml}) and the rest of the house have.
 */
final class RequestForFuseki extends HttpServletRequestWrapper {
  private static final Set<String> FORMAT_PARAMETERS = Set.of("format", "output", "results");
  private static final Map<String, String> FORMATS =
      Map.of(
          "srj", "json",
          "srx", "xml",
          "n3", "turtle",
          "rdf", "xml",
          "rdf+xml", "xml",
          "rdfxml", "xml",
          "jsonld", "json-ld",
          "ntriples", "nt",
          "nquads", "n-quads");

  RequestForFuseki(HttpServletRequest request) {
    super(request);
  }

  @Override
  public String getMethod() {
    String method = super.getMethod();
    return method.equals("HEAD") ? "GET" : method;
  }

  @Override
  public @Nullable String getParameter(String name) {
    String value = super.getParameter(name);
    return value == null || !FORMAT_PARAMETERS.contains(name)
        ? value
        : FORMATS.getOrDefault(value.toLowerCase(Locale.ROOT), value);
  }
}

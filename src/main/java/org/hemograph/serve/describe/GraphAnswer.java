package org.hemograph.serve.describe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.serve.http.Exchange;
import org.hemograph.write.Accept;
import org.hemograph.write.Format;

/** Sends a description in the syntax of RDF that the asker likes best; Turtle unless it says so. */
record GraphAnswer(Described described) {
  private static final List<Format> OFFERED =
      List.of(Format.TURTLE, Format.JSONLD, Format.NTRIPLES, Format.RDFXML);

  /**
   * Answers, or says that the asker holds this already.
   *
   * @param version changes whenever the graph does
   * @param graph is made only when it is sent
   * @throws HemographException (UNKNOWN_FORMAT) if the asker takes none
   */
  void send(Exchange exchange, String version, Supplier<Graph> graph) throws IOException {
    exchange.header("Vary", "Accept, Host");
    Format format = format(exchange);
    String tag = described.validators().tag(exchange, version, format.mediaType());
    if (exchange.unchanged(tag)) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 << 10);
    RDFWriter.source(graph.get()).format(syntax(format)).output(bytes);
    exchange.send(200, format.contentType(), bytes.toByteArray());
  }

  private static Format format(Exchange exchange) throws IOException {
    Optional<String> named = exchange.parameters().one("format");
    if (named.isPresent()) {
      return Format.of(named.get(), OFFERED);
    }
    String accept = exchange.requestHeader("Accept");
    return Accept.parse(accept)
        .best(OFFERED)
        // A person with a browser reads Turtle rather than a refusal.
        .or(() -> accept.contains("text/html") ? Optional.of(Format.TURTLE) : Optional.empty())
        .orElseThrow(
            () ->
                new HemographException(
                    Fault.UNKNOWN_FORMAT,
                    "This can be had as "
                        + String.join(", ", OFFERED.stream().map(Format::mediaType).toList())
                        + "."));
  }

  private static RDFFormat syntax(Format format) {
    return switch (format) {
      case JSONLD -> RDFFormat.JSONLD11;
      case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case RDFXML -> RDFFormat.RDFXML_PLAIN;
      default -> RDFFormat.TURTLE_PRETTY;
    };
  }
}

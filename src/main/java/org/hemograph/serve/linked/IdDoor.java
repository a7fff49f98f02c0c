package org.hemograph.serve.linked;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.serve.http.Accepted;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;

/**
 * {@code /id/…}: the identifier of a thing that is no document, so the asker is sent on to one
 * about it (303, "Cool URIs for the Semantic Web", section 4.2): a page or data, as wanted.
 */
public final class IdDoor implements Door {
  private static final List<String> OFFERED =
      List.of(
          "text/html",
          RdfSyntax.TURTLE.mediaType(),
          RdfSyntax.JSON_LD.mediaType(),
          RdfSyntax.N_TRIPLES.mediaType(),
          RdfSyntax.RDF_XML.mediaType());

  private final LinkedData data;

  public IdDoor(LinkedData data) {
    this.data = data;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String raw = exchange.pathAfter("/id/");
    Optional<ThingPath> path = ThingPath.parse(raw);
    exchange.header("Vary", "Accept");
    if (path.isEmpty() || !exists(path.get())) {
      data.problems().write(exchange, data.nothing(path.map(ThingPath::key).orElse(raw)));
      return;
    }
    exchange.redirect(303, place(path.get(), wanted(exchange, path.get())));
  }

  private boolean exists(ThingPath path) {
    String iri = data.namespaces().id(path.key());
    return data.store().read(dataset -> data.describer().exists(dataset, iri));
  }

  private static String place(ThingPath path, String extension) {
    return extension.equals("html")
        ? "/page/" + path.key()
        : "/data/" + path.key() + "." + extension;
  }

  /** The ending of the path first, then {@code ?format=}, then the Accept header. */
  static String wanted(Exchange exchange, ThingPath path) throws IOException {
    if (!path.extension().isEmpty()) {
      return path.extension();
    }
    Optional<String> format = exchange.parameters().first("format");
    if (format.isPresent()) {
      return named(format.get());
    }
    String type =
        Accepted.choose(exchange.requestHeader("Accept"), OFFERED)
            .orElseThrow(
                () ->
                    new HemographException(
                        Fault.UNKNOWN_FORMAT,
                        "This can be had as " + String.join(", ", OFFERED) + "."));
    return RdfSyntax.ofMediaType(type).map(RdfSyntax::extension).orElse("html");
  }

  private static String named(String format) {
    return switch (format) {
      case "html" -> "html";
      case "turtle", "ttl" -> "ttl";
      case "jsonld" -> "jsonld";
      case "ntriples", "nt" -> "nt";
      case "rdfxml", "rdf" -> "rdf";
      default ->
          throw new HemographException(
              Fault.UNKNOWN_FORMAT,
              "A thing can be had as html, turtle, jsonld, ntriples or rdfxml.");
    };
  }
}

package org.hemograph.serve.linked;

import java.io.IOException;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.write.Accept;
import org.hemograph.write.Format;

/**
 * {@code /id/…}: the identifier of a thing that is no document, so the asker is sent on to one
 * about it (303, "Cool URIs for the Semantic Web", section 4.2): a page or data, as wanted.
 */
public final class IdDoor implements Door {
  private final LinkedData data;

  public IdDoor(LinkedData data) {
    this.data = data;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String raw = exchange.pathAfter("/id/");
    Optional<ThingPath> path = ThingPath.parse(raw);
    exchange.header("Vary", "Accept");
    if (path.isEmpty()) {
      data.problems().write(exchange, data.nothing(raw));
      return;
    }
    String key = path.get().key();
    if (!exists(path.get())) {
      data.absent(exchange, data.namespaces().id(key), key);
      return;
    }
    // RFC 8288; "describedby" is of POWDER, section 4.1.4.
    exchange.addHeader("Link", "</page/" + key + ">; rel=\"describedby\"; type=\"text/html\"");
    exchange.addHeader(
        "Link", "</data/" + key + ".ttl>; rel=\"describedby\"; type=\"text/turtle\"");
    exchange.redirect(303, place(path.get(), wanted(exchange, path.get())));
  }

  private boolean exists(ThingPath path) {
    String iri = data.namespaces().id(path.key());
    return data.evidence().read(session -> data.describer().exists(session, iri));
  }

  private static String place(ThingPath path, Format format) {
    return format == Format.HTML
        ? "/page/" + path.key()
        : "/data/" + path.key() + "." + format.suffix();
  }

  /** The ending of the path first, then {@code ?format=}, then the Accept header. */
  static Format wanted(Exchange exchange, ThingPath path) throws IOException {
    Optional<String> named =
        path.extension().isEmpty()
            ? exchange.parameters().first("format")
            : Optional.of(path.extension());
    if (named.isPresent()) {
      return Format.of(named.get(), RdfSyntax.OFFERED);
    }
    return Accept.parse(exchange.requestHeader("Accept"))
        .best(RdfSyntax.OFFERED)
        .orElseThrow(
            () ->
                new HemographException(
                    Fault.UNKNOWN_FORMAT,
                    "This can be had as "
                        + String.join(
                            ", ", RdfSyntax.OFFERED.stream().map(Format::mediaType).toList())
                        + "."));
  }
}

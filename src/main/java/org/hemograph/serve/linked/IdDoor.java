package org.hemograph.serve.linked;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.serve.cite.CiteForm;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.write.Accept;
import org.hemograph.write.Format;
import org.hemograph.write.citation.ReferenceFormat;

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
    Optional<ReferenceFormat> literature = literature(exchange, path.get());
    exchange.redirect(
        303,
        literature.isPresent()
            ? reference(path.get(), literature.get())
            : place(path.get(), wanted(exchange, path.get())));
  }

  /** Literature tools ask for a publication as they ask a DOI for one, and so for a study. */
  private static Optional<ReferenceFormat> literature(Exchange exchange, ThingPath path)
      throws IOException {
    boolean citable = path.key().startsWith("publication/") || path.key().startsWith("study/");
    boolean named = !path.extension().isEmpty() || exchange.parameters().one("format").isPresent();
    return citable && !named
        ? CiteForm.preferred(
            exchange.requestHeader("Accept"),
            RdfSyntax.OFFERED.stream().map(Format::mediaType).toList())
        : Optional.empty();
  }

  /** Of a study, its registry's record; what reports on it is asked for at that door. */
  private static String reference(ThingPath path, ReferenceFormat format) {
    return "/cite."
        + format.suffix()
        + "?of="
        + URLEncoder.encode(path.key(), StandardCharsets.UTF_8).replace("%2F", "/")
        + (path.key().startsWith("study/") ? "&kind=registration" : "");
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
            ? exchange.parameters().one("format")
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

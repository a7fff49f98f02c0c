package org.hemograph.serve.linked;

import java.io.IOException;
import java.util.Optional;
import org.hemograph.query.Queryable;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.describe.BaseAddress;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.things.Subject;
import org.hemograph.serve.zotero.PageReferences;
import org.hemograph.write.Format;

/**
 * Documents about things: {@code /page/…} the page, {@code /data/….ttl} the data, and {@code
 * /code/…} and {@code /graph/…}, where the address is the identifier and either is given at once.
 */
public final class DescriptionDoor implements Door {
  private final LinkedData data;
  private final String prefix;
  private final String namespace;
  private final String dataPrefix;
  private final PageReferences cited;

  /**
   * A door.
   *
   * @param prefix of the paths it answers
   * @param namespace what the rest of the path is appended to, to make the thing's IRI
   * @param dataPrefix of the paths where the data is
   */
  public DescriptionDoor(LinkedData data, String prefix, String namespace, String dataPrefix) {
    this.data = data;
    this.prefix = prefix;
    this.namespace = namespace;
    this.dataPrefix = dataPrefix;
    this.cited = new PageReferences(data.namespaces());
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String raw = exchange.pathAfter(prefix);
    Optional<ThingPath> path = ThingPath.parse(raw);
    if (path.isEmpty()) {
      data.problems().write(exchange, data.nothing(raw));
      return;
    }
    exchange.header("Vary", "Accept");
    String extension = path.get().extension();
    if (isPage() && !extension.isEmpty() && !extension.equals("html")) {
      exchange.redirect(303, dataPrefix + path.get().key() + "." + extension);
      return;
    }
    Format wanted = isPage() ? Format.HTML : IdDoor.wanted(exchange, path.get());
    Optional<RdfSyntax> syntax = RdfSyntax.of(wanted);
    if (IncomingDocument.isAsked(exchange.parameters())) {
      sendIncoming(exchange, path.get(), syntax);
    } else if (syntax.isPresent()) {
      sendData(exchange, path.get(), syntax.get());
    } else {
      sendPage(exchange, path.get());
    }
  }

  private void sendData(Exchange exchange, ThingPath path, RdfSyntax syntax) throws IOException {
    if (exchange.unchanged(
        data.validators().tag(exchange, data.revision(), syntax.format().mediaType()))) {
      return;
    }
    String iri = namespace + path.key();
    Optional<Description> thing = data.data(iri);
    if (thing.isEmpty()) {
      data.absent(exchange, iri, path.key());
      return;
    }
    exchange.addHeader("Link", "<" + page(path) + ">; rel=\"alternate\"; type=\"text/html\"");
    exchange.addHeader("Link", "<" + iri + ">; rel=\"describes\""); // RFC 6892
    new RdfAnswers(data.jsonLd()).send(exchange, thing.get(), syntax, path.key());
  }

  private void sendIncoming(Exchange exchange, ThingPath path, Optional<RdfSyntax> syntax)
      throws IOException {
    IncomingDocument document =
        new IncomingDocument(
            data,
            namespace + path.key(),
            page(path),
            dataPrefix + path.key(),
            exchange.parameters());
    String mediaType = syntax.map(s -> s.format().mediaType()).orElse("text/html");
    if (!exchange.unchanged(data.validators().tag(exchange, data.revision(), mediaType))) {
      document.send(exchange, syntax);
    }
  }

  private boolean isPage() {
    return prefix.equals("/page/");
  }

  private void sendPage(Exchange exchange, ThingPath path) throws IOException {
    if (exchange.unchanged(data.validators().tag(exchange, data.revision(), "text/html"))) {
      return;
    }
    String dataPath = dataPrefix + path.key();
    int wanted = exchange.parameters().one("page").map(DescriptionDoor::number).orElse(1);
    String base = BaseAddress.of(exchange);
    Optional<byte[]> html =
        data.evidence()
            .read(
                session -> {
                  Description thing = data.describer().page(session, namespace + path.key());
                  boolean here =
                      thing.isStated() || data.describer().exists(session, namespace + path.key());
                  return here
                      ? Optional.of(
                          data.things()
                              .page(
                                  subject(session, thing, dataPath, wanted)
                                      .at(base)
                                      .cited(cited.of(session, thing))))
                      : Optional.<byte[]>empty();
                });
    if (html.isEmpty()) {
      data.absent(exchange, namespace + path.key(), path.key());
      return;
    }
    exchange.addHeader("Link", "<" + dataPath + ".ttl>; rel=\"describedby\"; type=\"text/turtle\"");
    for (RdfSyntax syntax : RdfSyntax.values()) {
      exchange.addHeader(
          "Link",
          "<"
              + dataPath
              + "."
              + syntax.extension()
              + ">; rel=\"alternate\"; type=\""
              + syntax.format().mediaType()
              + "\"");
    }
    exchange.send(200, Pages.MEDIA_TYPE, html.get());
  }

  /** The number of a page; whatever is no such number asks for the first. */
  private static int number(String text) {
    return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
  }

  private String page(ThingPath path) {
    return (prefix.equals("/data/") ? "/page/" : prefix) + path.key();
  }

  private Subject subject(
      Queryable.Session session, Description thing, String dataPath, int wanted) {
    return data.things()
        .subject(
            session,
            thing,
            data.vocabularies().current(),
            RdfSyntax.alternates(dataPath),
            RdfSyntax.downloads(dataPath),
            data.revision(),
            wanted);
  }
}

package org.hemograph.serve.linked;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.hemograph.query.Queryable;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.describe.BaseAddress;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.things.Subject;
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
    Format wanted = prefix.equals("/page/") ? Format.HTML : IdDoor.wanted(exchange, path.get());
    Optional<RdfSyntax> syntax = RdfSyntax.of(wanted);
    if (syntax.isPresent()) {
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
    Graph graph = data.graph(iri);
    if (graph.isEmpty() && !data.evidence().read(d -> data.describer().exists(d, iri))) {
      data.problems().write(exchange, data.nothing(path.key()));
      return;
    }
    exchange.addHeader("Link", "<" + page(path) + ">; rel=\"alternate\"; type=\"text/html\"");
    new RdfAnswers(data.jsonLd()).send(exchange, graph, syntax, path.key());
  }

  private void sendPage(Exchange exchange, ThingPath path) throws IOException {
    if (exchange.unchanged(data.validators().tag(exchange, data.revision(), "text/html"))) {
      return;
    }
    String dataPath = dataPrefix + path.key();
    String base = BaseAddress.of(exchange);
    Optional<byte[]> html =
        data.evidence()
            .read(
                session -> {
                  Description thing = data.describer().page(session, namespace + path.key());
                  return thing.isEmpty()
                      ? Optional.<byte[]>empty()
                      : Optional.of(data.things().page(subject(session, thing, dataPath).at(base)));
                });
    if (html.isEmpty()) {
      data.problems().write(exchange, data.nothing(path.key()));
      return;
    }
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

  private String page(ThingPath path) {
    return (prefix.equals("/data/") ? "/page/" : prefix) + path.key();
  }

  private Subject subject(Queryable.Session session, Description thing, String dataPath) {
    return data.things()
        .subject(
            session,
            thing,
            data.vocabularies().current(),
            RdfSyntax.alternates(dataPath),
            RdfSyntax.downloads(dataPath),
            data.revision());
  }
}

package org.hemograph.serve.linked;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.query.Shortened;
import org.hemograph.serve.data.Curie;
import org.hemograph.serve.data.Describer.Pointing;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.Parameters;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Frame.Alternate;
import org.hemograph.serve.pages.IncomingPage;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;

/**
 * {@code ?incoming=hg:investigates&page=2}: what points to a thing with one property, a hundred at
 * a time, as a page or as data. {@code Link} headers lead on (RFC 8288), {@code X-Total-Count}
 * tells how many there are.
 */
final class IncomingDocument {
  private static final int A_PAGE = 100;
  private static final int LAST = 1_000_000;

  private final LinkedData data;

  /** The thing. */
  private final String iri;

  /** Where the page is, and where the data is, without their endings. */
  private final String pagePath;

  private final String dataPath;
  private final String property;
  private final long number;

  /**
   * A document.
   *
   * @throws HemographException (BAD_VALUE) if the property or the number of the page is none
   */
  IncomingDocument(
      LinkedData data, String iri, String pagePath, String dataPath, Parameters parameters) {
    this.data = data;
    this.iri = iri;
    this.pagePath = pagePath;
    this.dataPath = dataPath;
    String named = parameters.one("incoming").orElse("");
    this.property =
        Curie.iri(named).orElseThrow(() -> bad("incoming", named, "a property", "hg:investigates"));
    String page = parameters.one("page").orElse("1");
    if (!page.matches("[1-9][0-9]{0,6}") || Integer.parseInt(page) > LAST) {
      throw bad("page", page, "a number from 1 to " + LAST, "2");
    }
    this.number = Long.parseLong(page);
  }

  /** Whether it is asked for. */
  static boolean isAsked(Parameters parameters) {
    return parameters.one("incoming").isPresent();
  }

  void send(Exchange exchange, Optional<RdfSyntax> syntax) throws IOException {
    Pointing pointing =
        data.evidence()
            .read(s -> data.describer().pointing(s, iri, property, (number - 1) * A_PAGE, A_PAGE));
    String ending = syntax.map(s -> "." + s.extension()).orElse("");
    String path = syntax.isPresent() ? dataPath : pagePath;
    exchange.header("X-Total-Count", String.valueOf(pointing.all()));
    link(exchange, path + ending + query(1), "first");
    if (number > 1) {
      link(exchange, path + ending + query(number - 1), "prev");
    }
    if (number < last(pointing)) {
      link(exchange, path + ending + query(number + 1), "next");
    }
    link(exchange, path + ending + query(last(pointing)), "last");
    if (syntax.isPresent()) {
      new RdfAnswers(data.jsonLd()).send(exchange, graph(pointing), iri, syntax.get(), iri);
    } else {
      exchange.send(200, Pages.MEDIA_TYPE, data.pages().incoming(page(pointing)));
    }
  }

  private static void link(Exchange exchange, String address, String relation) {
    exchange.addHeader("Link", "<" + address + ">; rel=\"" + relation + "\"");
  }

  private static long last(Pointing pointing) {
    return Math.max(1, (pointing.all() + A_PAGE - 1) / A_PAGE);
  }

  private String query(long page) {
    return "?incoming="
        + URLEncoder.encode(Curie.of(property), StandardCharsets.UTF_8)
        + (page == 1 ? "" : "&page=" + page);
  }

  private Graph graph(Pointing pointing) {
    Graph graph = RdfView.empty();
    Node thing = NodeFactory.createURI(iri);
    Node pointer = NodeFactory.createURI(property);
    for (Node subject : pointing.subjects()) {
      graph.add(Triple.create(subject, pointer, thing));
    }
    pointing
        .labels()
        .forEach(
            (node, label) ->
                graph.add(
                    Triple.create(
                        node, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, "en"))));
    return graph;
  }

  private IncomingPage page(Pointing pointing) {
    Values values = new Values(data.links(), pointing.labels(), data.vocabularies().current());
    Link thing = values.of(NodeFactory.createURI(iri));
    String label = values.vocabulary().label(property);
    List<Alternate> alternates = new ArrayList<>();
    List<Link> downloads = new ArrayList<>();
    for (RdfSyntax syntax : RdfSyntax.values()) {
      String place = dataPath + "." + syntax.extension() + query(number);
      alternates.add(new Alternate(syntax.title(), syntax.format().mediaType(), place));
      downloads.add(new Link(syntax.title(), place));
    }
    List<Link> pages = new ArrayList<>();
    if (number > 1) {
      pages.add(new Link("Previous", pagePath + query(number - 1)));
    }
    if (number < last(pointing)) {
      pages.add(new Link("Next", pagePath + query(number + 1)));
    }
    return new IncomingPage(
        Frame.of(thing.text() + " ← " + label, "", data.revision()).with(alternates),
        new Link(thing.text(), pagePath),
        new Link(label, data.links().href(property)),
        range(pointing),
        pointing.subjects().stream().map(values::of).toList(),
        pages,
        downloads);
  }

  private String range(Pointing pointing) {
    long from = (number - 1) * A_PAGE + 1;
    return pointing.subjects().isEmpty()
        ? "Nothing stands here; there are " + pointing.all() + " in all."
        : from + " to " + (from + pointing.subjects().size() - 1) + " of " + pointing.all();
  }

  private static HemographException bad(
      String parameter, String value, String expected, String example) {
    String shown = Shortened.forDisplay(value);
    return new HemographException(
        Fault.BAD_VALUE,
        "\"" + shown + "\" is no value for \"" + parameter + "\": expected " + expected,
        new Offence(parameter, shown, expected, List.of(), example));
  }
}

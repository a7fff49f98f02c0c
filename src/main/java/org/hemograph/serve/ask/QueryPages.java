package org.hemograph.serve.ask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.BoundQuery;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Extent;
import org.hemograph.query.Prepared;
import org.hemograph.query.Question;
import org.hemograph.query.Window;
import org.hemograph.serve.charts.StandAlone;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.HangUps;
import org.hemograph.serve.http.ProblemDetails;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Frame.Alternate;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.Picture;
import org.hemograph.serve.pages.ProblemView;
import org.hemograph.serve.pages.QueryPage;
import org.hemograph.serve.zotero.PageReferences;
import org.hemograph.write.Format;

/** The page of a query: its form, and below it the answer or what is wrong with the question. */
final class QueryPages {
  /** Rows a page, unless somebody asks for another number. */
  static final int USUAL_ROWS = 1_000;

  /** More rows than this at once are for a spreadsheet, whatever was asked for. */
  static final int MOST_ROWS = 10_000;

  private final Questions questions;
  private final AllowedChoices allowed;
  private final PageReferences references;

  QueryPages(Questions questions) {
    this.questions = questions;
    this.allowed = new AllowedChoices(questions);
    this.references = new PageReferences(questions.links().namespaces());
  }

  /** What became of the question. */
  private record Outcome(
      Optional<AnswerGrid.Shown> shown,
      Extent extent,
      Optional<HemographException> fault,
      String sparql) {}

  /**
   * Sends the page.
   *
   * @param keep called before a page is sent that would be the same the next time
   */
  void send(Exchange exchange, Asking asking, Runnable keep) throws IOException {
    CuratedQuery query = asking.question().query();
    QueryForm form = new QueryForm(query, questions.choices(), allowed);
    Outcome outcome =
        asking.question().given().isEmpty() && form.needsValues()
            ? without(query, Optional.empty())
            : ask(exchange, asking);
    int status = outcome.fault().map(e -> e.fault().status()).orElse(200);
    if (status != 200) {
      exchange.withoutHeader("ETag").header("Cache-Control", "no-store");
    }
    if (status == 503) {
      exchange.header("Retry-After", "5");
    }
    new PageLinks(asking, outcome.extent()).send(exchange);
    if (exchange.method().equals("HEAD") && outcome.shown().isEmpty()) {
      exchange.begin(status, Pages.MEDIA_TYPE);
      return;
    }
    QueryPage page = page(exchange, asking, form, outcome);
    // A number of rows may be capped because the time for counting ran out.
    if (status == 200 && outcome.extent().total().filter(Extent.Total::capped).isEmpty()) {
      keep.run();
    }
    exchange.send(status, Pages.MEDIA_TYPE, questions.pages().query(page));
  }

  /**
   * Sends the chart of the rows that the page shows, as a file of its own.
   *
   * @throws HemographException what was wrong with the question, and NO_SUCH_THING where no row has
   *     anything to draw
   */
  void sendPicture(Exchange exchange, Asking asking) throws IOException {
    CuratedQuery query = asking.question().query();
    Outcome outcome = ask(exchange, asking);
    if (outcome.fault().isPresent()) {
      throw outcome.fault().get();
    }
    if (exchange.method().equals("HEAD")) {
      exchange.begin(200, StandAlone.MEDIA_TYPE);
      return;
    }
    Picture picture =
        outcome
            .shown()
            .flatMap(AnswerGrid.Shown::picture)
            .orElseThrow(
                () ->
                    new HemographException(
                        Fault.NO_SUCH_THING, "No row of this answer has anything to draw."));
    exchange
        .header("Content-Security-Policy", StandAlone.POLICY)
        .header("Content-Disposition", "inline; filename=\"" + query.name() + ".svg\"");
    String revision = questions.revision();
    String source =
        "Source: Hemograph, "
            + asking.address().without("format").page()
            + (revision.isEmpty() ? "" : ", data revision " + revision)
            + ". CC BY 4.0.";
    String things = questions.links().namespaces().id("");
    String svg = new StandAlone(title(query), source, things).of(picture);
    exchange.send(200, StandAlone.MEDIA_TYPE, svg.getBytes(StandardCharsets.UTF_8));
  }

  private static Outcome without(CuratedQuery query, Optional<HemographException> fault) {
    Extent nothing = new Extent(Window.ALL, Optional.empty());
    return new Outcome(Optional.empty(), nothing, fault, query.text());
  }

  private Outcome ask(Exchange exchange, Asking asking) throws IOException {
    Question question = asking.question();
    boolean rows = question.query().kind() == CuratedQuery.Kind.ROWS;
    Window page = rows ? page(question.window()) : Window.ALL;
    // One row more than is shown tells whether any follow, without counting.
    Window fetched =
        rows
            ? new Window(OptionalLong.of(page.limit().getAsLong() + 1), page.offset(), false)
            : Window.ALL;
    try {
      return questions
          .runner()
          .ask(
              new Question(question.query(), question.given(), fetched, question.atMost()),
              prepared ->
                  HangUps.watching(
                      exchange,
                      prepared::cancel,
                      () -> outcome(exchange, question.query(), page, prepared)));
    } catch (HemographException e) {
      if (e.fault().status() >= 500 && e.fault() != Fault.QUERY_TIMEOUT) {
        throw e;
      }
      return without(question.query(), Optional.of(e));
    }
  }

  private static Window page(Window asked) {
    long limit = Math.min(asked.limit().orElse(USUAL_ROWS), MOST_ROWS);
    return new Window(OptionalLong.of(limit), asked.offset(), asked.count());
  }

  private Outcome outcome(Exchange exchange, CuratedQuery query, Window page, Prepared prepared) {
    String sparql = text(prepared.bound());
    if (exchange.method().equals("HEAD")) {
      return new Outcome(
          Optional.empty(), new Extent(Window.ALL, Optional.empty()), Optional.empty(), sparql);
    }
    int most = (int) page.limit().orElse(USUAL_ROWS);
    AnswerGrid.Shown shown =
        questions.grids().show(questions.evidence(), query, prepared.answer(), most);
    boolean rows = query.kind() == CuratedQuery.Kind.ROWS;
    Extent extent =
        rows
            ? new Extent(page, Optional.of(total(page, shown, prepared)))
            : new Extent(Window.ALL, Optional.empty());
    exchange.headerOnce("Server-Timing", ToldTimings.header(prepared.timings()));
    return new Outcome(Optional.of(shown), extent, Optional.empty(), sparql);
  }

  /** Counted only where the rows shown do not tell. */
  private static Extent.Total total(Window page, AnswerGrid.Shown shown, Prepared prepared) {
    long seen = page.offset() + shown.rows();
    if (!shown.more() && (shown.rows() > 0 || page.offset() == 0)) {
      return new Extent.Total(seen, false);
    }
    try {
      return prepared.extent().total().orElse(new Extent.Total(seen, shown.more()));
    } catch (HemographException e) {
      if (e.fault() != Fault.QUERY_TIMEOUT || !shown.more()) {
        throw e;
      }
      return new Extent.Total(seen, true); // the rows are here; only their number is not
    }
  }

  private static String text(BoundQuery bound) {
    return bound.sparql().toString().strip();
  }

  private QueryPage page(Exchange exchange, Asking asking, QueryForm form, Outcome outcome) {
    CuratedQuery query = asking.question().query();
    Map<String, List<String>> given = asking.question().given();
    QueryAddress whole = QueryAddress.of(query.name(), given);
    List<Format> formats = Format.writtenFor(query.kind());
    List<Alternate> alternates =
        formats.stream()
            .map(f -> new Alternate(f.formatName(), f.mediaType(), whole.in(f)))
            .toList();
    Optional<Grid> grid = outcome.shown().map(AnswerGrid.Shown::grid);
    OptionalLong limit = asking.question().window().limit();
    return new QueryPage(
        Frame.of(title(query), "queries", questions.revision())
            .with(alternates)
            .with(
                references.of(
                    questions.evidence(),
                    outcome.shown().map(AnswerGrid.Shown::publications).orElse(List.of()))),
        query.name(),
        title(query),
        query.description(),
        form.fields(given, outcome.fault().flatMap(HemographException::offence)),
        limit.isPresent() ? Long.toString(limit.getAsLong()) : "",
        grid,
        outcome.shown().flatMap(AnswerGrid.Shown::picture),
        asking.address().without("format").drawing(),
        outcome.fault().map(e -> problem(e, exchange, whole)),
        outcome.shown().map(shown -> Tally.of(shown, outcome.extent())).orElse(""),
        pages(new PageLinks(asking, outcome.extent())),
        formats.stream().map(f -> new Link(title(f), whole.in(f))).toList(),
        outcome.sparql(),
        whole.editor(),
        grid.isPresent() ? whole.command() : "",
        query.columns().stream()
            .filter(c -> !AnswerGrid.isLabelOfAnother(c, query.columns()))
            .map(c -> new QueryPage.Meaning(AnswerGrid.heading(c.name()), c.meaning(), c.unit()))
            .toList());
  }

  private static List<Link> pages(PageLinks links) {
    Extent extent = links.extent();
    List<Link> pages = new ArrayList<>();
    if (extent.next().isEmpty() && extent.previous().isEmpty()) {
      return pages;
    }
    page("First rows", links, extent.previous().isPresent() ? extent.first() : extent.previous())
        .ifPresent(pages::add);
    page("Previous", links, extent.previous()).ifPresent(pages::add);
    page("Next", links, extent.next()).ifPresent(pages::add);
    page("Last rows", links, extent.next().isPresent() ? extent.last() : extent.next())
        .ifPresent(pages::add);
    return pages;
  }

  private static Optional<Link> page(String title, PageLinks links, OptionalLong offset) {
    return links.place(offset).map(address -> new Link(title, address));
  }

  /** What is wrong; near values ask again when clicked. */
  private static ProblemView problem(
      HemographException e, Exchange exchange, QueryAddress address) {
    ProblemView bare = ProblemWriter.view(ProblemDetails.of(e, exchange.path()));
    String parameter = e.offence().map(o -> o.parameter()).orElse("");
    if (parameter.isEmpty() || e.fault() == Fault.UNKNOWN_PARAMETER) {
      return bare;
    }
    List<Link> near = new ArrayList<>();
    bare.nearest()
        .forEach(n -> near.add(new Link(n.text(), address.with(parameter, n.text()).page())));
    String example = bare.example().text();
    return new ProblemView(
        bare.status(),
        bare.title(),
        bare.detail(),
        bare.expected(),
        near,
        example.isEmpty() || near.stream().anyMatch(n -> n.text().equals(example))
            ? Link.text("")
            : new Link(example, address.with(parameter, example).page()));
  }

  /** The summary as a heading, which ends without a full stop. */
  private static String title(CuratedQuery query) {
    return query.summary().replaceFirst("\\.$", "");
  }

  private static String title(Format format) {
    return switch (format) {
      case TABLE -> "Text";
      case SRJ -> "SPARQL JSON";
      case SRX -> "SPARQL XML";
      case MD -> "Markdown";
      case TURTLE -> "Turtle";
      case NTRIPLES -> "N-Triples";
      case NQUADS -> "N-Quads";
      case TRIG -> "TriG";
      case RDFXML -> "RDF/XML";
      case JSONLD -> "JSON-LD";
      case XLSX -> "Excel";
      case RDFJSON -> "RDF/JSON";
      case TRIX -> "TriX";
      case THRIFT -> "RDF Thrift";
      case PROTOBUF -> "RDF Protobuf";
      case BINARY -> "Binary RDF";
      default -> format.name();
    };
  }
}

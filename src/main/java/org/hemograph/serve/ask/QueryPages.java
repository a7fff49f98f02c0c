package org.hemograph.serve.ask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.BoundQuery;
import org.hemograph.query.CuratedQuery;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.ProblemDetails;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Frame.Alternate;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.ProblemView;
import org.hemograph.serve.pages.QueryPage;
import org.hemograph.write.Format;

/** The page of a query: its form, and below it the answer or what is wrong with the question. */
final class QueryPages {
  /** More rows than this are for a spreadsheet. */
  private static final int MOST_ROWS = 1_000;

  private final Questions questions;

  QueryPages(Questions questions) {
    this.questions = questions;
  }

  /** What became of the question. */
  private record Outcome(Optional<Grid> grid, Optional<HemographException> fault, String sparql) {}

  void send(Exchange exchange, CuratedQuery query, Map<String, List<String>> given)
      throws IOException {
    QueryForm form = new QueryForm(query, questions.choices());
    Outcome outcome =
        given.isEmpty() && form.needsValues()
            ? new Outcome(Optional.empty(), Optional.empty(), query.text())
            : ask(query, given);
    int status = outcome.fault().map(e -> e.fault().status()).orElse(200);
    if (status != 200) {
      exchange.withoutHeader("ETag").header("Cache-Control", "no-store");
    }
    QueryPage page = page(exchange, query, given, form, outcome);
    exchange.send(status, Pages.MEDIA_TYPE, questions.pages().query(page));
  }

  private Outcome ask(CuratedQuery query, Map<String, List<String>> given) throws IOException {
    try {
      return questions
          .runner()
          .run(
              query,
              given,
              (bound, answer) ->
                  new Outcome(
                      Optional.of(
                          questions
                              .grids()
                              .of(questions.evidence(), query.summary(), answer, MOST_ROWS)),
                      Optional.empty(),
                      text(bound)));
    } catch (HemographException e) {
      if (e.fault().status() >= 500 && e.fault() != Fault.QUERY_TIMEOUT) {
        throw e;
      }
      return new Outcome(Optional.empty(), Optional.of(e), query.text());
    }
  }

  private static String text(BoundQuery bound) {
    return bound.sparql().toString().strip();
  }

  private QueryPage page(
      Exchange exchange,
      CuratedQuery query,
      Map<String, List<String>> given,
      QueryForm form,
      Outcome outcome) {
    QueryAddress address = new QueryAddress(query.name(), given);
    List<Format> formats = Format.writtenFor(query.kind());
    List<Alternate> alternates =
        formats.stream()
            .map(f -> new Alternate(f.formatName(), f.mediaType(), address.in(f)))
            .toList();
    return new QueryPage(
        Frame.of(title(query), "queries", questions.revision()).with(alternates),
        query.name(),
        title(query),
        query.description(),
        form.fields(given, outcome.fault().flatMap(HemographException::offence)),
        outcome.grid(),
        outcome.fault().map(e -> problem(e, exchange, address)),
        outcome.grid().map(QueryPages::tally).orElse(""),
        formats.stream().map(f -> new Link(title(f), address.in(f))).toList(),
        outcome.sparql(),
        outcome.grid().isPresent() ? address.command() : "",
        query.columns().stream()
            .filter(c -> !AnswerGrid.isLabelOfAnother(c, query.columns()))
            .map(c -> new QueryPage.Meaning(AnswerGrid.heading(c.name()), c.meaning()))
            .toList());
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

  private static String tally(Grid grid) {
    int rows = grid.rows().size();
    String more = grid.more().isEmpty() ? "" : "more than ";
    return more + rows + (rows == 1 ? " row" : " rows");
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
      default -> format.name();
    };
  }
}

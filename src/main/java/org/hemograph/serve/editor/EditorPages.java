package org.hemograph.serve.editor;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.HemographException;
import org.hemograph.query.CuratedQuery;
import org.hemograph.rdf.HGC;
import org.hemograph.rdf.Namespaces;
import org.hemograph.rdf.Prefixes;
import org.hemograph.serve.ask.Groups;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.ProblemDetails;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.serve.http.SafeHeaders;
import org.hemograph.serve.pages.EditorPage;
import org.hemograph.serve.pages.EditorPage.Example;
import org.hemograph.serve.pages.EditorPage.Line;
import org.hemograph.serve.pages.EditorPage.Places;
import org.hemograph.serve.pages.EditorPage.Prefix;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.ProblemView;
import org.hemograph.write.Format;

/** Composes the page of the editor. Safe for many threads. */
final class EditorPages {
  /** More rows than this are for a download. */
  static final int ROWS = 1_000;

  /** What stands in the editor at first. */
  static final String FIRST =
      """
      PREFIX hg: <https://w3id.org/hemograph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

      SELECT ?drug ?name ?class
      WHERE {
        ?drug a hg:Drug ;
          rdfs:label ?name ;
          hg:inClass ?class .
      }
      ORDER BY ?name
      LIMIT 50
      """;

  /** Lines shown before and after the one with the mistake. */
  private static final int AROUND = 2;

  /** Addresses longer than this are refused on the way. */
  private static final int LONGEST_ADDRESS = 6_000;

  private static final List<Format> ROW_FORMATS =
      List.of(Format.CSV, Format.TSV, Format.XLSX, Format.SRJ, Format.SRX, Format.MD);
  private static final List<Format> GRAPH_FORMATS =
      List.of(Format.TURTLE, Format.NTRIPLES, Format.JSONLD, Format.RDFXML);
  private static final List<Format> TRUTH_FORMATS = List.of(Format.SRJ, Format.SRX);

  private final Questions questions;
  private final String endpoint;
  private final Library library;

  EditorPages(Questions questions, String endpoint, Library library) {
    this.questions = questions;
    this.endpoint = endpoint;
    this.library = library;
  }

  /** What became of a query. */
  private record Outcome(
      Optional<Grid> answer,
      String tally,
      List<Link> downloads,
      Optional<ProblemView> problem,
      List<Line> lines) {
    static final Outcome NONE =
        new Outcome(Optional.empty(), "", List.of(), Optional.empty(), List.of());
  }

  void sendForm(Exchange exchange, String query) throws IOException {
    send(exchange, 200, query, false, Outcome.NONE);
  }

  void sendAnswer(Exchange exchange, String text, CuratedQuery query, Grid grid)
      throws IOException {
    List<Link> downloads = downloads(text, query);
    Outcome outcome =
        new Outcome(Optional.of(grid), tally(query, grid), downloads, Optional.empty(), List.of());
    send(exchange, 200, text, true, outcome);
  }

  void sendMistake(Exchange exchange, String text, TypedQuery.Mistake mistake) throws IOException {
    ProblemView problem =
        new ProblemView(
            400,
            "The query does not parse",
            "Line " + mistake.line() + ", column " + mistake.column() + ". " + mistake.message(),
            "",
            List.of(),
            Link.text(""));
    send(
        exchange,
        400,
        text,
        true,
        new Outcome(Optional.empty(), "", List.of(), Optional.of(problem), around(text, mistake)));
  }

  void sendProblem(Exchange exchange, String text, HemographException e) throws IOException {
    ProblemView problem = ProblemWriter.view(ProblemDetails.of(e, exchange.path()));
    send(
        exchange,
        e.fault().status(),
        text,
        true,
        new Outcome(Optional.empty(), "", List.of(), Optional.of(problem), List.of()));
  }

  private void send(Exchange exchange, int status, String query, boolean asked, Outcome outcome)
      throws IOException {
    Namespaces namespaces = questions.links().namespaces();
    Frame frame =
        Frame.of("SPARQL", "sparql", questions.evidence().revision())
            .styled(library.styles(), "sparql.css")
            .scripted(library.script(), "sparql.js");
    EditorPage page =
        new EditorPage(
            frame,
            query,
            asked,
            new Places(
                endpoint.isEmpty() ? "/sparql" : endpoint,
                "/sparql/terms.json",
                namespaces.id(""),
                HGC.NS,
                namespaces.graph("")),
            examples(),
            prefixes(),
            outcome.answer(),
            outcome.tally(),
            outcome.downloads(),
            outcome.problem(),
            outcome.lines());
    exchange
        .header("Content-Security-Policy", SafeHeaders.withStyleAttributes())
        .send(status, Pages.MEDIA_TYPE, questions.pages().editor(page));
  }

  private List<EditorPage.Group> examples() {
    Map<String, List<Example>> groups = new LinkedHashMap<>();
    Groups.TITLES.keySet().forEach(group -> groups.put(group, new ArrayList<>()));
    for (CuratedQuery query : questions.catalogue().all()) {
      groups
          .computeIfAbsent(query.group(), g -> new ArrayList<>())
          .add(
              new Example(
                  query.name(), query.summary(), "/sparql?example=" + encoded(query.name())));
    }
    List<EditorPage.Group> shown = new ArrayList<>();
    groups.forEach(
        (group, all) -> {
          if (!all.isEmpty()) {
            shown.add(new EditorPage.Group(Groups.title(group), all));
          }
        });
    return shown;
  }

  private static List<Prefix> prefixes() {
    List<Prefix> prefixes = new ArrayList<>();
    Prefixes.ALL.forEach((prefix, namespace) -> prefixes.add(new Prefix(prefix, namespace)));
    return prefixes;
  }

  /** None where the query is too long for an address. */
  private static List<Link> downloads(String text, CuratedQuery query) {
    String encoded = encoded(text);
    if (encoded.length() > LONGEST_ADDRESS) {
      return List.of();
    }
    List<Format> formats =
        switch (query.kind()) {
          case ROWS -> ROW_FORMATS;
          case STATEMENTS -> GRAPH_FORMATS;
          case TRUTH -> TRUTH_FORMATS;
        };
    return formats.stream()
        .map(f -> new Link(title(f), "/sparql?format=" + f.suffix() + "&query=" + encoded))
        .toList();
  }

  private static String title(Format format) {
    return switch (format) {
      case SRJ -> "JSON";
      case SRX -> "XML";
      case XLSX -> "Excel";
      case MD -> "Markdown";
      case TURTLE -> "Turtle";
      case NTRIPLES -> "N-Triples";
      case JSONLD -> "JSON-LD";
      case RDFXML -> "RDF/XML";
      default -> format.name();
    };
  }

  private static String tally(CuratedQuery query, Grid grid) {
    int rows = grid.rows().size();
    String what = query.kind() == CuratedQuery.Kind.STATEMENTS ? "statement" : "row";
    String many = String.format(Locale.ROOT, "%,d", rows);
    return query.kind() == CuratedQuery.Kind.TRUTH
        ? ""
        : (grid.more().isEmpty() ? "" : "the first ") + many + " " + what + (rows == 1 ? "" : "s");
  }

  private static List<Line> around(String text, TypedQuery.Mistake mistake) {
    String[] all = text.split("\n", -1);
    List<Line> lines = new ArrayList<>();
    int from = Math.max(1, mistake.line() - AROUND);
    for (int i = from; i <= Math.min(all.length, mistake.line() + AROUND); i++) {
      lines.add(new Line(i, all[i - 1], i == mistake.line(), mistake.column()));
    }
    return lines;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

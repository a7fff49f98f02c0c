package org.hemograph.serve.cite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.HemographException;
import org.hemograph.model.Reference;
import org.hemograph.query.Queryable;
import org.hemograph.query.citing.Cited;
import org.hemograph.query.citing.CitedThings;
import org.hemograph.query.citing.Since;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.ProblemDetails;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.serve.pages.AddressQuery;
import org.hemograph.serve.pages.CitePage;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.ProblemView;
import org.hemograph.serve.zotero.Coins;
import org.hemograph.write.citation.CitationStyle;
import org.hemograph.write.citation.ReferenceFormat;

/** The page of references: the form, the list, and what else can be had of it. */
final class CitePages {
  /** References of one page. */
  private static final int SHOWN = 50;

  /** Styles that are asked for often; any other can be typed. */
  private static final List<String> STYLES =
      List.of(
          "vancouver",
          "american-medical-association",
          "apa",
          "blood",
          "bmj",
          "chicago-author-date",
          "harvard-cite-them-right",
          "nature",
          "the-lancet",
          "the-new-england-journal-of-medicine");

  private static final Map<String, String> ROLES = roles();

  private final Questions questions;
  private final Selections selections;

  CitePages(Questions questions, Selections selections) {
    this.questions = questions;
    this.selections = selections;
  }

  private static Map<String, String> roles() {
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put("primary-results", "Primary results");
    roles.put("results", "Results");
    roles.put("secondary-analysis", "Secondary analysis");
    roles.put("protocol", "Protocol");
    roles.put("background", "Background");
    roles.put("derived", "Derived");
    roles.put("commentary", "Commentary");
    roles.put("not-stated", "Not stated");
    return roles;
  }

  /** What a request came to, or what was wrong with it. */
  private record Outcome(
      Optional<CiteRequest> request,
      Optional<Found> found,
      List<Reference> shown,
      Optional<HemographException> fault,
      String revision) {}

  void send(Exchange exchange, Map<String, List<String>> given) throws IOException {
    Outcome outcome = outcome(given);
    int status = outcome.fault().map(e -> e.fault().status()).orElse(200);
    if (status != 200) {
      exchange.withoutHeader("ETag").header("Cache-Control", "no-store");
    }
    CitePage page = page(exchange, given, outcome);
    page.frame()
        .alternates()
        .forEach(
            one ->
                exchange.addHeader(
                    "Link",
                    "<" + one.href() + ">; rel=\"alternate\"; type=\"" + one.mediaType() + "\""));
    exchange.send(status, Pages.MEDIA_TYPE, questions.pages().cite(page));
  }

  private Outcome outcome(Map<String, List<String>> given) {
    Optional<CiteRequest> request = Optional.empty();
    try {
      CiteRequest read = CiteRequest.of(given, questions.catalogue());
      request = Optional.of(read);
      CitationStyle.named(read.style());
      return questions.evidence().read(session -> find(session, read));
    } catch (HemographException e) {
      if (e.fault().status() >= 500) {
        throw e;
      }
      return new Outcome(
          request, Optional.empty(), List.of(), Optional.of(e), questions.evidence().revision());
    }
  }

  private Outcome find(Queryable.Session session, CiteRequest request) {
    Found found = selections.find(session, request);
    List<Reference> shown = new ArrayList<>();
    Cited window = found.cited().window(request.offset(), SHOWN);
    selections.citing().references(session, window).forEachRemaining(shown::add);
    return new Outcome(
        Optional.of(request),
        Optional.of(found),
        shown,
        Optional.empty(),
        session.version().orElse(""));
  }

  private CitePage page(Exchange exchange, Map<String, List<String>> given, Outcome outcome) {
    Map<String, List<String>> asked = new LinkedHashMap<>(given);
    asked.remove("format");
    asked.remove("offset");
    Cited cited = outcome.found().map(Found::cited).orElse(Cited.NOTHING);
    boolean begun = outcome.request().map(r -> r.way() != CiteRequest.Way.NOTHING).orElse(true);
    String title = title(outcome);
    List<Link> formats = cited.size() == 0 ? List.of() : formats(asked);
    return new CitePage(
        frame(title, asked, outcome, formats, cited),
        title,
        begun,
        outcome.fault().map(e -> problem(e, exchange, asked)),
        chips(outcome),
        kept(outcome, asked),
        outcome
            .request()
            .map(r -> r.way() == CiteRequest.Way.NOTHING || r.way() == CiteRequest.Way.THINGS)
            .orElse(true),
        first(asked, "style"),
        first(asked, Since.PARAMETER),
        kinds(asked),
        roles(asked),
        STYLES,
        ListedReferences.tally(cited),
        outcome.request().map(CiteRequest::offset).orElse(0) + 1,
        ListedReferences.items(outcome.shown()),
        pager(outcome, cited),
        formats,
        ListedReferences.formatted(
            outcome.shown(), outcome.request().map(CiteRequest::style).orElse("")),
        cited.leftOut().stream().map(one -> one.count() + " " + one.why()).toList(),
        cited.size() == 0 ? "" : CommandLine.of(asked));
  }

  private static String title(Outcome outcome) {
    if (outcome.request().isEmpty() || outcome.found().isEmpty()) {
      return "Cite";
    }
    CiteRequest request = outcome.request().get();
    return switch (request.way()) {
      case NOTHING -> "Cite";
      case ALL -> "All references";
      case THINGS ->
          "References behind "
              + String.join(
                  ", ",
                  outcome.found().get().things().stream().map(CitedThings.Thing::label).toList());
      case QUERY -> "References behind the answer of " + request.query().orElseThrow().name();
      case SEARCH ->
          "References behind what is found for “"
              + String.join(" ", request.passed().getOrDefault("q", List.of()))
              + "”";
      case COMPARISON -> "References behind a comparison";
    };
  }

  private Frame frame(
      String title,
      Map<String, List<String>> asked,
      Outcome outcome,
      List<Link> formats,
      Cited cited) {
    List<Frame.Alternate> alternates = new ArrayList<>();
    if (!formats.isEmpty()) {
      for (ReferenceFormat format : ReferenceFormat.values()) {
        alternates.add(
            new Frame.Alternate(format.formatName(), format.mediaType(), address(format, asked)));
      }
    }
    return Frame.of(title, "cite", outcome.revision())
        .styled("cite.css")
        .with(alternates)
        .with(
            new Frame.Meta(
                "References as RIS, BibTeX, CSL-JSON and more, for Zotero and tools for reviews.",
                cited.size() == 0 ? CiteDoor.PATH : CiteDoor.PATH + AddressQuery.of(asked),
                ""))
        .with(
            new Frame.Cited(
                List.of(),
                outcome.shown().stream().map(Reference::key).toList(),
                outcome.shown().stream().map(Coins::of).toList()));
  }

  private List<CitePage.Chip> chips(Outcome outcome) {
    if (outcome.found().isEmpty()) {
      return List.of();
    }
    CiteRequest request = outcome.request().orElseThrow();
    List<CitePage.Chip> chips = new ArrayList<>();
    List<CitedThings.Thing> things = outcome.found().get().things();
    List<String> names = request.of();
    for (int i = 0; i < things.size() && things.size() == names.size(); i++) {
      chips.add(
          new CitePage.Chip(
              new Link(
                  things.get(i).label(), questions.links().href(things.get(i).node().getURI())),
              CiteDoor.PATH + AddressQuery.of(request.without(names.get(i)))));
    }
    return chips;
  }

  /** What was asked for stays asked for when the form is sent; what it has a field for does not. */
  private static List<CitePage.Kept> kept(Outcome outcome, Map<String, List<String>> asked) {
    boolean good = outcome.fault().isEmpty();
    Map<String, List<String>> passed = outcome.request().map(CiteRequest::passed).orElse(Map.of());
    List<CitePage.Kept> kept = new ArrayList<>();
    asked.forEach(
        (name, values) -> {
          boolean field =
              List.of("style", Since.PARAMETER, "kind", CitedThings.ROLE).contains(name);
          if (name.equals(CitedThings.OF) ? good : !field || passed.containsKey(name)) {
            values.forEach(value -> kept.add(new CitePage.Kept(name, value)));
          }
        });
    return kept;
  }

  private static String first(Map<String, List<String>> values, String name) {
    return values.getOrDefault(name, List.of("")).get(0);
  }

  private static List<CitePage.Option> kinds(Map<String, List<String>> asked) {
    List<String> chosen = asked.getOrDefault("kind", List.of());
    return Arrays.stream(Reference.Kind.values())
        .map(
            kind ->
                new CitePage.Option(
                    CiteRequest.name(kind),
                    ListedReferences.words(kind, 2),
                    chosen.contains(CiteRequest.name(kind))))
        .toList();
  }

  private static List<CitePage.Option> roles(Map<String, List<String>> asked) {
    List<String> chosen = asked.getOrDefault(CitedThings.ROLE, List.of());
    return ROLES.entrySet().stream()
        .map(e -> new CitePage.Option(e.getKey(), e.getValue(), chosen.contains(e.getKey())))
        .toList();
  }

  private static List<Link> pager(Outcome outcome, Cited cited) {
    int offset = outcome.request().map(CiteRequest::offset).orElse(0);
    List<Link> pages = new ArrayList<>();
    if (outcome.request().isPresent()) {
      CiteRequest request = outcome.request().get();
      if (offset > 0) {
        int before = Math.max(0, offset - SHOWN);
        pages.add(
            new Link(
                "Previous",
                CiteDoor.PATH
                    + AddressQuery.of(
                        request.with("offset", before == 0 ? "" : Integer.toString(before)))));
      }
      if (offset + SHOWN < cited.size()) {
        pages.add(
            new Link(
                "Next",
                CiteDoor.PATH
                    + AddressQuery.of(request.with("offset", Integer.toString(offset + SHOWN)))));
      }
    }
    return pages;
  }

  private static List<Link> formats(Map<String, List<String>> asked) {
    List<Link> formats = new ArrayList<>();
    for (ReferenceFormat format : ReferenceFormat.values()) {
      String name =
          switch (format) {
            case RIS -> "RIS";
            case NBIB -> "NBIB";
            case BIBTEX -> "BibTeX";
            case BIBLATEX -> "BibLaTeX";
            case CSL_JSON -> "CSL-JSON";
            case ENDNOTE -> "EndNote";
            case CSV -> "CSV";
            case BIBLIOGRAPHY -> "Text";
          };
      formats.add(new Link(name, address(format, asked)));
    }
    return formats;
  }

  private static String address(ReferenceFormat format, Map<String, List<String>> asked) {
    return format == ReferenceFormat.BIBLATEX
        ? CiteDoor.PATH + ".biblatex" + AddressQuery.of(asked)
        : CiteDoor.PATH + "." + format.suffix() + AddressQuery.of(asked);
  }

  /** What is wrong; near values ask again when clicked. */
  private static ProblemView problem(
      HemographException e, Exchange exchange, Map<String, List<String>> asked) {
    ProblemView bare = ProblemWriter.view(ProblemDetails.of(e, exchange.path()));
    String parameter = e.offence().map(o -> o.parameter()).orElse("");
    List<Link> near = new ArrayList<>();
    for (Link one : bare.nearest()) {
      Map<String, List<String>> other = new LinkedHashMap<>(asked);
      other.put(parameter, List.of(one.text()));
      near.add(
          asked.containsKey(parameter)
              ? new Link(one.text(), CiteDoor.PATH + AddressQuery.of(other))
              : Link.text(one.text()));
    }
    return new ProblemView(
        bare.status(), bare.title(), bare.detail(), bare.expected(), near, Link.text(""));
  }
}

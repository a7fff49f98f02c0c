package org.hemograph.serve.things;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.query.FixedQuery;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Block;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.CrossTrial;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.KeyFact;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;

/**
 * The page of an endpoint of a study, or of the concept that endpoints of several studies share:
 * how it is defined, what came of it, and where the same word means something else.
 */
public final class EndpointPages implements KindPage {
  private static final FixedQuery AROUND =
      Nearby.around(
          "{ "
              + Around.results(EndpointFigure.SAME)
              + " } UNION { ?s hg:ofEndpoint ?thing } UNION { ?thing hg:endpointConcept/(skos:broader?) ?s }"
              + " UNION { { SELECT ?s { { ?thing hg:endpointConcept/(skos:broader?) ?concept ."
              + " ?other (skos:broader?) ?concept . ?s hg:endpointConcept ?other ; a hg:Endpoint }"
              + " UNION { ?other (skos:broader?) ?thing . ?s hg:endpointConcept ?other ; a hg:Endpoint } } ORDER BY ?s LIMIT "
              + Around.MOST
              + " } }"
              + " UNION { ?thing skos:broader ?s } UNION { ?s skos:broader ?thing }"
              + " UNION "
              + Around.evidence("?thing"));

  private final Pages pages;

  public EndpointPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Set<String> types() {
    return Set.of(HG.Endpoint, HG.EndpointConcept);
  }

  @Override
  public byte[] of(Subject subject) {
    Nearby near = Nearby.of(subject, AROUND);
    Node endpoint = subject.thing().thing();
    SourceCards sources = new SourceCards(near, endpoint);
    return pages.literature(
        subject
            .literature(
                keys(near, endpoint),
                near.isA(endpoint, HG.Endpoint)
                    ? ofStudy(subject, near, endpoint)
                    : ofConcept(subject, near, endpoint))
            .citing(sources.citation())
            .stated(sources.cards()));
  }

  private static List<KeyFact> keys(Nearby near, Node endpoint) {
    return new KeyFacts()
        .add("Study", near.links(endpoint, HG.ofStudy))
        .add("Rank", near.text(endpoint, HG.endpointRole))
        .add("Concept", near.links(endpoint, HG.endpointConcept))
        .add("Broader", near.links(endpoint, External.skosBroader))
        .add("Time point", near.links(endpoint, HG.timePoint))
        .add("Time frame", near.text(endpoint, HG.timeFrameText))
        .add("Domain", near.text(endpoint, HG.domain))
        .add("Kind of measure", near.text(endpoint, HG.measureTypeText))
        .add("Unit", near.text(endpoint, HG.unitText))
        .add("Better is", near.text(endpoint, HG.betterDirection))
        .list();
  }

  private static List<Block> ofStudy(Subject subject, Nearby near, Node endpoint) {
    List<Block> blocks = new ArrayList<>();
    Findings results = Findings.of("Results of this endpoint", Finding.in(near));
    blocks.add(
        Block.of(
                "Results",
                "results",
                results.grid(Findings.endpoints(results.all()).size() > 1, false),
                "No source in the graph reports a result of this endpoint yet.")
            .drawn(results.figure(subject.key(), one -> "").orElse(null)));
    List<Node> criteria = near.with(HG.ofEndpoint, endpoint);
    if (!criteria.isEmpty()) {
      blocks.add(
          Block.of(
              "Its definition, criterion by criterion",
              "criteria",
              new Rows("Criteria", near, criteria)
                  .named("Criterion")
                  .stated("Variable", HG.variable)
                  .stated("Is", HG.operator)
                  .stated("Threshold", HG.threshold)
                  .stated("Measurements in a row", HG.consecutive)
                  .stated("At least", HG.minimumCount)
                  .stated("Apart", HG.spacing)
                  .stated("Without", HG.without)
                  .stated("Source", HG.statedIn)
                  .grid(),
              ""));
    }
    List<Node> others =
        endpoints(near).stream()
            .filter(one -> !near.all(one, HG.ofStudy).equals(near.all(endpoint, HG.ofStudy)))
            .toList();
    List<Node> concept = near.all(endpoint, HG.endpointConcept);
    String note = definitions(near, endpoint, others);
    blocks.add(
        Block.of(
                "The same or a related concept in other studies",
                "elsewhere",
                elsewhere("The same or a related concept in other studies", near, endpoint, others),
                concept.isEmpty()
                    ? "Nobody has yet said which concept this endpoint belongs to, so it is compared with nothing."
                    : "No other study in the graph has an endpoint of this concept or one beside it.")
            .noting(others.isEmpty() ? "" : note)
            .asking(comparison(subject, others.isEmpty() ? List.of() : widest(near, concept))));
    return blocks;
  }

  private static List<Block> ofConcept(Subject subject, Nearby near, Node concept) {
    List<Block> blocks = new ArrayList<>();
    List<Node> endpoints = endpoints(near);
    blocks.add(
        Block.of(
                "In studies",
                "studies",
                elsewhere("Endpoints of this concept", near, concept, endpoints),
                "No study in the graph has an endpoint of this concept.")
            .noting(endpoints.isEmpty() ? "" : definitions(near, concept, endpoints))
            .asking(comparison(subject, endpoints.isEmpty() ? List.of() : List.of(concept))));
    List<Node> narrower = near.with(External.skosBroader, concept);
    if (!narrower.isEmpty()) {
      blocks.add(
          Block.of(
              "Narrower concepts",
              "narrower",
              new Rows("Narrower concepts", near, narrower)
                  .named("Concept")
                  .stated("Definition", HG.definitionText)
                  .stated("Threshold", HG.thresholdText)
                  .stated("Window", HG.windowText)
                  .grid(),
              ""));
    }
    return blocks;
  }

  private static List<Node> endpoints(Nearby near) {
    return near.of(HG.Endpoint).stream()
        .sorted(Comparator.comparing(one -> near.link(one).text()))
        .toList();
  }

  private static Grid elsewhere(String caption, Nearby near, Node self, List<Node> endpoints) {
    return new Rows(caption, near, endpoints)
        .stated("Study", HG.ofStudy)
        .named("Endpoint")
        .stated("Rank", HG.endpointRole)
        .stated("Concept", HG.endpointConcept)
        .cell("Definition", one -> definition(near, self, one))
        .stated("Time frame", HG.timeFrameText, HG.timePoint)
        .grid();
  }

  private static Cell definition(Nearby near, Node self, Node other) {
    String text = near.text(other, HG.definitionText);
    boolean differs = differ(near, self, other);
    return new Cell(
        List.of(Link.text(text.isEmpty() ? "not stated" : text)),
        Cell.Style.TEXT,
        differs ? "differs" : "");
  }

  /** Whether both are defined, in other words. Punctuation and case do not count. */
  private static boolean differ(Nearby near, Node one, Node other) {
    String mine = plain(near.text(one, HG.definitionText));
    String theirs = plain(near.text(other, HG.definitionText));
    return !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static String definitions(Nearby near, Node self, List<Node> others) {
    long differing = others.stream().filter(other -> differ(near, self, other)).count();
    return differing == 0
        ? CrossTrial.WARNING
        : CrossTrial.WARNING
            + (differing == 1
                ? " One of them is defined in other words; it is marked."
                : " " + differing + " of them are defined in other words; they are marked.");
  }

  /** Endpoints differ from study to study; what they share is the broader concept. */
  private static List<Node> widest(Nearby near, List<Node> concepts) {
    List<Node> broader =
        concepts.stream()
            .flatMap(one -> near.all(one, External.skosBroader).stream())
            .distinct()
            .toList();
    return broader.isEmpty() ? concepts : broader;
  }

  private static Link comparison(Subject subject, List<Node> concept) {
    return concept.stream()
        .findFirst()
        .map(node -> subject.values().links().key(node.getURI()))
        .map(
            key ->
                new Link(
                    "Their results side by side, as a query of its own with downloads",
                    "/queries/compare-endpoint?endpoint="
                        + URLEncoder.encode(key, StandardCharsets.UTF_8)))
        .orElse(Link.text(""));
  }
}

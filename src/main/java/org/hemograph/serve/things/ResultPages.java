package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.query.FixedQuery;
import org.hemograph.rdf.HG;
import org.hemograph.serve.charts.IntervalStrip;
import org.hemograph.serve.charts.StatisticScale;
import org.hemograph.serve.pages.Block;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.KeyFact;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Notice;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.ResultPage;
import org.hemograph.serve.pages.ThingHead;
import org.hemograph.serve.pages.ThingPage.Text;

/** The page of a result: the number and its source at once, then all that is known of the same. */
public final class ResultPages implements KindPage {
  private static final FixedQuery AROUND =
      Nearby.around(
          "{ "
              + Around.results(EndpointFigure.SAME)
              + " } UNION { ?thing hg:forEndpoint|hg:forCharacteristic|hg:endpointConcept ?s }"
              + " UNION { ?s hg:basedOn ?thing } UNION { ?thing hg:basedOn ?s }"
              + " UNION { ?s hg:about ?thing ; a hg:Disagreement }"
              + " UNION { ?disagreement hg:about ?thing ; a hg:Disagreement ; hg:between ?s }"
              + " UNION "
              + Around.evidence("?thing"));

  private final Pages pages;

  public ResultPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Set<String> types() {
    return Finding.TYPES;
  }

  @Override
  public byte[] of(Subject subject) {
    Nearby near = Nearby.of(subject, AROUND);
    Finding self = new Finding(subject.thing().thing(), near);
    SourceCards sources = new SourceCards(near, self.node());
    List<Finding> comparable =
        Finding.in(near).stream()
            .filter(
                one -> !near.all(self.node(), HG.basedOn).contains(one.node()) || shares(one, self))
            .filter(one -> one.node().equals(self.node()) || shares(one, self))
            .toList();
    String what = self.subject().stream().findFirst().map(Link::text).orElse("Result");
    Findings same = new Findings(what, comparable, self);
    List<Notice> notices = new ArrayList<>(sources.notices());
    notices.addAll(marked(self));
    return pages.result(
        new ResultPage(
            subject.frame().styled("literature.css"),
            head(subject, self),
            notices,
            number(self),
            keys(self),
            sources.cards(),
            sources.citation(),
            blocks(subject, self, same),
            subject.facts(),
            subject.tail()));
  }

  /** Whether two results are of the same endpoint, event, characteristic or milestone. */
  private static boolean shares(Finding one, Finding other) {
    Nearby near = other.near();
    for (String property :
        List.of(
            HG.forEndpoint, HG.eventTerm, HG.endpointConcept, HG.forCharacteristic, HG.milestone)) {
      if (near.all(one.node(), property).stream()
          .anyMatch(near.all(other.node(), property)::contains)) {
        return true;
      }
    }
    // A registry's endpoint and a curated one may be the same concept of the same study.
    return concepts(one).stream().anyMatch(concepts(other)::contains);
  }

  private static List<Node> concepts(Finding finding) {
    return finding.near().all(finding.node(), HG.forEndpoint).stream()
        .flatMap(endpoint -> finding.near().all(endpoint, HG.endpointConcept).stream())
        .toList();
  }

  private static List<Notice> marked(Finding self) {
    return self.verification().equals("recalled")
        ? List.of(
            new Notice(
                "Recalled",
                "General knowledge that no source has confirmed yet. It never counts as a source of its own.",
                List.of()))
        : List.of();
  }

  /** The definition of the endpoint belongs to the texts of its result. */
  private static ThingHead head(Subject subject, Finding self) {
    ThingHead head = subject.head();
    Nearby near = self.near();
    List<Text> texts = new ArrayList<>();
    for (Node endpoint : near.all(self.node(), HG.forEndpoint)) {
      String definition = near.text(endpoint, HG.definitionText);
      if (!definition.isEmpty()) {
        texts.add(new Text("What was measured", definition));
      }
    }
    texts.addAll(head.texts());
    return new ThingHead(
        head.label(), head.kind(), head.ids(), head.otherNames(), head.badges(), texts);
  }

  private static ResultPage.Number number(Finding self) {
    String value = self.printed();
    boolean words = !self.hasNumber();
    List<String> lines = new ArrayList<>();
    add(lines, self.isComparison() ? "" : "n = ", self.size());
    add(lines, "p ", self.probability());
    Nearby near = self.near();
    if (self.isComparison()) {
      add(lines, "", meaning(near, self.node()));
    }
    add(lines, "", near.text(self.node(), HG.naReason));
    add(lines, "Trend: ", near.text(self.node(), HG.trend));
    String count = near.text(self.node(), HG.eventCount);
    add(lines, "", count.isEmpty() ? "" : count + " events");
    String modifier = near.text(self.node(), HG.modifier);
    String range = self.range();
    String interval = range.isEmpty() ? "" : self.rangeKind() + " " + range;
    return new ResultPage.Number(
        self.statistic(),
        (modifier.isEmpty()
                    || value.contains(modifier)
                    || value.matches("(?i)[<>≤≥~].*|about.*|approx.*")
                ? ""
                : modifier + " ")
            + value,
        self.unit(),
        words,
        interval,
        strip(self, interval),
        lines);
  }

  private static String meaning(Nearby near, Node node) {
    List<String> said = new ArrayList<>();
    String direction = near.code(node, HG.direction);
    if (!direction.isEmpty() && !direction.equals("not-stated")) {
      said.add(near.text(node, HG.direction));
    }
    String significance = near.code(node, HG.significance);
    if (!significance.isEmpty()) {
      said.add(
          significance.equals("not-stated")
              ? "significance not stated"
              : near.text(node, HG.significance));
    }
    return String.join(", ", said);
  }

  private static void add(List<String> lines, String before, String said) {
    if (!said.isEmpty()) {
      lines.add(before + said);
    }
  }

  private static String strip(Finding self, String said) {
    if (self.estimate().isEmpty() || self.low().isEmpty() || self.high().isEmpty()) {
      return "";
    }
    return new IntervalStrip(StatisticScale.of(self.statistic()).reference())
        .draw(
            self.estimate().getAsDouble(),
            self.low().getAsDouble(),
            self.high().getAsDouble(),
            self.value() + ", " + said);
  }

  private static List<KeyFact> keys(Finding self) {
    Nearby near = self.near();
    List<KeyFact> keys = new ArrayList<>();
    key(keys, "Study", near.links(self.node(), HG.ofStudy), "");
    key(keys, self.isComparison() ? "Compared" : "Group", self.groups(), groupSize(self));
    key(keys, "Against", self.references().stream().map(near::link).toList(), "");
    String role =
        near.all(self.node(), HG.forEndpoint).stream()
            .map(endpoint -> near.text(endpoint, HG.endpointRole))
            .filter(text -> !text.isEmpty() && !text.equals("not stated"))
            .findFirst()
            .orElse("");
    key(keys, subjectName(near, self.node()), self.subject(), role);
    key(keys, "When", said(self.time().isEmpty() ? time(self) : self.time()), "");
    key(keys, "Who was analysed", near.links(self.node(), HG.analysisPopulation), "");
    key(keys, "Seriousness", near.links(self.node(), HG.seriousness), "");
    return keys;
  }

  /** The time frame of the endpoint, where the result names no time of its own. */
  private static String time(Finding self) {
    return self.near().all(self.node(), HG.forEndpoint).stream()
        .map(endpoint -> self.near().text(endpoint, HG.timeFrameText))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String groupSize(Finding self) {
    List<Node> groups = self.near().all(self.node(), HG.inGroup);
    String size = groups.size() == 1 ? self.near().text(groups.get(0), HG.groupSize) : "";
    return size.isEmpty() || self.isComparison() ? "" : "of " + size;
  }

  private static String subjectName(Nearby near, Node node) {
    return near.one(node, HG.eventTerm).isPresent()
        ? "Event"
        : near.one(node, HG.forCharacteristic).isPresent()
            ? "Characteristic"
            : near.one(node, HG.milestone).isPresent() ? "Milestone" : "Endpoint";
  }

  private static List<Link> said(String text) {
    return text.isEmpty() ? List.of() : List.of(Link.text(text));
  }

  private static void key(List<KeyFact> keys, String name, List<Link> values, String note) {
    if (!values.isEmpty()) {
      keys.add(new KeyFact(name, values, note));
    }
  }

  private static List<Block> blocks(Subject subject, Finding self, Findings same) {
    Nearby near = self.near();
    List<Block> blocks = new ArrayList<>();
    List<Finding> others = same.contradicting(self);
    String what =
        same.caption().substring(0, 1).toLowerCase(Locale.ROOT) + same.caption().substring(1);
    if (same.all().size() > 1) {
      blocks.add(
          Block.of(
                  "The same in this study",
                  "same",
                  new Findings("Results of " + what + " in this study", same.all(), self)
                      .grid(false, false),
                  "")
              .drawn(
                  new Findings("Results of " + what + " in this study", same.all(), self)
                      .figure(subject.key(), one -> "")
                      .orElse(null)));
    }
    List<Finding> agreeing = same.agreeing(self);
    if (!agreeing.isEmpty()) {
      blocks.add(
          Block.of(
              "Other records of the same number",
              "agreeing",
              Findings.of("Other records of the same number", agreeing).grid(true, false),
              ""));
    }
    if (!others.isEmpty()) {
      blocks.add(
          Block.of(
                  "Other numbers for the same group",
                  "contradicting",
                  Findings.of("Other numbers for the same group", others).grid(true, false),
                  "")
              .noting(
                  "Same endpoint, group, statistic and time; another number. Data cut-offs and populations may differ."));
    }
    disagreements(near, self.node()).ifPresent(blocks::add);
    List<Node> claims =
        near.with(HG.basedOn, self.node()).stream().filter(one -> near.isA(one, HG.Claim)).toList();
    if (!claims.isEmpty()) {
      blocks.add(
          Block.of("What is concluded from it", "claims", Claims.grid("Claims", near, claims), ""));
    }
    List<Node> basis = near.all(self.node(), HG.basedOn);
    if (!basis.isEmpty()) {
      blocks.add(
          Block.of(
              "What it rests on",
              "basis",
              Findings.of(
                      "What it rests on",
                      basis.stream().map(node -> new Finding(node, near)).toList())
                  .grid(true, false),
              ""));
    }
    return blocks;
  }

  /** Disagreements of sources that somebody has written down, with what was made of them. */
  static Optional<Block> disagreements(Nearby near, Node about) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Node one : near.of(HG.Disagreement)) {
      if (near.all(one, HG.about).contains(about) || near.all(one, HG.between).contains(about)) {
        rows.add(
            List.of(
                Cell.of(near.link(one)),
                new Cell(near.links(one, HG.between), Cell.Style.TEXT, ""),
                Cell.text(near.text(one, HG.resolutionText))));
      }
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Grid grid =
        new Grid(
            "Where sources disagree",
            List.of(
                new Grid.Column("Question", "", Cell.Style.TEXT),
                new Grid.Column("What is said", "", Cell.Style.TEXT),
                new Grid.Column("What was made of it", "", Cell.Style.TEXT)),
            rows,
            "");
    return Optional.of(Block.of("Where sources disagree", "disagree", grid, ""));
  }
}

package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hemograph.query.FixedQuery;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Block;
import org.hemograph.serve.pages.ClaimPage;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Notice;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.ThingHead;

/** The page of a claim. */
public final class ClaimPages implements KindPage {
  /** A document may make hundreds of claims; those near this one are read. */
  private static final int MOST_SIBLINGS = 40;

  /** So many are shown. */
  private static final int NEAREST = 12;

  private static final FixedQuery AROUND =
      Nearby.around(
          "{ "
              + Around.results("?thing hg:basedOn ?r")
              + " } UNION { ?s hg:basedOn|hg:disputes ?thing } UNION { ?thing hg:disputes ?s }"
              + " UNION { ?s hg:between ?thing }"
              + " UNION { ?disagreement hg:between ?thing ; hg:between ?s }"
              // Claims of the same document stand around it; those of a table are about the same.
              + " UNION { { SELECT ?sibling ?passage ?selector {"
              + " ?thing hg:statedIn ?source ; hg:evidence/oa:hasSelector/oa:start ?here ."
              + " ?sibling hg:statedIn ?source ; a hg:Claim ; hg:evidence ?passage ."
              + " ?passage oa:hasSelector ?selector . ?selector oa:start ?start }"
              + " ORDER BY ABS(?start - ?here) LIMIT "
              + MOST_SIBLINGS
              + " } ?sibling (hg:evidence/oa:hasSelector?)? ?s }"
              + " UNION { { SELECT ?s { ?thing hg:claimSubject ?subject . ?s hg:claimSubject ?subject }"
              + " ORDER BY ?s LIMIT "
              + MOST_SIBLINGS
              + " } }"
              + " UNION "
              + Around.evidence("?thing"));

  private final Pages pages;

  public ClaimPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Set<String> types() {
    return Set.of(HG.Claim);
  }

  @Override
  public byte[] of(Subject subject) {
    Nearby near = Nearby.of(subject, AROUND);
    Node claim = subject.thing().thing();
    SourceCards sources = new SourceCards(near, claim);
    List<Notice> notices = new ArrayList<>(sources.notices());
    return pages.claim(
        new ClaimPage(
            subject.frame().styled("literature.css"),
            head(subject, near, claim),
            notices,
            kinds(near, claim),
            near.links(claim, External.provWasAttributedTo),
            near.links(claim, HG.about),
            sources.cards(),
            sources.citation(),
            blocks(near, claim),
            subject.facts(),
            subject.tail()));
  }

  /** The heading is the claim itself, so the text below it need not say it again. */
  private static ThingHead head(Subject subject, Nearby near, Node claim) {
    ThingHead head = subject.head();
    String text = Claims.text(near, claim);
    return new ThingHead(
        text,
        head.kind(),
        head.ids(),
        head.otherNames(),
        head.badges(),
        head.texts().stream().filter(one -> !one.text().equals(text)).toList());
  }

  private static List<String> kinds(Nearby near, Node claim) {
    return Stream.of(HG.claimType, HG.certainty, HG.polarity)
        .map(property -> near.text(claim, property))
        .filter(text -> !text.isEmpty() && !text.equals("positive"))
        .distinct()
        .toList();
  }

  private static List<Block> blocks(Nearby near, Node claim) {
    List<Block> blocks = new ArrayList<>();
    List<Node> basis = near.all(claim, HG.basedOn);
    List<Finding> results =
        basis.stream()
            .filter(node -> Finding.TYPES.stream().anyMatch(type -> near.isA(node, type)))
            .map(node -> new Finding(node, near))
            .toList();
    blocks.add(
        Block.of(
            "What it rests on",
            "basis",
            Findings.of("Results that this claim rests on", results).grid(true, true),
            "No result in the graph is named as its ground: it stands on the word of its source."));
    claims(blocks, near, "Claims that rest on it", "resting", near.with(HG.basedOn, claim));
    claims(blocks, near, "Claims that it rests on", "claims", basis);
    claims(blocks, near, "What it disputes", "disputes", near.all(claim, HG.disputes));
    claims(blocks, near, "What disputes it", "disputed", near.with(HG.disputes, claim));
    ResultPages.disagreements(near, claim).ifPresent(blocks::add);
    siblings(near, claim).ifPresent(blocks::add);
    return blocks;
  }

  private static void claims(
      List<Block> blocks, Nearby near, String title, String anchor, List<Node> all) {
    List<Node> claims = all.stream().filter(one -> near.isA(one, HG.Claim)).toList();
    if (!claims.isEmpty()) {
      blocks.add(Block.of(title, anchor, Claims.grid(title, near, claims), ""));
    }
  }

  /**
   * What the same document says near it, in the order of the text, or a table of the same thing.
   */
  private static Optional<Block> siblings(Nearby near, Node claim) {
    boolean document = near.one(claim, HG.evidence).isPresent();
    String shared = document ? HG.statedIn : HG.claimSubject;
    List<Node> whole = near.all(claim, shared);
    List<Node> siblings =
        near.of(HG.Claim).stream()
            .filter(one -> !one.equals(claim))
            .filter(one -> near.all(one, shared).stream().anyMatch(whole::contains))
            .filter(one -> !document || near.one(one, HG.evidence).isPresent())
            .sorted(Comparator.comparingLong(one -> distance(near, one, claim)))
            .limit(NEAREST)
            .sorted(Comparator.comparingLong(one -> Passage.start(near, one)))
            .toList();
    if (siblings.isEmpty()) {
      return Optional.empty();
    }
    String title = document ? "Said near it in the same document" : "Claims about the same";
    Link all =
        whole.stream()
            .findFirst()
            .map(near::link)
            .map(link -> new Link("All that was taken from " + link.text(), link.href()))
            .filter(link -> document)
            .orElse(Link.text(""));
    return Optional.of(
        Block.of(title, "siblings", Claims.grid(title, near, siblings), "").asking(all));
  }

  private static long distance(Nearby near, Node one, Node other) {
    return Math.abs(Passage.start(near, one) - Passage.start(near, other));
  }
}

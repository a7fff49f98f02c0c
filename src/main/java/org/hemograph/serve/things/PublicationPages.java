package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.query.FixedQuery;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Block;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.KeyFact;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Notice;
import org.hemograph.serve.pages.Pages;

/**
 * The page of a publication: what it is, whether it still stands, and what was taken from it. Its
 * abstract is its publisher's and never shown.
 */
public final class PublicationPages implements KindPage {
  private static final String SOURCES =
      "{ SELECT DISTINCT ?source { " + Around.sourcesOfPublication() + " } }";

  private static final FixedQuery AROUND =
      Nearby.around(
          "{ "
              + Around.results(
                  SOURCES + " ?r hg:statedIn|hg:alsoStatedIn ?source ; hg:statistic ?any")
              + " } UNION { { SELECT ?s { "
              + SOURCES
              + " ?s hg:statedIn|hg:corroboratedBy ?source ; a hg:Claim } ORDER BY ?s LIMIT "
              + Around.MOST
              + " } } UNION { { SELECT (?source AS ?s) { "
              + SOURCES
              + " } } }"
              + " UNION { ?thing hg:authorship|hg:publishedIn|hg:presentedAt|hg:retractedBy|dcterms:isReplacedBy ?s }"
              + " UNION { { SELECT ?s { ?s oa:hasTarget ?thing ; a hg:ScreeningDecision } ORDER BY ?s"
              + " LIMIT 200 } }"
              + " UNION { ?s hg:retractedBy ?thing } UNION { ?s cito:discusses|dcterms:isReplacedBy ?thing }");

  private final Pages pages;

  public PublicationPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Set<String> types() {
    return Set.of(HG.Publication);
  }

  @Override
  public byte[] of(Subject subject) {
    Nearby near = Nearby.of(subject, AROUND);
    Node publication = subject.thing().thing();
    Literature literature = new Literature(near);
    List<Finding> results = Finding.in(near);
    List<Node> claims = near.of(HG.Claim);
    return pages.literature(
        subject
            .literature(
                keys(near, publication, results.size(), claims.size()),
                blocks(near, publication, results, claims))
            .by(literature.authors(publication))
            .noting(notices(near, publication))
            .citing(literature.citation(publication)));
  }

  private static List<Notice> notices(Nearby near, Node publication) {
    List<Notice> notices =
        new ArrayList<>(
            new Literature(near)
                .notices(
                    publication,
                    "This publication has been retracted. What was taken from it stays visible and is not to be relied on."));
    List<Link> newer = near.links(publication, External.dctermsIsReplacedBy);
    if (!newer.isEmpty()) {
      notices.add(new Notice("Replaced", "A newer version takes its place.", newer));
    }
    List<Node> retracted = near.with(HG.retractedBy, publication);
    if (!retracted.isEmpty()) {
      notices.add(
          new Notice(
              "Notice of retraction",
              "This is the notice that retracts another publication.",
              retracted.stream().map(near::link).toList()));
    }
    return notices;
  }

  private static List<KeyFact> keys(Nearby near, Node publication, int results, int claims) {
    List<Link> venue = near.links(publication, HG.publishedIn);
    List<Link> meeting = near.links(publication, HG.presentedAt);
    return new KeyFacts()
        .add(
            meeting.isEmpty() || !venue.isEmpty() ? "Journal" : "Meeting",
            venue.isEmpty() ? meeting : venue)
        .add(
            "Published",
            venue.isEmpty() && meeting.isEmpty() ? near.text(publication, HG.venueText) : "")
        .add("Year", new Literature(near).years(publication).stream().map(Link::text).toList())
        .add("Kind", near.links(publication, HG.pubType))
        .add("Reports on", near.links(publication, HG.reportsOn), role(near, publication))
        .add("Results taken", results == 0 ? "none yet" : many(results))
        .add("Claims taken", claims == 0 ? "none yet" : many(claims))
        .list();
  }

  private static String role(Nearby near, Node publication) {
    return near.links(publication, HG.reportRole).stream()
        .map(Link::text)
        .filter(text -> !text.equals("not stated"))
        .findFirst()
        .orElse("");
  }

  private static String many(int count) {
    return count >= Around.MOST ? "at least " + count : Integer.toString(count);
  }

  private static List<Block> blocks(
      Nearby near, Node publication, List<Finding> results, List<Node> claims) {
    List<Block> blocks = new ArrayList<>();
    List<Node> sources = near.of(HG.Source);
    blocks.add(
        Block.of(
            "Results taken from it",
            "results",
            Findings.of("Results taken from it", results).grid(true, true),
            sources.isEmpty()
                ? "No result has been taken from it: no source in the graph is known to be a copy of this publication."
                : "No result has been taken from it."));
    if (!claims.isEmpty()) {
      blocks.add(
          Block.of(
              "Claims taken from it",
              "claims",
              Claims.grid("Claims taken from it", near, claims),
              ""));
    }
    Grid studies =
        new Rows("Studies", near, near.all(publication, HG.reportsOn)).named("Study").grid();
    if (near.all(publication, HG.reportsOn).size() > 1) {
      blocks.add(Block.of("Studies it reports on", "studies", studies, ""));
    }
    List<Node> discussing =
        near.of(HG.Publication).stream()
            .filter(one -> near.all(one, External.citoDiscusses).contains(publication))
            .toList();
    if (!discussing.isEmpty()) {
      blocks.add(
          Block.of(
              "Publications that discuss it",
              "discussed",
              new Rows("Publications that discuss it", near, discussing)
                  .named("Publication")
                  .grid(),
              ""));
    }
    if (!sources.isEmpty()) {
      blocks.add(
          Block.of(
              "Copies and records that were read",
              "read",
              new Rows("Copies and records that were read", near, sources)
                  .named("Source")
                  .stated("Kind", HG.sourceKind)
                  .stated("Read as", HG.howVerified)
                  .stated("Page", External.foafPage)
                  .grid(),
              ""));
    }
    List<Node> decisions = near.of(HG.ScreeningDecision);
    if (!decisions.isEmpty()) {
      blocks.add(
          Block.of(
              "Screened in reviews",
              "screening",
              new Rows("What reviewers decided; it is no evidence", near, decisions)
                  .named("Decision")
                  .stated("Review", HG.ofReview)
                  .stated("Decided", HG.screeningDecision)
                  .stated("Reviewer", HG.reviewerName)
                  .stated("Reasons", HG.exclusionReason)
                  .grid(),
              ""));
    }
    return blocks;
  }
}

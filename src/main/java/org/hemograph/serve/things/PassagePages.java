package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.query.FixedQuery;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Block;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.KeyFact;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.ThingHead;
import org.hemograph.serve.pages.ThingPage.Text;

/** The page of a passage or of a section: where it is, and what was taken from it. */
public final class PassagePages implements KindPage {
  /** What a document may quote of itself, where its licence allows (Web Annotation, 4.2.4). */
  private static final String QUOTE = External.OA + "exact";

  private static final FixedQuery AROUND =
      Nearby.around(
          """
          { ?thing hg:inSection|oa:hasSelector|oa:hasSource|dcterms:isPartOf ?s }
          UNION { ?thing (oa:hasSource|dcterms:isPartOf)/hg:textOf ?s }
          UNION { ?s hg:evidence ?thing }
          UNION { ?mention hg:evidence ?thing ; hg:resolvedTo ?s }
          UNION { ?statement hg:evidence ?thing ; hg:statedIn ?s }
          UNION { ?thing (hg:inSection?)/^hg:inSection ?s }
          UNION { ?thing (hg:inSection?)/^hg:inSection/oa:hasSelector ?s }
          UNION { ?thing ^hg:inSection/^hg:evidence ?s }
          UNION { ?thing ^hg:inSection/^hg:evidence/hg:resolvedTo ?s }
          UNION { ?thing dcterms:isPartOf/^dcterms:isPartOf ?s }
          """);

  private final Pages pages;

  public PassagePages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Set<String> types() {
    return Set.of(HG.EvidenceSpan, HG.Section);
  }

  @Override
  public byte[] of(Subject subject) {
    Nearby near = Nearby.of(subject, AROUND);
    Node place = subject.thing().thing();
    return pages.literature(
        subject
            .literature(keys(near, place), blocks(near, place))
            .under(head(subject.head(), near, place)));
  }

  private static ThingHead head(ThingHead head, Nearby near, Node place) {
    List<Text> texts = new ArrayList<>(head.texts());
    String digest = near.text(place, HG.passageDigest);
    String quote =
        near.all(place, External.oaHasSelector).stream()
            .map(selector -> near.text(selector, QUOTE))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    if (!quote.isEmpty()) {
      texts.add(new Text("", "“" + quote + "”"));
    } else if (!digest.isEmpty()) {
      texts.add(
          new Text(
              "The words",
              "are its publisher’s and not stored here. Whoever has the document can find them by their"
                  + " characters and check them: their SHA-256 begins with "
                  + digest
                  + "."));
    }
    return new ThingHead(
        near.isA(place, HG.Section)
            ? SourceCards.shortened(Link.text(head.label())).text()
            : head.label(),
        head.kind(),
        head.ids(),
        head.otherNames(),
        head.badges(),
        texts);
  }

  private static List<KeyFact> keys(Nearby near, Node place) {
    List<Node> documents = near.of(HG.SourceDocument);
    Set<Link> sources = new LinkedHashSet<>();
    near.of(HG.Source).forEach(source -> sources.add(near.link(source)));
    return new KeyFacts()
        .add("Document", documents.stream().map(near::link).toList())
        .add("Cited as", sources.stream().filter(one -> !one.text().isEmpty()).toList())
        .add(
            "Section",
            near.links(place, HG.inSection).stream().map(SourceCards::shortened).toList())
        .add("Part", near.text(place, HG.partText))
        .add("Kind of section", near.text(place, HG.sectionType))
        .add("Characters", Passage.characters(near, place), "counted from 0 in code points")
        .list();
  }

  private static List<Block> blocks(Nearby near, Node place) {
    List<Block> blocks = new ArrayList<>();
    boolean section = near.isA(place, HG.Section);
    List<Node> spans =
        section
            ? near.with(HG.inSection, place).stream()
                .sorted(Comparator.comparingLong(one -> Passage.at(near, one, External.oaStart)))
                .toList()
            : List.of(place);
    List<Node> taken =
        spans.stream().flatMap(span -> near.with(HG.evidence, span).stream()).toList();
    blocks.add(
        Block.of(
            "What was taken from it",
            "taken",
            taken(near, taken),
            "Nothing has been taken from here."));
    if (section) {
      List<Node> siblings =
          near.of(HG.Section).stream()
              .sorted(Comparator.comparingLong(one -> Passage.at(near, one, External.oaStart)))
              .toList();
      blocks.add(
          Block.of(
              "The sections of the document",
              "sections",
              new Rows("Sections", near, siblings)
                  .cell("Section", one -> here(SourceCards.shortened(near.link(one)), one, place))
                  .text("Characters", one -> Passage.characters(near, one))
                  .stated("Kind", HG.sectionType)
                  .grid(),
              ""));
      return blocks;
    }
    List<Node> others =
        near.of(HG.EvidenceSpan).stream()
            .sorted(Comparator.comparingLong(one -> Passage.at(near, one, External.oaStart)))
            .toList();
    if (others.size() > 1) {
      blocks.add(
          Block.of(
              "Passages of the same section",
              "passages",
              new Rows("Passages of the same section", near, others)
                  .cell("Passage", one -> here(near.link(one), one, place))
                  .stated("Digest", HG.passageDigest)
                  .grid(),
              ""));
    }
    return blocks;
  }

  private static Cell here(Link link, Node one, Node place) {
    return Cell.of(one.equals(place) ? Link.text(link.text() + " (this page)") : link);
  }

  /** Statements with their passages; a number stands with the results that hold it. */
  private static Grid taken(Nearby near, List<Node> taken) {
    return new Rows("What was taken from it", near, taken)
        .cell("Passage", one -> new Cell(near.links(one, HG.evidence), Cell.Style.TEXT, ""))
        .named("Statement")
        .stated("Stands for", HG.resolvedTo)
        .stated("Kind", External.rdfType)
        .stated("Type", HG.claimType)
        .stated("Certainty", HG.certainty)
        .stated("Who says it", External.provWasAttributedTo)
        .grid();
  }
}

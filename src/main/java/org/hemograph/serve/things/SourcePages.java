package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.hemograph.query.FixedQuery;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Block;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Citation;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.KeyFact;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Notice;
import org.hemograph.serve.pages.Pages;

/**
 * The page of a source or of a document: its sections, and all that was taken from it, in order.
 */
public final class SourcePages implements KindPage {
  private static final FixedQuery AROUND =
      Nearby.around(
          """
          { ?text hg:textOf ?thing . ?s dcterms:isPartOf ?text }
          UNION { ?text hg:textOf ?thing BIND(?text AS ?s) }
          UNION {
            ?thing foaf:page ?address . ?document foaf:page ?address ; a hg:SourceDocument .
            ?text hg:textOf ?document . ?s dcterms:isPartOf ?text
          }
          UNION { ?thing foaf:page ?address . ?s foaf:page ?address ; a ?class FILTER(?class IN (hg:SourceDocument, hg:Source)) }
          UNION {
          """
              + Around.publications().replace("?source", "?thing")
              + " }");

  /** What one row of the list shows of a statement. */
  private static final FixedQuery ROWS =
      FixedQuery.query(
          """
          SELECT ?s ?p ?o ?label {
            ?s ?p ?o
            FILTER(?p IN (rdfs:label, rdf:type, hg:verification, hg:sourcePath, hg:evidence, hg:ofStudy, hg:resolvedTo))
            OPTIONAL { ?o rdfs:label ?label }
          }
          """);

  private final Pages pages;

  public SourcePages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Set<String> types() {
    return Set.of(HG.Source, HG.SourceDocument);
  }

  @Override
  public byte[] of(Subject subject) {
    Node source = subject.thing().thing();
    List<Taken> taken = Taken.from(subject);
    Pager pager = new Pager(taken.size(), subject.page());
    List<Taken> shown = pager.of(taken);
    Nearby near = Nearby.of(subject, AROUND);
    Nearby rows = Nearby.of(subject, ROWS, shown.stream().map(Taken::node).toList());
    Literature literature = new Literature(near);
    List<Node> publications = literature.publicationsOf(source);
    List<Notice> notices = new ArrayList<>();
    for (Node publication : publications) {
      notices.addAll(
          literature.notices(
              publication, "The publication that this is a copy or record of has been retracted."));
    }
    return pages.literature(
        subject
            .literature(keys(near, source, taken), blocks(near, rows, taken, shown, pager))
            .noting(notices)
            .citing(citation(literature, source, publications)));
  }

  private static Citation citation(Literature literature, Node source, List<Node> publications) {
    return publications.isEmpty()
        ? literature.citationOfSource(source)
        : literature.citation(publications.get(0));
  }

  private static List<KeyFact> keys(Nearby near, Node source, List<Taken> taken) {
    List<Link> same = new ArrayList<>();
    for (String type : List.of(HG.SourceDocument, HG.Source)) {
      near.of(type).stream().filter(one -> !one.equals(source)).map(near::link).forEach(same::add);
    }
    long main = taken.stream().filter(one -> one.property().equals(HG.statedIn)).count();
    return new KeyFacts()
        .add("Kind", near.links(source, HG.sourceKind))
        .add("Statements", Integer.toString(taken.size()), main + " have it as their main source")
        .add(
            "Publication",
            new Literature(near).publicationsOf(source).stream().map(near::link).toList())
        .add("Read it at", pages(near, source))
        .add("Read as", readAs(near, source))
        .add(near.isA(source, HG.Source) ? "The document" : "Cited as", same)
        .add("SHA-256", shortDigest(near.text(source, HG.sha256)))
        .list();
  }

  private static List<Link> pages(Nearby near, Node source) {
    return near.all(source, External.foafPage).stream()
        .filter(Node::isURI)
        .map(
            page ->
                new Link(
                    page.getURI().replaceFirst("^https?://(www\\.)?([^/]+).*$", "$2"),
                    near.values().links().href(page.getURI())))
        .toList();
  }

  /** How it was read, unless that only says again how sure it is. */
  private static String readAs(Nearby near, Node source) {
    String read = near.text(source, HG.howVerified);
    return read.equals(near.code(source, HG.verification)) ? "" : read;
  }

  private static String shortDigest(String digest) {
    return digest.length() > 12 ? digest.substring(0, 12) + "…" : digest;
  }

  private static List<Block> blocks(
      Nearby near, Nearby rows, List<Taken> taken, List<Taken> shown, Pager pager) {
    List<Block> blocks = new ArrayList<>();
    sections(near, taken).ifPresent(blocks::add);
    if (taken.isEmpty()) {
      blocks.add(
          Block.of(
              "All that was taken from it, in order",
              "taken",
              new Grid("", List.of(), List.of(), ""),
              "No statement names it as a source. It may be a record whose contents are listed under its graph."));
      return blocks;
    }
    blocks.add(
        Block.page(
            "All that was taken from it, in order",
            "taken",
            list(near, rows, shown),
            pager.many(),
            pager.links("taken")));
    blocks.add(Block.of("By kind", "kinds", kinds(near, taken), ""));
    return blocks;
  }

  private static Optional<Block> sections(Nearby near, List<Taken> taken) {
    List<Node> sections =
        near.of(HG.Section).stream()
            .sorted(Comparator.comparingLong(one -> Passage.at(near, one, External.oaStart)))
            .toList();
    if (sections.isEmpty()) {
      return Optional.empty();
    }
    Grid grid =
        new Rows("Its sections", near, sections)
            .cell("Section", one -> Cell.of(SourceCards.shortened(near.link(one))))
            .stated("Kind", HG.sectionType)
            .text("Characters", one -> Passage.characters(near, one))
            .text(
                "Statements",
                one -> Long.toString(taken.stream().filter(t -> one.equals(t.section())).count()))
            .grid();
    return Optional.of(Block.of("Its sections", "sections", grid, ""));
  }

  private static Grid list(Nearby near, Nearby rows, List<Taken> shown) {
    Map<Node, Taken> byNode = new HashMap<>();
    shown.forEach(one -> byNode.put(one.node(), one));
    List<Node> nodes = shown.stream().map(Taken::node).toList();
    return new Rows("All that was taken from it, in order", rows, nodes)
        .cell("Where", one -> where(near, rows, byNode.get(one)))
        .named("Statement")
        .text("Kind", one -> near.values().vocabulary().label(byNode.get(one).type()))
        .stated("Stands for", HG.resolvedTo)
        .stated("Study", HG.ofStudy)
        .text("How", one -> byNode.get(one).relation())
        .grid();
  }

  private static Cell where(Nearby near, Nearby rows, Taken one) {
    Set<Link> said = new LinkedHashSet<>();
    if (one.section() != null) {
      said.add(SourceCards.shortened(near.link(one.section())));
    }
    said.addAll(rows.links(one.node(), HG.evidence));
    if (said.isEmpty() && one.property().equals(HG.statedIn)) {
      rows.all(one.node(), HG.sourcePath)
          .forEach(path -> said.add(Link.text(SourceCards.path(path))));
    }
    return new Cell(List.copyOf(said), Cell.Style.TEXT, "");
  }

  private static Grid kinds(Nearby near, List<Taken> taken) {
    Map<String, long[]> counts = new TreeMap<>();
    for (Taken one : taken) {
      long[] row =
          counts.computeIfAbsent(near.values().vocabulary().label(one.type()), type -> new long[3]);
      row[one.relation().equals("main source") ? 0 : one.relation().startsWith("also") ? 1 : 2]++;
    }
    List<List<Cell>> rows = new ArrayList<>();
    counts.forEach(
        (type, row) ->
            rows.add(List.of(Cell.text(type), number(row[0]), number(row[1]), number(row[2]))));
    return new Grid(
        "By kind",
        List.of(
            new Grid.Column("Kind", "", Cell.Style.TEXT),
            new Grid.Column("Main source", "", Cell.Style.NUMBER),
            new Grid.Column("Also states it", "", Cell.Style.NUMBER),
            new Grid.Column("Corroborates it", "", Cell.Style.NUMBER)),
        rows,
        "");
  }

  private static Cell number(long many) {
    return new Cell(List.of(Link.text(Long.toString(many))), Cell.Style.NUMBER, "");
  }
}

package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Block;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.KeyFact;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;

/** The page of a named graph: what it holds, where it came from, when it changed. */
public final class GraphPages implements KindPage {
  /** The most things that a page counts. */
  private static final int MOST = 20_000;

  private static final FixedQuery COUNT =
      FixedQuery.query("SELECT (COUNT(*) AS ?n) { GRAPH ?thing { ?s ?p ?o } }");

  private static final FixedQuery THINGS =
      FixedQuery.query(
          "SELECT ?s ?class { GRAPH ?thing { ?s a ?class } } ORDER BY ?class ?s LIMIT " + MOST);

  private static final FixedQuery ROWS =
      FixedQuery.query(
          "SELECT ?s ?p ?o ?label { ?s ?p ?o FILTER(?p IN (rdfs:label, hg:verification)) OPTIONAL { ?o rdfs:label ?label } }");

  private static final FixedQuery ORIGIN =
      Nearby.around("{ ?thing prov:wasGeneratedBy|prov:wasDerivedFrom|hg:sourceKind ?s }");

  private static final FixedQuery REVISIONS =
      FixedQuery.query(
          """
          SELECT DISTINCT ?revision ?number ?when ?how {
            VALUES (?property ?how) { (hg:added "added") (hg:changed "changed") }
            ?revision ?property ?thing ; a hg:Revision ; hg:revision ?number
            OPTIONAL { ?revision dcterms:created ?when }
          } ORDER BY DESC(?number) LIMIT 20
          """);

  private record Held(Node node, String type) {}

  private final Pages pages;

  public GraphPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Set<String> types() {
    return Set.of(HG.SourceGraph);
  }

  @Override
  public byte[] of(Subject subject) {
    Node graph = subject.thing().thing();
    Map<String, Node> self = Map.of("thing", graph);
    String count =
        COUNT.rows(subject.session(), self).stream()
            .findFirst()
            .map(row -> row.get("n").getLiteralLexicalForm())
            .orElse("0");
    List<Held> held =
        THINGS.rows(subject.session(), self).stream()
            .filter(row -> row.get("s").isURI() && row.get("class").isURI())
            .map(row -> new Held(row.get("s"), row.get("class").getURI()))
            .filter(one -> !one.node().equals(graph))
            .toList();
    Pager pager = new Pager(held.size(), subject.page());
    List<Held> shown = pager.of(held);
    Nearby rows = Nearby.of(subject, ROWS, shown.stream().map(Held::node).distinct().toList());
    Nearby near = Nearby.of(subject, ORIGIN);
    List<Binding> revisions = REVISIONS.rows(subject.session(), self);
    return pages.literature(
        subject.literature(
            keys(near, graph, count, held.size(), revisions),
            blocks(near, rows, held, shown, pager, revisions)));
  }

  private static List<KeyFact> keys(
      Nearby near, Node graph, String statements, int things, List<Binding> revisions) {
    List<Node> activities = near.all(graph, External.provWasGeneratedBy);
    String how = activities.stream().map(one -> near.text(one, HG.method)).findFirst().orElse("");
    String when =
        activities.stream()
            .map(one -> near.text(one, External.provStartedAtTime))
            .findFirst()
            .orElse("");
    String revision =
        revisions.stream()
            .findFirst()
            .map(row -> row.get("number").getLiteralLexicalForm())
            .orElse("");
    return new KeyFacts()
        .add("Statements", statements)
        .add("Things described", Integer.toString(things))
        .add("Where from", near.links(graph, HG.sourceKind))
        .add("Read from", near.text(graph, HG.retrievedFrom))
        .add("Record", near.text(graph, HG.recordKey))
        .add("Record dated", near.text(graph, External.dctermsModified))
        .add("Made", when.replaceFirst("T.*", ""), how)
        .add("Last changed in", revision.isEmpty() ? "" : "revision " + revision)
        .add("Licence", licence(near, graph))
        .list();
  }

  private static List<Link> licence(Nearby near, Node graph) {
    return near.links(graph, External.dctermsLicense).stream()
        .map(
            link ->
                new Link(
                    link.text()
                        .replaceFirst(
                            "^https?://creativecommons.org/licenses/by/([0-9.]+)/$", "CC BY $1"),
                    link.href()))
        .toList();
  }

  private static List<Block> blocks(
      Nearby near,
      Nearby rows,
      List<Held> held,
      List<Held> shown,
      Pager pager,
      List<Binding> revisions) {
    List<Block> blocks = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    held.forEach(
        one -> counts.merge(near.values().vocabulary().label(one.type()), 1, Integer::sum));
    List<List<Cell>> byKind = new ArrayList<>();
    counts.forEach(
        (type, many) ->
            byKind.add(
                List.of(
                    Cell.text(type),
                    new Cell(List.of(Link.text(Integer.toString(many))), Cell.Style.NUMBER, ""))));
    List<List<Cell>> list = new ArrayList<>();
    for (Held one : shown) {
      String mark = rows.code(one.node(), HG.verification);
      list.add(
          List.of(
              Cell.text(near.values().vocabulary().label(one.type())),
              new Cell(
                  List.of(rows.link(one.node())),
                  Cell.Style.TEXT,
                  mark.equals("verified") ? "" : mark)));
    }
    Grid grid =
        new Grid(
            "The things in it",
            List.of(
                new Grid.Column("Kind", "", Cell.Style.TEXT),
                new Grid.Column("Thing", "", Cell.Style.TEXT)),
            list,
            "");
    blocks.add(
        list.isEmpty()
            ? Block.of("The things in it", "things", grid, "It describes nothing but itself.")
            : Block.page("The things in it", "things", grid, pager.many(), pager.links("things")));
    if (byKind.size() > 1) {
      blocks.add(
          Block.of(
              "What it holds, by kind",
              "kinds",
              new Grid(
                  "What it holds, by kind",
                  List.of(
                      new Grid.Column("Kind", "", Cell.Style.TEXT),
                      new Grid.Column("Things", "", Cell.Style.NUMBER)),
                  byKind,
                  ""),
              ""));
    }
    if (!revisions.isEmpty()) {
      List<List<Cell>> changes = new ArrayList<>();
      for (Binding row : revisions) {
        changes.add(
            List.of(
                Cell.of(
                    new Link(
                        "revision " + row.get("number").getLiteralLexicalForm(),
                        near.values().links().href(row.get("revision").getURI()))),
                Cell.text(row.get("how").getLiteralLexicalForm()),
                row.get("when") == null
                    ? Cell.EMPTY
                    : Cell.text(
                        row.get("when")
                            .getLiteralLexicalForm()
                            .replaceFirst("T([0-9:]{5}).*", " $1"))));
      }
      blocks.add(
          Block.of(
              "When it changed",
              "revisions",
              new Grid(
                  "When it changed",
                  List.of(
                      new Grid.Column("Revision", "", Cell.Style.TEXT),
                      new Grid.Column("How", "", Cell.Style.TEXT),
                      new Grid.Column("When (UTC)", "", Cell.Style.TEXT)),
                  changes,
                  ""),
              ""));
    }
    return blocks;
  }
}

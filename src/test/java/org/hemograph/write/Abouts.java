package org.hemograph.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.hemograph.query.BoundQuery;
import org.hemograph.query.Column;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Extent;
import org.hemograph.query.Window;

/** What answers in tests are about. */
final class Abouts {
  private static final String ID = "https://w3id.org/hemograph/id/";

  private Abouts() {}

  /** All rows of a query without parameters. */
  static About of(List<Column> columns) {
    return About.of(query(columns));
  }

  /** Rows 4 to 6 of 1,234, of classes and a phase. */
  static About page(List<Column> columns) {
    Map<String, List<Node>> values = new LinkedHashMap<>();
    values.put(
        "class",
        List.of(
            NodeFactory.createURI(ID + "drug-class/a"),
            NodeFactory.createURI(ID + "drug-class/b")));
    values.put("phase", List.of(NodeFactory.createLiteralString("3")));
    CuratedQuery query = query(columns);
    return new About(
        new BoundQuery(query, values, query.query()),
        Map.of("class", List.of("a", "b"), "phase", List.of("3")),
        Optional.of("12"),
        new Extent(
            new Window(OptionalLong.of(3), 3, false), Optional.of(new Extent.Total(1234, false))),
        Optional.of("/queries/drugs.json?offset=6&limit=3"));
  }

  private static CuratedQuery query(List<Column> columns) {
    Query sparql = QueryFactory.create("SELECT * { ?s ?p ?o }");
    return new CuratedQuery(
        "drugs",
        "T1",
        "tests",
        "Drugs and <what> is known of them",
        "",
        List.of(),
        "7",
        List.of(),
        List.of(),
        columns,
        Optional.empty(),
        0,
        "drugs.rq",
        "",
        sparql);
  }
}

package org.hemograph.query;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.hemograph.rdf.Namespaces;

/** A small dataset with the union of its graphs as default, and what asks it. */
final class Landscape {
  final DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
  final Queryable queryable = new QueryableDataset(dataset, Namespaces.DEFAULT);
  final Binder binder = new Binder(new Things(Namespaces.DEFAULT), new Codes(Namespaces.DEFAULT));
  final QueryRunner runner = new QueryRunner(queryable, binder, Duration.ofSeconds(20));

  Landscape() {
    Context context = dataset.getContext();
    context.set(TDB2.symUnionDefaultGraph, true);
    dataset.executeWrite(
        () ->
            RDFParser.create()
                .source(new StringReader(QueryFiles.read("landscape.trig")))
                .lang(Lang.TRIG)
                .parse(dataset));
  }

  /** Within a write: the data are not what they were. */
  void nextRevision() {
    Node meta = NodeFactory.createURI(Namespaces.DEFAULT.graph("meta"));
    Node revision = NodeFactory.createURI(Namespaces.DEFAULT.term("revision"));
    Node last = dataset.find(meta, meta, revision, Node.ANY).next().getObject();
    dataset.deleteAny(meta, meta, revision, Node.ANY);
    int next = Integer.parseInt(last.getLiteralLexicalForm()) + 1;
    dataset.add(
        meta,
        meta,
        revision,
        NodeFactory.createLiteralDT(Integer.toString(next), XSDDatatype.XSDinteger));
  }

  /** {@code request("drug", "ianalumab", "drug", "rilzabrutinib")}. */
  static Map<String, List<String>> request(String... namesAndValues) {
    Map<String, List<String>> request = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      request.computeIfAbsent(namesAndValues[i], n -> new ArrayList<>()).add(namesAndValues[i + 1]);
    }
    return request;
  }

  /** The term that a value becomes as the only parameter of a query. */
  Node term(String header, String value) {
    CuratedQuery query =
        QueryParser.parse(
            "one",
            "test",
            "one.rq",
            "#+ summary: s\n#+ parameters:\n#+   - {name: x, "
                + header
                + ", required: true, description: d}\nASK { ?s ?p ?_x }");
    return runner.bind(query, request("x", value)).values().get("x").get(0);
  }

  /** The path of the thing that a value names. */
  String thing(String type, String value) {
    String iri = term("type: thing, class: " + type, value).getURI();
    return iri.substring(iri.indexOf("/id/") + 4);
  }

  /** The answer's rows as lines of local names. */
  List<String> rows(CuratedQuery query, String... request) {
    try {
      return runner.run(query, request(request), (bound, answer) -> lines((Answer.Rows) answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of any SPARQL. */
  List<String> rows(Query query) {
    try (Queryable.Session session = queryable.open();
        QueryExec execution = session.query().query(query).build()) {
      List<Column> columns =
          query.getResultVars().stream().map(v -> new Column(v, "m", "", ColumnType.TEXT)).toList();
      return lines(new Answer.Rows(columns, execution.select()));
    }
  }

  private static List<String> lines(Answer.Rows rows) {
    List<String> lines = new ArrayList<>();
    rows.rows()
        .forEachRemaining(
            row ->
                lines.add(
                    String.join(
                        " ", rows.columns().stream().map(c -> text(row.get(c.name()))).toList())));
    return lines;
  }

  private static String text(Node node) {
    if (node == null) {
      return "-";
    }
    return node.isURI()
        ? node.getURI().substring(node.getURI().lastIndexOf('/') + 1)
        : node.getLiteralLexicalForm();
  }
}

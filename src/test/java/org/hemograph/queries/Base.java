package org.hemograph.queries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.graph.EvidenceWriter;
import org.hemograph.query.Answer;
import org.hemograph.query.Binder;
import org.hemograph.query.Catalogue;
import org.hemograph.query.Codes;
import org.hemograph.query.QueryRunner;
import org.hemograph.query.QueryableDataset;
import org.hemograph.query.Question;
import org.hemograph.query.Things;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.tables.CuratedTable;
import org.hemograph.read.tables.CuratedTables;
import org.hemograph.read.tables.KnownRows;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;

/**
 * The bundled evidence base in memory, made once, alone and with records beside it, and the bundled
 * queries over it. It lies in the versioned dataset, so it has a history: the tables are revision
 * 1, each file of records is a revision of its own.
 */
final class Base {
  private static final Base BUNDLED = new Base();
  private static final Base WITH_RECORDS = new Base().with("records.trig");

  private static final Base WITH_EDGES =
      new Base().with("records.trig").with("edges.trig").with("screening.trig");

  private static final Base SHUFFLED = new Base(WITH_EDGES.quads());

  private static final Base WITH_POOLING = new Base().with("pooling.trig");

  private final EvidenceStore store;
  private final DatasetGraph dataset;
  private final Catalogue catalogue = Catalogue.of(Path.of("queries"));
  private final QueryRunner runner;

  private Base(EvidenceStore store) {
    this.store = store;
    this.dataset = store.dataset();
    this.runner =
        new QueryRunner(
            new QueryableDataset(dataset, Namespaces.DEFAULT),
            new Binder(new Things(Namespaces.DEFAULT), new Codes(Namespaces.DEFAULT)),
            Duration.ofSeconds(60));
  }

  private Base() {
    this(EvidenceStore.inMemory());
    store.replace(bundledGraphs());
  }

  /** The same quads stored in another order, always the same one, and with no history of theirs. */
  private Base(List<Quad> quads) {
    this(EvidenceStore.inMemory());
    Collections.shuffle(quads, new Random(4));
    dataset.executeWrite(() -> quads.forEach(dataset::add));
  }

  private List<Quad> quads() {
    return dataset.calculateRead(() -> Iter.toList(dataset.find()));
  }

  /** The bundled queries over a store of the test's own. */
  static Base over(EvidenceStore store) {
    return new Base(store);
  }

  /** The one that all tests read. */
  static Base bundled() {
    return BUNDLED;
  }

  /** The same with records of a registry and of bibliographies beside it. */
  static Base withRecords() {
    return WITH_RECORDS;
  }

  /** These, and made-up studies that have what is rare. */
  static Base withEdges() {
    return WITH_EDGES;
  }

  /** The bundled base and a made-up study that is hard to pool. */
  static Base withPooling() {
    return WITH_POOLING;
  }

  /** These, stored in another order: what a store gives first is another thing. */
  static Base withEdgesShuffled() {
    return SHUFFLED;
  }

  private Base with(String file) {
    DatasetGraph records =
        RDFDataMgr.loadDatasetGraph(
            Path.of("src/test/resources/org/hemograph/queries", file).toString());
    // What a file says of a graph that is there already is added to it.
    dataset.executeWrite(() -> records.find().forEachRemaining(dataset::add));
    return this;
  }

  QueryRunner runner() {
    return runner;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** {@code ask("drugs-in-class", "class", "BTK inhibitors")}. */
  Rows ask(String query, String... namesAndValues) {
    return given(query, namesAndValues, Rows::of);
  }

  /** Reads an answer's own terms. */
  void read(String query, Consumer<Answer.Rows> use, String... namesAndValues) {
    given(
        query,
        namesAndValues,
        rows -> {
          use.accept(rows);
          return rows;
        });
  }

  private <T> T given(String query, String[] namesAndValues, Function<Answer.Rows, T> use) {
    try {
      return runner.run(
          catalogue.get(query),
          values(namesAndValues),
          (bound, answer) -> use.apply((Answer.Rows) answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The keys that a query's rows are ordered by, a list for each row: what ORDER BY says, projected
   * beside the columns. Numbers are equal by value, texts whatever their language, as a store may
   * take them; no value is the empty text.
   */
  List<List<String>> orderKeys(String query, String... namesAndValues) {
    return ask(
        Question.of(catalogue.get(query), values(namesAndValues)),
        prepared -> {
          Query sparql = prepared.bound().sparql().cloneQuery();
          List<Var> keys = new ArrayList<>();
          for (SortCondition condition : sparql.getOrderBy()) {
            Var key = Var.alloc("orderKey" + keys.size());
            sparql.addResultVar(key, condition.getExpression());
            keys.add(key);
          }
          sparql.resetResultVars();
          try (QueryExec execution = QueryExec.dataset(dataset).query(sparql).build()) {
            List<List<String>> rows = new ArrayList<>();
            execution
                .select()
                .forEachRemaining(
                    row -> rows.add(keys.stream().map(key -> comparable(row.get(key))).toList()));
            return rows;
          }
        });
  }

  private static String comparable(Node key) {
    if (key == null || !key.isLiteral()) {
      return key == null ? "" : key.toString();
    }
    return key.getLiteralValue() instanceof Number
        ? new BigDecimal(key.getLiteralLexicalForm()).stripTrailingZeros().toPlainString()
        : key.getLiteralLexicalForm();
  }

  /** One question of any window, with how much of the whole it is. */
  <T> T ask(Question question, QueryRunner.Use<T> use) {
    try {
      return runner.ask(question, use);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> values(String... namesAndValues) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.computeIfAbsent(namesAndValues[i], n -> new ArrayList<>()).add(namesAndValues[i + 1]);
    }
    return given;
  }

  private static List<GraphReplacement> bundledGraphs() {
    EvidenceWriter writer = new EvidenceWriter(Namespaces.DEFAULT);
    List<GraphReplacement> graphs = new ArrayList<>();
    for (CuratedTable table : CuratedTables.read(tables(), KnownRows.none())) {
      if (table.rejected() || !table.problems().isEmpty()) {
        throw new IllegalStateException(table.name() + ": " + table.problems());
      }
      Graph statements = GraphFactory.createDefaultGraph();
      JenaSink sink = JenaSink.into(statements);
      table.records().forEach(r -> r.evidence().forEach(e -> writer.write(e, sink)));
      graphs.add(new GraphReplacement(graph("curated/" + table.name()), statements));
    }
    Graph ontology = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(ontology, "ontology/hemograph.ttl");
    RDFDataMgr.read(ontology, "ontology/codes.ttl");
    graphs.add(new GraphReplacement(graph("ontology"), ontology));
    return graphs;
  }

  private static Node graph(String path) {
    return NodeFactory.createURI(Namespaces.DEFAULT.graph(path));
  }

  private static List<Path> tables() {
    try (Stream<Path> files = Files.list(Path.of("data"))) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

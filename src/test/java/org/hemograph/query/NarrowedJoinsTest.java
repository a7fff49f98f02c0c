package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.table.TableN;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.hemograph.rdf.Namespaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Narrowed joins give the rows that plain ones give. */
final class NarrowedJoinsTest {
  private static final String PREFIX = "PREFIX : <http://example.org/> ";

  private static final DatasetGraph DATA = data();

  private static DatasetGraph data() {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    StringBuilder update = new StringBuilder(PREFIX + "INSERT DATA { ");
    for (int i = 0; i < 60; i++) {
      update.append(":s").append(i).append(" a :Study ; :rank ").append(i % 7).append(" . ");
      for (int j = 0; j < i % 4; j++) {
        update.append(":s").append(i).append(" :name \"n").append(j).append(i % 3).append("\" . ");
        update.append(":r").append(i).append('_').append(j).append(" :of :s").append(i);
        update.append(" ; :value ").append((i * 31 + j) % 11).append(" . ");
      }
    }
    update.append('}');
    Txn.executeWrite(
        data, () -> UpdateAction.execute(UpdateFactory.create(update.toString()), data));
    return data;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A list of each, of few and of all.
        "?s a :Study ; :rank 3 OPTIONAL { { SELECT ?s (GROUP_CONCAT(?n) AS ?all) { { SELECT DISTINCT"
            + " ?s ?n { ?s :name ?n } ORDER BY ?s ?n } } GROUP BY ?s } }",
        "?s a :Study OPTIONAL { { SELECT ?s (COUNT(*) AS ?many) { ?r :of ?s } GROUP BY ?s } }",
        // The variable is computed within the sub-query, or not there in each row.
        "?s :rank ?k . FILTER(?k = 2) { SELECT (?x + 0 AS ?k) (MAX(?v) AS ?most) { ?s :rank ?x ."
            + " ?r :of ?s ; :value ?v } GROUP BY ?x }",
        "?s a :Study OPTIONAL { ?s :name ?n FILTER(?n = \"n00\") } { SELECT ?n (COUNT(*) AS ?many) {"
            + " ?x :name ?n } GROUP BY ?n }",
        // Values that an optional part binds, a union, a part that has none of it.
        "?s :rank 5 { { SELECT ?s ?v { ?r :of ?s ; :value ?v } } UNION { SELECT ?s ?v { ?s :name ?v }"
            + " } }",
        "?s :rank 5 { { SELECT ?s ?v { ?r :of ?s ; :value ?v } } UNION { SELECT ?v { ?s :name ?v } }"
            + " }",
        "?s :rank 6 BIND(COALESCE(?none, ?s) AS ?key) OPTIONAL { ?r :of ?key FILTER NOT EXISTS { ?other"
            + " :of ?key ; :value ?w . ?r :value ?v FILTER(?w < ?v) } }",
        // A limit takes rows before they are narrowed.
        "?s :rank 1 OPTIONAL { { SELECT ?s ?v { ?r :of ?s ; :value ?v } ORDER BY ?s ?v LIMIT 9 } }",
        "?s :rank 1 MINUS { { SELECT ?s { ?s :name ?n } } }",
        // A path of no steps matches what is in no graph, where it is asked about by name.
        "VALUES ?s { :s1 :absent } OPTIONAL { SELECT ?s (COUNT(?u) AS ?n) { ?s :of* ?u } GROUP BY ?s }",
        "VALUES ?s { :s1 :absent } OPTIONAL { SELECT ?s (COUNT(?u) AS ?n) { ?u :of? ?s } GROUP BY ?s }",
        "VALUES ?s { :s1 :absent } OPTIONAL { SELECT ?s (COUNT(*) AS ?n) { ?s (:of*/:name?)|:rank ?u }"
            + " GROUP BY ?s }",
        "VALUES ?s { :s1 :absent } OPTIONAL { SELECT ?s (COUNT(*) AS ?n) { ?s :of* ?s } GROUP BY ?s }",
        "VALUES ?s { :s1 :absent } OPTIONAL { SELECT ?s (COUNT(*) AS ?n) { ?r :value ?v . ?r :of* ?s }"
            + " GROUP BY ?s }",
        // Nothing on the left.
        "?s :rank 99 OPTIONAL { { SELECT ?s (COUNT(*) AS ?many) { ?r :of ?s } GROUP BY ?s } }",
        "?s :rank 2 { SELECT ?s (SUM(?v) AS ?sum) { { SELECT DISTINCT ?s ?r { ?r :of ?s } } { SELECT ?r"
            + " ?v { ?r :value ?v BIND(?r AS ?same) ?same :of ?x } } } GROUP BY ?s }"
      })
  void rowsAreThoseOfPlainJoins(String pattern) {
    String query = PREFIX + "SELECT * { " + pattern + " }";
    List<String> plain = rows(QueryExec.dataset(DATA), query);
    List<String> narrowed;
    try (Queryable.Session session = new QueryableDataset(DATA, Namespaces.DEFAULT).open()) {
      narrowed = rows(session.query(), query);
    }
    assertEquals(plain, narrowed);
  }

  private static List<String> rows(QueryExecBuilder builder, String query) {
    return DATA.calculateRead(
        () -> {
          List<String> rows = new ArrayList<>();
          try (QueryExec execution = builder.query(query).build()) {
            RowSet found = execution.select();
            found.forEachRemaining(
                row -> {
                  StringBuilder cells = new StringBuilder();
                  found.getResultVars().stream()
                      .sorted(java.util.Comparator.comparing(Var::getVarName))
                      .forEach(
                          var -> cells.append(var).append('=').append(row.get(var)).append(' '));
                  rows.add(cells.toString());
                });
          }
          rows.sort(null);
          return rows;
        });
  }

  @Test
  void valuesStandBeforeTheFirstPatternOfASubQuery() {
    String narrowed =
        narrowed(
            "SELECT ?s (GROUP_CONCAT(?n) AS ?all) { { SELECT DISTINCT ?s ?n { VALUES ?c { :A :B } ?s a"
                + " ?c . BIND(?s AS ?t) ?t :name ?n } ORDER BY ?s ?n } } GROUP BY ?s");
    assertTrue(narrowed.indexOf("(table (vars ?s)") > 0, narrowed);
    assertTrue(narrowed.indexOf("(table (vars ?s)") < narrowed.indexOf("(triple ?s"), narrowed);
  }

  @Test
  void valuesStandBeforeAPathThatHasABeginning() {
    assertTrue(narrowed("SELECT DISTINCT ?s { ?r :value ?v ; :of* ?s }").contains("(table"));
    assertTrue(narrowed("SELECT DISTINCT ?s { ?s :of+ ?x }").contains("(table"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (MAX(?n) AS ?most) { ?s :name ?n }",
        "SELECT ?s { ?s :name ?n } LIMIT 3",
        "SELECT (STR(?x) AS ?s) { ?x :name ?n }",
        "SELECT (?k + 0 AS ?s) (COUNT(*) AS ?many) { ?x :rank ?k } GROUP BY ?k",
        "SELECT ?s { OPTIONAL { ?s :name ?n } }",
        "SELECT ?s (COUNT(*) AS ?many) { ?s :of* ?u } GROUP BY ?s",
        "SELECT ?s { SERVICE <http://localhost/sparql> { ?s :name ?n } }"
      })
  void whatWouldChangeIsLeft(String query) {
    assertEquals("", narrowed(query));
  }

  private static String narrowed(String query) {
    TableN table = new TableN();
    Var var = Var.alloc("s");
    table.addBinding(BindingFactory.binding(var, NodeFactory.createURI("http://example.org/s1")));
    Op op =
        Algebra.optimize(
            Algebra.compile(QueryFactory.create(PREFIX + query, Syntax.syntaxSPARQL_11)));
    return new Narrowing(var, OpTable.create(table)).of(op).map(Op::toString).orElse("");
  }
}

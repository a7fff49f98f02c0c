package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hemograph.check.ShapeChecker;
import org.hemograph.model.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records that the queries are tried on are such as an import would let in. */
final class FixtureShapesTest {
  private static final ShapeChecker CHECKER = ShapeChecker.bundled();

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"records.trig", "edges.trig", "screening.trig", "pooling.trig"})
  void eachGraphConforms(String file) {
    DatasetGraph records =
        RDFDataMgr.loadDatasetGraph(
            Path.of("src/test/resources/org/hemograph/queries", file).toString());
    List<Node> graphs = Iter.toList(records.listGraphNodes());
    assertTrue(graphs.size() > 0, file);
    Set<String> wrong = new TreeSet<>();
    for (Node graph : graphs) {
      CHECKER.check(records.getGraph(graph).find().toList()).stream()
          .filter(violation -> violation.severity() == Severity.ERROR)
          .forEach(v -> wrong.add(v.focus() + " in " + graph + ": " + v.message()));
    }
    assertEquals(Set.of(), wrong);
  }
}

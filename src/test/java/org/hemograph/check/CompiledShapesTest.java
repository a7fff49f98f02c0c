package org.hemograph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.graph.EvidenceWriter;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.tables.CuratedTable;
import org.hemograph.read.tables.CuratedTables;
import org.hemograph.read.tables.KnownRows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The compiled shapes find what Jena's own validator finds, no more and no less. */
class CompiledShapesTest {
  private static final int MUTANTS = 4000;

  private static final ShapeChecker CHECKER = ShapeChecker.bundled();
  private static final List<List<Triple>> EXAMPLES = new ArrayList<>();
  private static final Map<String, List<Triple>> TABLES = new LinkedHashMap<>();

  @BeforeAll
  static void read() throws IOException {
    for (String folder : List.of("valid", "invalid")) {
      for (Path file : files("ontology/examples/" + folder)) {
        EXAMPLES.add(RDFParser.source(file).toGraph().find().toList());
      }
    }
    EvidenceWriter writer = new EvidenceWriter(Namespaces.DEFAULT);
    for (CuratedTable table : CuratedTables.read(files("data"), KnownRows.none())) {
      List<Triple> triples = new ArrayList<>();
      JenaSink sink = JenaSink.into(Node.ANY, (g, s, p, o) -> triples.add(Triple.create(s, p, o)));
      table.records().forEach(r -> r.evidence().forEach(e -> writer.write(e, sink)));
      TABLES.put(table.name(), triples);
    }
  }

  @Test
  void everyExampleIsJudgedAsByJena() {
    assertTrue(EXAMPLES.size() > 90, "only " + EXAMPLES.size());
    EXAMPLES.forEach(CompiledShapesTest::assertSame);
  }

  @Test
  void allExamplesTogetherAreJudgedAsByJena() {
    assertSame(EXAMPLES.stream().flatMap(List::stream).toList());
  }

  @Test
  void everyTableIsJudgedAsByJena() {
    assertEquals(28, TABLES.size());
    TABLES.values().forEach(CompiledShapesTest::assertSame);
  }

  @Test
  void whateverBreaksIsFoundAsByJena() {
    List<List<Triple>> records = records();
    List<Triple> corpus = records.stream().flatMap(List::stream).toList();
    Mutation mutation = new Mutation(20261122, corpus);
    int broken = 0;
    for (int i = 0; i < MUTANTS; i++) {
      broken += assertSame(mutation.of(records.get(i % records.size()))) ? 0 : 1;
    }
    assertTrue(broken > MUTANTS / 2, "only " + broken + " mutants break a shape");
  }

  /** The examples, and the tables cut into pieces of some forty things. */
  private static List<List<Triple>> records() {
    List<List<Triple>> records = new ArrayList<>(EXAMPLES);
    for (List<Triple> table : TABLES.values()) {
      for (int from = 0; from < table.size() && from < 2000; from += 400) {
        records.add(table.subList(from, Math.min(from + 80, table.size())));
      }
    }
    return records;
  }

  /** Both ways of asking; tells whether the record conforms. */
  private static boolean assertSame(Collection<Triple> record) {
    Graph graph = GraphFactory.createDefaultGraph();
    record.forEach(graph::add);
    List<String> expected = shown(ShapeChecker.violations(CHECKER.report(graph).getEntries()));
    assertEquals(expected, shown(CHECKER.check(record)), () -> "as statements: " + record);
    assertEquals(expected, shown(CHECKER.check(graph)), () -> "as a graph: " + record);
    return expected.isEmpty();
  }

  private static List<String> shown(List<Violation> violations) {
    return violations.stream().map(Violation::toString).sorted().toList();
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(f -> f.toString().matches(".*\\.(ttl|csv)")).sorted().toList();
    }
  }
}

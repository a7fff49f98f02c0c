package org.hemograph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.check.ShapeChecker;
import org.hemograph.check.Violation;
import org.hemograph.model.Comparison;
import org.hemograph.model.Evidence;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.tables.CuratedTable;
import org.hemograph.read.tables.CuratedTables;
import org.hemograph.read.tables.KnownRows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The evidence base of {@code data/}, read and written whole. */
class BundledEvidenceTest {
  private static List<CuratedTable> tables;
  private static Map<String, Graph> graphs;
  private static Graph all;

  @BeforeAll
  static void readAndWriteAll() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data"))) {
      tables =
          CuratedTables.read(
              files.filter(f -> f.toString().endsWith(".csv")).sorted().toList(), KnownRows.none());
    }
    var writer = new EvidenceWriter(Namespaces.DEFAULT);
    graphs = new HashMap<>();
    all = GraphFactory.createDefaultGraph();
    for (var table : tables) {
      var graph = GraphFactory.createDefaultGraph();
      evidence(table).forEach(e -> writer.write(e, JenaSink.into(graph)));
      graphs.put(table.name(), graph);
      graph.find().forEachRemaining(all::add);
    }
  }

  @Test
  void everyRowOfEveryTableIsMappedWithoutAProblem() throws IOException {
    assertEquals(28, tables.size());
    assertEquals(List.of(), tables.stream().flatMap(t -> t.problems().stream()).toList());
    for (var table : tables) {
      try (var parser = CSVParser.parse(Files.readString(table.file()), CSVFormat.RFC4180)) {
        assertEquals(parser.stream().count() - 1, table.records().size(), table.name());
      }
    }
  }

  @Test
  void thereAreNoBlankNodes() {
    assertFalse(
        all.find().filterKeep(t -> t.getSubject().isBlank() || t.getObject().isBlank()).hasNext());
  }

  @Test
  void everyIriIsAbsoluteAndOursHaveNoEncodedSlash() {
    for (var iri : nodes().stream().filter(Node::isURI).map(Node::getURI).toList()) {
      assertTrue(URI.create(iri).isAbsolute(), iri);
      assertFalse(iri.startsWith(Namespaces.DEFAULT.base()) && iri.contains("%2F"), iri);
    }
  }

  @Test
  void noTwoRowsMakeTheSameThing() {
    var makers = new HashMap<String, String>();
    for (var table : tables) {
      for (var record : table.records()) {
        for (var evidence : record.evidence()) {
          var path = evidence.entry().ref().path();
          var first = makers.put(path, record.key());
          assertTrue(first == null, () -> path + " of " + first + " and " + record.key());
        }
      }
    }
  }

  @Test
  void everythingReferredToIsDescribedSomewhere() {
    Graph codes = RDFDataMgr.loadGraph(Path.of("ontology", "codes.ttl").toUri().toString());
    Set<String> missing = new TreeSet<>();
    all.find()
        .forEachRemaining(
            triple -> {
              var object = triple.getObject();
              if (object.isURI()
                  && object.getURI().startsWith(Namespaces.DEFAULT.base())
                  && !object.getURI().startsWith(HG.NS)
                  && !all.contains(object, Node.ANY, Node.ANY)
                  && !codes.contains(object, Node.ANY, Node.ANY)) {
                missing.add(object.getURI() + " of " + triple.getPredicate().getLocalName());
              }
            });
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyTypedThingButSelectorsHasOneLabel() {
    var unnamed =
        all.find(Node.ANY, uri(External.rdfType), Node.ANY)
            .filterDrop(t -> t.getObject().hasURI(External.oaTextPositionSelector))
            .mapWith(Triple::getSubject)
            .filterDrop(s -> all.find(s, uri(External.rdfsLabel), Node.ANY).toList().size() == 1)
            .toList();
    assertEquals(List.of(), unnamed);
  }

  @Test
  void everyTableConformsToTheShapes() {
    var checker = ShapeChecker.bundled();
    var violations =
        graphs.entrySet().stream()
            .flatMap(graph -> checker.check(graph.getValue()).stream())
            .map(BundledEvidenceTest::shown)
            .toList();
    assertEquals(List.of(), violations);
  }

  @Test
  void everyRecalledColumnIsMarkedOnAProperty() throws IOException {
    var columns = new TreeSet<String>();
    for (var table : tables) {
      evidence(table).forEach(e -> columns.addAll(e.entry().provenance().recalledColumns()));
    }
    assertFalse(columns.isEmpty(), "no recalled columns: is the test looking in the right place?");
    assertEquals(
        Set.of(),
        columns.stream()
            .filter(c -> RecalledColumns.properties(List.of(c)).isEmpty())
            .collect(Collectors.toSet()));
  }

  @Test
  void claimsAndNumbersOfTheArticleHavePassagesAndAllElseARow() {
    assertEquals(59, subjects(HG.Claim, "claims").size());
    assertEquals(35, subjects(HG.Mention, "seed_numbers").size());
    for (var type : List.of(HG.Claim, HG.Mention)) {
      for (var table : List.of("claims", "seed_numbers")) {
        for (var subject : subjects(type, table)) {
          assertTrue(all.contains(subject, uri(HG.evidence), Node.ANY), subject.getURI());
          assertFalse(all.contains(subject, uri(HG.sourcePath), Node.ANY), subject.getURI());
        }
      }
    }
    for (var subject : subjects(HG.OutcomeResult, "results")) {
      assertTrue(all.contains(subject, uri(HG.sourcePath), Node.ANY), subject.getURI());
    }
  }

  @Test
  void everyComparedRowGivesAComparison() {
    long comparisons =
        tables.stream()
            .flatMap(BundledEvidenceTest::evidence)
            .filter(Comparison.class::isInstance)
            .count();
    assertEquals(comparisons, subjects(HG.Comparison, "results").size());
    assertTrue(comparisons > 50, "only " + comparisons);
  }

  private static List<Node> subjects(String type, String table) {
    return graphs
        .get(table)
        .find(Node.ANY, uri(External.rdfType), uri(type))
        .mapWith(Triple::getSubject)
        .toList();
  }

  private static Stream<Evidence> evidence(CuratedTable table) {
    return table.records().stream().flatMap(record -> record.evidence().stream());
  }

  private static Set<Node> nodes() {
    return all.find().toList().stream()
        .flatMap(t -> Arrays.stream(new Node[] {t.getSubject(), t.getPredicate(), t.getObject()}))
        .collect(Collectors.toSet());
  }

  private static String shown(Violation violation) {
    return violation.focus() + ": " + violation.message();
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}

package org.hemograph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shapes against the examples that lie beside them. */
class ShapesTest {
  private static final Path ONTOLOGY = Path.of("ontology");
  private static final String HGS = "https://w3id.org/hemograph/shapes#";

  private final Graph shapes = ShapeFiles.read();
  private final ShapeChecker checker = new ShapeChecker(shapes);

  @Test
  void everyFileOfTheFolderIsLoaded() throws IOException {
    assertEquals(
        files("shapes").map(ShapesTest::name).toList(),
        ShapeFiles.NAMES,
        "a jar cannot be listed: add the file to ShapeFiles");
  }

  @TestFactory
  Stream<DynamicTest> aValidExampleConforms() throws IOException {
    return atLeast(7, files("examples/valid"))
        .map(
            file ->
                dynamicTest(
                    name(file),
                    file.toUri(),
                    () -> assertEquals(List.of(), checker.check(graph(file)))));
  }

  @TestFactory
  Stream<DynamicTest> anInvalidExampleBreaksTheShapeOfItsNameAndNoOther() throws IOException {
    return atLeast(90, files("examples/invalid"))
        .map(
            file ->
                dynamicTest(
                    name(file),
                    file.toUri(),
                    () -> assertEquals(Set.of(shapeOf(file)), broken(graph(file)))));
  }

  @Test
  void theThingsThatTheCodeListsDescribeConform() {
    assertEquals(List.of(), checker.check(graph(ONTOLOGY.resolve("codes.ttl"))));
  }

  @Test
  void everyShapeHasAnInvalidExample() throws IOException {
    Set<String> shown =
        files("examples/invalid").map(ShapesTest::shapeOf).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>(nodeShapes());
    missing.removeAll(shown);
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyClassThatThingsHaveHasAClosedShape() {
    Graph ontology = graph(ONTOLOGY.resolve("hemograph.ttl"));
    Set<String> open = new TreeSet<>();
    ontology.stream(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())
        .map(Triple::getSubject)
        .filter(type -> !isAbove(ontology, type))
        .filter(type -> !isClosed(type))
        .forEach(type -> open.add(type.getURI()));
    assertEquals(Set.of(), open);
  }

  private static boolean isAbove(Graph ontology, Node type) {
    return ontology.contains(Node.ANY, RDFS.subClassOf.asNode(), type);
  }

  private boolean isClosed(Node type) {
    return shapes.stream(Node.ANY, SHACL.targetClass, type)
        .anyMatch(t -> shapes.contains(t.getSubject(), SHACL.closed, Node.ANY));
  }

  @Test
  void everyShapeSaysWhatIsWrongAndHowToMendIt() {
    List<String> messages =
        shapes.stream(Node.ANY, SHACL.message, Node.ANY)
            .map(t -> t.getObject().getLiteralLexicalForm())
            .toList();
    assertTrue(messages.size() > 300, "only " + messages.size() + " messages found");
    assertEquals(List.of(), messages.stream().filter(m -> !m.matches("(?s).+ — .+\\.")).toList());
  }

  @Test
  void everyPropertyShapeOfAShapeHasAMessage() {
    List<String> silent =
        shapes.stream(Node.ANY, SHACL.property, Node.ANY)
            .filter(t -> t.getSubject().isURI())
            .filter(t -> !shapes.contains(t.getObject(), SHACL.message, Node.ANY))
            .map(Triple::toString)
            .toList();
    assertEquals(List.of(), silent);
  }

  private Set<String> nodeShapes() {
    Set<String> names =
        shapes.stream(Node.ANY, RDF.type.asNode(), SHACL.NodeShape)
            .map(t -> t.getSubject().getURI().substring(HGS.length()))
            .collect(Collectors.toSet());
    assertFalse(names.isEmpty(), "no shapes found");
    return names;
  }

  private Set<String> broken(Graph graph) {
    return checker.report(graph).getEntries().stream()
        .map(entry -> named(entry.source()))
        .collect(Collectors.toSet());
  }

  /** The shape with a name that a property shape or constraint belongs to. */
  private String named(Node shape) {
    if (shape.isURI()) {
      return shape.getURI().substring(HGS.length());
    }
    return named(shapes.find(Node.ANY, Node.ANY, shape).next().getSubject());
  }

  private static Graph graph(Path file) {
    return RDFParser.source(file).toGraph();
  }

  private static String shapeOf(Path file) {
    return name(file).substring(0, name(file).indexOf('-'));
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".ttl", "");
  }

  private static Stream<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(ONTOLOGY.resolve(folder))) {
      return files.sorted().toList().stream();
    }
  }

  private static Stream<Path> atLeast(int count, Stream<Path> files) {
    List<Path> all = files.toList();
    assertTrue(all.size() >= count, "only " + all.size() + " files: is this the right folder?");
    return all.stream();
  }
}

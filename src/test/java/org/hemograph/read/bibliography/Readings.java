package org.hemograph.read.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.graph.EvidenceWriter;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordInput;
import org.hemograph.read.RecordReader;

/** Inputs as readers get them, and records as they become RDF. */
public final class Readings {
  private static final EvidenceWriter WRITER = new EvidenceWriter(Namespaces.DEFAULT);
  private static final String PREFIXES =
      """
      @base <https://w3id.org/hemograph/id/> .
      @prefix hg: <https://w3id.org/hemograph/ontology#> .
      @prefix hgc: <https://w3id.org/hemograph/code/> .
      @prefix bibo: <http://purl.org/ontology/bibo/> .
      @prefix cito: <http://purl.org/spar/cito/> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix mesh: <http://id.nlm.nih.gov/mesh/> .
      @prefix oa: <http://www.w3.org/ns/oa#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private Readings() {}

  /** Bytes under a name. */
  public static RecordInput input(String name, byte... bytes) {
    return new RecordInput() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  /** A text in UTF-8. */
  public static RecordInput input(String name, String text) {
    return input(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of the folder {@code read} of the test resources. */
  public static String resource(String path) {
    try (InputStream in = Readings.class.getResourceAsStream("/org/hemograph/read/" + path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The real files lie beside a checkout of the workshop only. */
  public static Optional<Path> shared(String path) {
    return Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
        .map(up -> up.resolve("shared").resolve(path))
        .filter(Files::exists)
        .findFirst();
  }

  /** All records of an input. */
  public static List<FoundRecord> found(RecordReader reader, RecordInput input) {
    List<FoundRecord> found = new ArrayList<>();
    try {
      reader.check(input);
      reader.read(input, found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** All records of an input, mapped. */
  public static List<ReadRecord> read(RecordReader reader, RecordInput input) {
    return found(reader, input).stream().map(FoundRecord::map).toList();
  }

  /** What a record says, in RDF. */
  public static Graph graph(ReadRecord record) {
    Graph graph = GraphFactory.createDefaultGraph();
    record.evidence().forEach(e -> WRITER.write(e, JenaSink.into(graph)));
    return graph;
  }

  /** What all records say, in RDF. */
  public static Graph graph(RecordReader reader, RecordInput input) {
    Graph graph = GraphFactory.createDefaultGraph();
    read(reader, input)
        .forEach(r -> r.evidence().forEach(e -> WRITER.write(e, JenaSink.into(graph))));
    return graph;
  }

  /** Makes sure that a graph has at least these statements, written in Turtle. */
  public static void assertSays(String turtle, Graph graph) {
    List<String> missing = new ArrayList<>();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE)
        .toGraph()
        .find()
        .filterDrop(graph::contains)
        .forEachRemaining(t -> missing.add(t.toString()));
    assertEquals(List.of(), missing, () -> "not in " + graph);
  }

  /** The messages of a severity, with their places. */
  public static List<String> told(Severity severity, List<ReadRecord> records) {
    return records.stream()
        .flatMap(r -> r.problems().stream())
        .filter(p -> p.severity() == severity)
        .map(Readings::shown)
        .toList();
  }

  private static String shown(Problem problem) {
    return problem.place() + ": " + problem.message();
  }

  /** Makes sure that one message has all of these words. */
  public static void assertTold(List<String> messages, String... words) {
    assertTrue(
        messages.stream().anyMatch(m -> Stream.of(words).allMatch(m::contains)),
        () -> List.of(words) + " is in none of " + messages);
  }
}

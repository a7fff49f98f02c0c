package org.hemograph.read.ctgov;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.graph.EvidenceWriter;
import org.hemograph.model.Evidence;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.model.Vocabulary.Name;
import org.hemograph.model.Vocabulary.Tier;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.RecordInput;

/** Records for tests, and what becomes of them. */
final class Studies {
  /** Names that the fixtures use. */
  static final Vocabulary NAMES =
      new Vocabulary(
          List.of(
              new Name(Kind.DRUG, new ThingRef("drug/ianalumab"), Tier.LABEL, "ianalumab"),
              new Name(Kind.DRUG, new ThingRef("drug/ianalumab"), Tier.SYNONYM, "VAY736"),
              new Name(Kind.DRUG, new ThingRef("drug/eltrombopag"), Tier.LABEL, "eltrombopag"),
              new Name(Kind.DRUG, new ThingRef("drug/romiplostim"), Tier.LABEL, "romiplostim"),
              new Name(
                  Kind.DRUG_CLASS,
                  new ThingRef("drug-class/corticosteroids"),
                  Tier.LABEL,
                  "corticosteroids"),
              new Name(
                  Kind.CONDITION,
                  new ThingRef("condition/MONDO_0008558"),
                  Tier.LABEL,
                  "immune thrombocytopenia"),
              new Name(Kind.ORGANIZATION, new ThingRef("org/novartis"), Tier.LABEL, "Novartis"),
              new Name(
                  Kind.ORGANIZATION,
                  new ThingRef("org/novartis"),
                  Tier.SYNONYM,
                  "Novartis Pharmaceuticals"),
              new Name(
                  Kind.CHARACTERISTIC,
                  new ThingRef("characteristic/platelet-count"),
                  Tier.LABEL,
                  "platelet count"),
              new Name(
                  Kind.ENDPOINT_CONCEPT,
                  new ThingRef("endpoint-concept/ttf"),
                  Tier.LABEL,
                  "Time to treatment failure")));

  private static final EvidenceWriter WRITER = new EvidenceWriter(Namespaces.DEFAULT);

  private Studies() {}

  /** An input of these bytes. */
  record Bytes(String name, byte[] content) implements RecordInput {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(content);
    }
  }

  static RecordInput input(String json) {
    return new Bytes("records.json", json.getBytes(StandardCharsets.UTF_8));
  }

  static RecordInput input(Path file) {
    try {
      return new Bytes(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<FoundRecord> read(RecordInput input) {
    List<FoundRecord> found = new ArrayList<>();
    CtgovReader reader = new CtgovReader(NAMES);
    try {
      reader.check(input);
      reader.read(input, found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  static Graph graph(List<Evidence> evidence) {
    Graph graph = GraphFactory.createDefaultGraph();
    JenaSink sink = JenaSink.into(graph);
    evidence.forEach(each -> WRITER.write(each, sink));
    return graph;
  }

  /** Lies beside a checkout of the workshop only. */
  static Optional<Path> real() {
    return Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
        .map(up -> up.resolve("shared/data/real/ctgov"))
        .filter(Files::exists)
        .findFirst();
  }
}

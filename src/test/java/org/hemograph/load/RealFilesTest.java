package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Registry and bibliographic files as they lie about, each against a manifest: how it comes out,
 * how many records it holds, and facts of every one of them that another program read from it. The
 * files belong to others, so they are not ours to carry: where they are not at hand, nothing is
 * tested, and the report says so.
 */
class RealFilesTest {
  private static final Path REAL = Path.of("../shared/data/real");
  private static final Path MANIFEST = Path.of("src/test/resources/org/hemograph/load");
  private static final Pattern INTERVENTION = Pattern.compile(".*/interventions/(\\d+)\\b.*");

  @TestFactory
  Stream<DynamicTest> everyFileComesOutAsTheManifestSays() throws IOException {
    assumeTrue(Files.isDirectory(REAL), "no real files beside this checkout: nothing tested");
    List<CSVRecord> facts = table("real-facts.csv");
    List<CSVRecord> files = table("real-files.csv");
    assertEquals(
        filesBelow(REAL), files.stream().map(f -> f.get("file")).sorted().toList(), "manifest");
    return files.stream()
        .map(
            file ->
                dynamicTest(
                    file.get("file"),
                    () ->
                        check(
                            file,
                            facts.stream()
                                .filter(fact -> fact.get("file").equals(file.get("file")))
                                .toList())));
  }

  private static void check(CSVRecord file, List<CSVRecord> facts) {
    try (EvidenceStore store = EvidenceStore.inMemory()) {
      ImportReport report =
          new Importer(store, Progress.none())
              .run(ImportOptions.DEFAULT, List.of(REAL.resolve(file.get("file"))));
      String told =
          report.files().stream()
              .flatMap(f -> f.problems().stream())
              .map(p -> p.severity() + " " + p.place() + ": " + p.message())
              .collect(Collectors.joining("\n"));
      assertEquals(1, report.files().size(), told);
      assertEquals(file.get("outcome"), report.files().get(0).outcome().label(), told);
      assertEquals(Long.parseLong(file.get("imported")), report.imported(), told);
      List<String> wrong =
          store.read(
              data ->
                  facts.stream()
                      .filter(fact -> !fact.get("value").equals(value(data, fact)))
                      .map(fact -> fact.toList() + " but was " + value(data, fact))
                      .toList());
      assertEquals(List.of(), wrong, told);
    }
  }

  private static String value(DatasetGraph data, CSVRecord fact) {
    String property = fact.get("property");
    Node thing = thing(data, fact.get("thing"));
    if (property.startsWith("#")) {
      return String.valueOf(count(data, thing, property.substring(1)));
    }
    if (property.equals("type")) {
      return joined(data, thing, RDF.type.asNode());
    }
    if (property.startsWith("date/")) {
      String own = property.replace("date/", "/date/ctgov-");
      Node date = NodeFactory.createURI(thing.getURI() + own);
      return joined(data, date, iri(HG.dateText));
    }
    return joined(
        data,
        thing,
        property.equals("volume")
            ? iri("http://purl.org/ontology/bibo/volume")
            : iri(HG.NS + property));
  }

  private static long count(DatasetGraph data, Node thing, String what) {
    return switch (what) {
      case "Authorship" -> Iter.count(data.find(Node.ANY, thing, iri(HG.authorship), Node.ANY));
      case "topic" ->
          Iter.asStream(data.find(Node.ANY, thing, iri(HG.topic), Node.ANY))
              .map(q -> q.getObject().getURI().replaceAll(".*/(D\\d+).*", "$1"))
              .distinct()
              .count();
      // One that is named twice, for two doses, is one mention.
      case "interventions" ->
          Iter.asStream(data.find(Node.ANY, Node.ANY, iri(HG.sourcePath), Node.ANY))
              .filter(q -> q.getSubject().getURI().startsWith(thing.getURI() + "/mention/"))
              .map(q -> INTERVENTION.matcher(q.getObject().getLiteralLexicalForm()))
              .filter(Matcher::matches)
              .map(m -> m.group(1))
              .distinct()
              .count();
      case "analyses" -> statedAt(data, thing, ".*/analyses/.*");
      case "OutcomeResult" -> statedAt(data, thing, ".*/outcomeMeasures/.*/measurements/.*");
      case "AdverseEventStats" -> statedAt(data, thing, ".*/stats/.*");
      default ->
          Iter.asStream(data.find(Node.ANY, Node.ANY, RDF.type.asNode(), iri(HG.NS + what)))
              .filter(
                  q ->
                      q.getSubject().getURI().startsWith(thing.getURI() + "/")
                          || data.contains(Node.ANY, q.getSubject(), iri(HG.ofStudy), thing))
              .count();
    };
  }

  /**
   * Assertions of the study that stand in this part of its record: the record has one number there,
   * and one of our things may be told by several parts.
   */
  private static long statedAt(DatasetGraph data, Node study, String part) {
    return Iter.asStream(data.find(Node.ANY, Node.ANY, iri(HG.ofStudy), study))
        .map(q -> q.getSubject())
        .filter(s -> sourcePath(data, s).matches(part))
        .distinct()
        .count();
  }

  private static String sourcePath(DatasetGraph data, Node thing) {
    return Iter.asStream(data.find(Node.ANY, thing, iri(HG.sourcePath), Node.ANY))
        .map(q -> q.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }

  /** A study by its path, a publication by the id that the file gives. */
  private static Node thing(DatasetGraph data, String name) {
    String id = name.substring(name.indexOf('/') + 1);
    if (name.startsWith("study/")) {
      return NodeFactory.createURI(Namespaces.DEFAULT.id(name));
    }
    Node property = iri(name.startsWith("pmid/") ? HG.pmid : HG.doi);
    return Iter.asStream(
            data.find(Node.ANY, Node.ANY, property, NodeFactory.createLiteralString(id)))
        .map(q -> q.getSubject())
        .filter(s -> data.contains(Node.ANY, s, RDF.type.asNode(), iri(HG.Publication)))
        .findFirst()
        .orElse(NodeFactory.createURI("urn:x-hemograph:no-such-publication"));
  }

  private static String joined(DatasetGraph data, Node subject, Node property) {
    return Iter.asStream(data.find(Node.ANY, subject, property, Node.ANY))
        .map(q -> q.getObject())
        .map(
            o -> o.isURI() ? local(o.getURI()) : o.getLiteralLexicalForm().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining("|"));
  }

  /** Codes lose their scheme: {@code status-completed} reads {@code completed}. */
  private static String local(String iri) {
    String name = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    return iri.contains("/code/") ? name.substring(name.indexOf('-') + 1) : name;
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static List<String> filesBelow(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getParent().equals(folder))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static List<CSVRecord> table(String name) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(MANIFEST.resolve(name));
        CSVParser parser = format.parse(reader)) {
      List<CSVRecord> rows = parser.getRecords();
      assertTrue(rows.size() > 50, "only " + rows.size() + " rows in " + name);
      return rows;
    }
  }
}

package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Prefixes;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Exporter;
import org.hemograph.store.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
  private static final Path DATA = Path.of("data");
  private static final Node META = iri("https://w3id.org/hemograph/graph/meta");
  private static final String DISEASES = "https://w3id.org/hemograph/graph/curated/diseases";

  @TempDir Path dir;
  private EvidenceStore store;

  @BeforeEach
  void open() {
    store = EvidenceStore.open(new Home(dir.resolve("home")));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatTravelsWithTheProgramIsStoredOnceAndThenKnown() {
    ImportReport first = importer().importBundled();
    assertTrue(first.imported() > 1000, () -> "imported " + first.imported());
    assertEquals(1, first.revision());
    assertTrue(contains("https://w3id.org/hemograph/graph/ontology", HG.Drug));
    ImportReport again = importer().importBundled();
    assertEquals(List.of(), again.files());
    assertEquals(1, again.revision());
  }

  @Test
  void tablesGivenTogetherAreOneRevisionAndUnchangedTheNextTime() throws IOException {
    Path tables = tables();
    ImportReport first = run(tables);
    assertTrue(first.complete(), first.files()::toString);
    assertEquals(1, first.revision());
    ImportReport again = run(tables);
    assertEquals(0, again.imported());
    assertEquals(first.imported(), again.unchanged());
    assertEquals(1, again.revision());
  }

  @Test
  void aChangedRowAloneIsImported() throws IOException {
    Path tables = tables();
    run(tables);
    edit(tables.resolve("diseases.csv"), "cold agglutinin disease", "cold agglutinin illness");
    ImportReport report = run(tables);
    assertEquals(1, report.imported());
    assertEquals(2, report.revision());
    assertTrue(text(DISEASES).contains("cold agglutinin illness"));
  }

  @Test
  void aRefusedRowKeepsItsLastGoodVersion() throws IOException {
    Path tables = tables();
    run(tables);
    DatasetGraph before = content();
    Path diseases = tables.resolve("diseases.csv");
    String evans = line(diseases, "cold agglutinin disease");
    edit(diseases, evans, evans.replaceFirst(",verified,", ",surely,"));
    ImportReport report = run(tables);
    FileReport file = report.files().get(0);
    assertEquals(Outcome.SKIP, file.outcome());
    assertEquals(1, file.skipped());
    assertFalse(report.complete());
    assertTrue(text(DISEASES).contains("cold agglutinin disease"));
    assertEquals(before.size(), content().size());
  }

  @Test
  void aRowThatIsGoneFromItsTableIsGoneFromTheStore() throws IOException {
    Path tables = tables();
    run(tables);
    Path diseases = tables.resolve("diseases.csv");
    edit(diseases, line(diseases, "cold agglutinin disease") + "\r\n", "");
    run(tables);
    assertFalse(text(DISEASES).contains("cold agglutinin disease"));
  }

  @Test
  void aTableGivenAloneKnowsTheRowsStoredBefore() throws IOException {
    Path tables = tables();
    run(tables.resolve("sources.csv"));
    Files.move(tables.resolve("sources.csv"), dir.resolve("elsewhere.txt"));
    ImportReport report = run(tables);
    assertTrue(report.complete(), report.files()::toString);
  }

  @Test
  void checkingWritesNothing() throws IOException {
    ImportReport report = importer().run(ImportOptions.DEFAULT.checkingOnly(), List.of(tables()));
    assertTrue(report.imported() > 0);
    assertEquals(0, store.revision());
  }

  @Test
  void anExportImportedIntoAnEmptyHomeIsTheSame() throws IOException {
    importer().importBundled();
    for (String format : List.of("nquads", "trig", "jsonld")) {
      Path file = dir.resolve("export." + format);
      try (OutputStream out = Files.newOutputStream(file)) {
        new Exporter(store, Prefixes.ALL).export(format, out);
      }
      try (EvidenceStore other = EvidenceStore.inMemory()) {
        ImportReport report =
            new Importer(other, Progress.none()).run(ImportOptions.DEFAULT, List.of(file));
        assertTrue(report.complete(), report.files()::toString);
        assertTrue(IsoMatcher.isomorphic(content(), content(other)), format);
        assertEquals(List.of(), new Importer(other, Progress.none()).importBundled().files());
      }
    }
  }

  @Test
  void anExportIsShortenedByOurPrefixes() throws IOException {
    importer().importBundled();
    for (String format : List.of("turtle", "trig")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new Exporter(store, Prefixes.ALL).export(format, out);
      String text = out.toString(StandardCharsets.UTF_8);
      assertTrue(text.contains("hg:Drug"), format);
      assertTrue(text.contains("hg: <" + HG.NS + ">"), format);
    }
  }

  @Test
  void triplesGetAGraphOfTheirOwnAndAreKnownTheNextTime() throws IOException {
    Path file = write("x.ttl", "<https://a.org/s> <https://a.org/p> [ <https://a.org/q> 1.50 ] .");
    assertEquals(1, run(file).imported());
    assertEquals(Outcome.ACCEPT, run(file).files().get(0).outcome());
    assertEquals(1, run(file).unchanged());
    assertEquals(1, store.revision());
    boolean blank = store.read(d -> d.stream().anyMatch(q -> q.getObject().isBlank()));
    assertFalse(blank, "no blank node is stored");
  }

  @Test
  void aCorrectedFileReplacesItsEarlierVersion() throws IOException {
    run(write("x.ttl", "<https://a.org/s> <https://a.org/p> \"wrong\" ."));
    run(write("x.ttl", "<https://a.org/s> <https://a.org/p> \"right\" ."));
    String said = text("https://w3id.org/hemograph/graph/rdf/x-ttl");
    assertTrue(said.contains("right") && !said.contains("wrong"), said);
  }

  @Test
  void quadsReplaceTheirGraphsWhole() throws IOException {
    run(write("x.nq", quad("one") + quad("two")));
    run(write("x.nq", quad("two")));
    assertEquals("two", text("https://a.org/g"));
  }

  @Test
  void aFileDoesNotSetOurRevision() throws IOException {
    String meta = META.getURI();
    run(
        write(
            "x.nq",
            quad("one") + "<" + meta + "> <" + HG.revision + "> \"77\" <" + meta + "> .\n"));
    assertEquals(1, store.revision());
  }

  @Test
  void aGraphThatJenaKeepsForItselfRefusesTheFile() throws IOException {
    for (Node name :
        List.of(Quad.unionGraph, Quad.defaultGraphIRI, Quad.defaultGraphNodeGenerated)) {
      String quad = "<https://a.org/s> <https://a.org/p> \"x\" <" + name.getURI() + "> .\n";
      assertRejected(write("x.nq", quad("one") + quad), "cannot be stored");
      assertEquals(0, store.revision());
    }
  }

  @Test
  void somebodysFileIsNotOursToLicense() throws IOException {
    run(write("x.ttl", "<https://a.org/s> <https://a.org/p> 1 ."));
    boolean licensed =
        store.read(
            d ->
                d.stream(Node.ANY, Node.ANY, iri(External.dctermsLicense), Node.ANY)
                    .anyMatch(q -> q.getGraph().getURI().contains("/graph/rdf/")));
    assertFalse(licensed);
  }

  @Test
  void aFolderBelowThatCannotBeReadDoesNotStopTheRest() throws IOException {
    Path folder = Files.createDirectories(dir.resolve("mixed"));
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Path hidden = Files.createDirectory(folder.resolve(".locked"));
    Files.writeString(folder.resolve("x.nq"), quad("one"));
    Files.setPosixFilePermissions(locked, Set.of());
    Files.setPosixFilePermissions(hidden, Set.of());
    try {
      assumeFalse(Files.isReadable(locked), "root may read anything");
      List<FileReport> files = run(folder).files();
      assertEquals(
          List.of(Outcome.REJECT, Outcome.ACCEPT),
          files.stream().map(FileReport::outcome).toList());
      assertTrue(files.get(0).problems().get(0).message().contains("permission denied"));
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
      Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void whatIsHiddenInAFolderStaysWhereItIs() throws IOException {
    Path folder = Files.createDirectories(dir.resolve(".mine/.theirs"));
    Files.writeString(folder.resolve("hidden.nq"), quad("hidden"));
    Path mine = folder.getParent();
    Files.writeString(mine.resolve("x.nq"), quad("one"));
    assertEquals(List.of(mine.resolve("x.nq").toString()), paths(run(mine)));
    Files.createDirectories(mine.resolve("deep/er"));
    Files.writeString(mine.resolve("deep/er/y.nq"), quad("two"));
    assertEquals(2, run(mine).files().size());
  }

  private static List<String> paths(ImportReport report) {
    return report.files().stream().map(FileReport::path).toList();
  }

  @Test
  void aRowWithoutAnIdOfItsOwnIsCounted() throws IOException {
    Path tables = tables();
    Path diseases = tables.resolve("diseases.csv");
    String row = line(diseases, "cold agglutinin disease");
    String without = row.substring(row.indexOf(','));
    edit(diseases, row, row + "\r\n" + row.replace("agglutinin", "agglutinate") + "\r\n" + without);
    ImportReport report = run(tables);
    assertEquals(2, report.skipped());
    assertEquals(2, report.files().get(0).problems().size());
    assertTrue(text(DISEASES).contains("cold agglutinin disease"), "the first of the two stays");
    assertFalse(text(DISEASES).contains("cold agglutinate disease"));
    assertEquals(2, run(tables).skipped());
  }

  @Test
  void aViolatedShapeRefusesTheFile() throws IOException {
    ImportReport report = run(write("x.ttl", "<https://a.org/s> a <" + HG.Drug + "> ."));
    FileReport file = report.files().get(0);
    assertEquals(Outcome.REJECT, file.outcome());
    assertTrue(file.problems().get(0).message().contains("abel"), file.problems()::toString);
    assertEquals(0, store.revision());
  }

  @Test
  void aMalformedFileIsRefusedAndTheOthersGoOn() throws IOException {
    Path good = write("good.nq", quad("one"));
    Path bad = write("bad.ttl", "<https://a.org/s> <https://a.org/p> 1 2 .");
    ImportReport report = run(bad, good);
    assertEquals(
        List.of(Outcome.REJECT, Outcome.ACCEPT),
        report.files().stream().map(FileReport::outcome).toList());
    Problem problem = report.files().get(0).problems().get(0);
    assertEquals(bad + ", line 1, column 39", problem.place().toString());
    assertEquals("Expected '.', found '2'.", problem.message());
  }

  @Test
  void whatCannotBeImportedSaysWhy() throws IOException {
    Path empty = Files.createDirectory(dir.resolve("nothing"));
    Files.writeString(empty.resolve("README.md"), "words");
    assertRejected(dir.resolve("missing.ttl"), "no such file");
    assertRejected(empty, "Nothing in this folder");
    assertRejected(write("comment.ttl", "# nothing"), "no statement");
    assertRejected(write("empty", ""), "is empty");
    assertRejected(write("words.txt", "just words"), "--as");
    assertRejected(write("planets.csv", "id,label\r\n"), "No table of ours");
  }

  @Test
  void theFormatCanBeSaid() throws IOException {
    Path file = write("triples.txt", "<https://a.org/s> <https://a.org/p> [] .");
    ImportOptions turtle = ImportOptions.DEFAULT.as("turtle");
    assertTrue(importer().run(turtle, List.of(file)).complete());
    HemographException refused =
        assertThrows(HemographException.class, () -> ImportOptions.DEFAULT.as("docx"));
    assertEquals(Fault.UNKNOWN_FORMAT, refused.fault());
  }

  @Test
  void theReportIsJson() throws IOException {
    Problem problem =
        new Problem(Severity.ERROR, "drug-x", new Place("d.csv", 3, "column inn"), "Say \"it\".");
    ImportReport report =
        new ImportReport(List.of(FileReport.of("d.csv", "table", 2, 1, 5, List.of(problem))), 7);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.writeJson(out);
    assertEquals(
        "{\"files\":[{\"path\":\"d.csv\",\"format\":\"table\",\"outcome\":\"skip\",\"imported\":2,"
            + "\"skipped\":1,\"unchanged\":5,\"superseded\":0,\"vanished\":0,\"problems\":[{\"severity\":\"error\",\"record\":"
            + "\"drug-x\",\"place\":\"d.csvrow3,columninn\",\"message\":\"Say\\\"it\\\".\"}],"
            + "\"moreProblems\":0}],\"passedOver\":0,\"example\":\"\",\"interrupted\":false,"
            + "\"revision\":7}",
        out.toString(StandardCharsets.UTF_8).replaceAll("\\s", ""));
  }

  private Importer importer() {
    return new Importer(store, Progress.none());
  }

  private ImportReport run(Path... paths) {
    return importer().run(ImportOptions.DEFAULT, List.of(paths));
  }

  private void assertRejected(Path path, String why) {
    FileReport file = run(path).files().get(0);
    assertEquals(Outcome.REJECT, file.outcome());
    assertTrue(file.problems().get(0).message().contains(why), file.problems()::toString);
  }

  /** Two small tables of ours, to be changed. */
  private Path tables() throws IOException {
    Path tables = Files.createDirectories(dir.resolve("tables"));
    for (String name : List.of("sources.csv", "diseases.csv")) {
      Files.copy(DATA.resolve(name), tables.resolve(name));
    }
    return tables;
  }

  private static void edit(Path file, String before, String after) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(before), before);
    Files.writeString(file, text.replace(before, after));
  }

  private static String line(Path file, String with) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(l -> l.contains(with))
        .findFirst()
        .orElseThrow();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }

  private static String quad(String label) {
    return "<https://a.org/s> <https://a.org/p> \"" + label + "\" <https://a.org/g> .\n";
  }

  private boolean contains(String graph, String subject) {
    return store.read(d -> d.contains(iri(graph), iri(subject), Node.ANY, Node.ANY));
  }

  /** The literals of a graph, one a line. */
  private String text(String graph) {
    return store.read(
        d ->
            d.stream(iri(graph), Node.ANY, Node.ANY, Node.ANY)
                .filter(q -> q.getObject().isLiteral())
                .map(q -> q.getObject().getLiteralLexicalForm())
                .collect(Collectors.joining("\n")));
  }

  private DatasetGraph content() {
    return content(store);
  }

  private static DatasetGraph content(EvidenceStore store) {
    return store.read(
        d -> {
          DatasetGraph copy = DatasetGraphFactory.create();
          d.stream().filter(q -> !q.getGraph().equals(META)).forEach(copy::add);
          return copy;
        });
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}

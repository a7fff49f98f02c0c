package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as a user types it: the real launcher, jar and database. */
@TestInstance(Lifecycle.PER_CLASS)
class CommandLineIT {

  private Path home;

  @BeforeAll
  void theBaseIsImportedOnce(@TempDir Path folder) throws Exception {
    home = folder.resolve("home");
    Launched run = hemograph("import", "data");
    assertEquals(0, run.exitCode(), run.err());
  }

  private Launched hemograph(String... arguments) throws IOException, InterruptedException {
    return Launched.hemograph(home, arguments);
  }

  @Test
  void aQueryAnswersOnStandardOutput() throws Exception {
    Launched run = hemograph("query", "competing-classes", "drug=ianalumab");
    assertEquals(0, run.exitCode(), run.err());
    for (String competitor :
        List.of(
            "anti-CD38 monoclonal antibody",
            "FcRn antagonist",
            "BTK inhibitor",
            "SYK inhibitor",
            "CAR-T cell therapy")) {
      assertTrue(run.out().contains(competitor), "no " + competitor + " in\n" + run.out());
    }
  }

  @ParameterizedTest(name = "{0} ends with {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          query no-such-query                                | 3 | hemograph queries
          query competing-clases drug=ianalumab              | 3 | competing-classes
          query competing-classes drgu=ianalumab             | 2 | drug
          query competing-classes                            | 2 | drug
          query competing-classes drug=ianalumb              | 3 | ianalumab
          query competing-classes drug                       | 2 | key=value
          query studies phase=77                             | 2 | phase
          query studies --format pdf                         | 2 | csv
          import no-such-folder                              | 4 | no-such-folder
          export --format pdf                                | 2 | nquads
          frobnicate                                         | 2 | frobnicate
          """)
  void mistakesAreNamedAndHaveTheirExitCode(String line, int exitCode, String named)
      throws Exception {
    Launched run = hemograph(line.trim().split("\\s+"));
    assertAll(
        () -> assertEquals(exitCode, run.exitCode(), run.out() + run.err()),
        () -> assertTrue(run.err().toLowerCase().contains(named.toLowerCase()), run.err()),
        () -> assertFalse(run.err().contains("\tat "), "a stack trace: " + run.err()));
  }

  @Test
  void aQueryOfTheUsersOwnAsksNoOtherEndpoint(@TempDir Path folder) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    elsewhere.start();
    String endpoint = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/sparql";
    Files.writeString(
        folder.resolve("far.rq"),
        """
        #+ summary: Asks elsewhere
        #+ columns:
        #+   - name: x
        #+     meaning: something
        SELECT ?x { SERVICE <%s> { ?s ?p ?x } }
        """
            .formatted(endpoint));
    try {
      Launched refused = hemograph("query", "far", "--queries", folder.toString());
      assertEquals(2, refused.exitCode(), refused.err());
      assertTrue(refused.err().contains(endpoint), refused.err());
      assertEquals(0, asked.get());
    } finally {
      elsewhere.stop(0);
    }
  }

  @Test
  void aHomeThatIsAFileIsNotUsable(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    Launched run = Launched.hemograph(file, "query", "studies");
    assertEquals(5, run.exitCode(), run.err());
    assertTrue(run.err().contains(file.toString()), run.err());
  }

  @Test
  void anEmptyHomeSaysWhatToDoFirst(@TempDir Path folder) throws Exception {
    Launched run = Launched.hemograph(folder.resolve("new"), "query", "studies");
    assertEquals(5, run.exitCode(), run.err());
    assertTrue(run.err().contains("hemograph up"), run.err());
  }

  @Test
  void everyCommandHasHelp() throws Exception {
    for (String command : List.of("up", "import", "query", "queries", "serve", "export")) {
      Launched run = hemograph(command, "--help");
      assertEquals(0, run.exitCode(), command);
      assertTrue(run.out().contains("Usage: hemograph " + command), run.out());
    }
    assertEquals(0, hemograph("--help").exitCode());
    assertTrue(hemograph("--version").out().startsWith("hemograph "));
  }

  @Test
  void theBaseImportedAgainChangesNothing() throws Exception {
    String before = hemograph("export", "--format", "nquads").out();
    Path report = home.resolveSibling("again.json");
    Launched run = hemograph("import", "--report", report.toString(), "data");
    assertEquals(0, run.exitCode(), run.err());
    for (JsonNode file : new JsonMapper().readTree(report.toFile()).path("files")) {
      assertEquals(0, file.path("imported").asInt(), file.toString());
      assertTrue(file.path("unchanged").asInt() > 0, file.toString());
    }
    assertEquals(sorted(before), sorted(hemograph("export", "--format", "nquads").out()));
  }

  @Test
  void aReaderThatWentAwayIsCalmAndAFullDiskIsNot() throws Exception {
    Launched head = bash("./hemograph export | head -1; exit ${PIPESTATUS[0]}");
    Launched full = bash("./hemograph export > /dev/full");
    assertAll(
        () -> assertEquals(0, head.exitCode(), head.err()),
        () -> assertEquals("", head.err()),
        () -> assertEquals(1, head.out().lines().count()),
        () -> assertEquals(2, full.exitCode(), full.err()),
        () -> assertTrue(full.err().contains("standard output"), full.err()));
  }

  private Launched bash(String script) throws IOException, InterruptedException {
    return Launched.run(List.of("bash", "-c", script), environment());
  }

  private static List<String> sorted(String lines) {
    return lines.lines().sorted().toList();
  }

  @ParameterizedTest
  @CsvSource({"nquads, nq", "trig, trig", "jsonld, jsonld"})
  void anExportImportedIntoAnEmptyHomeIsTheSameDataset(
      String format, String suffix, @TempDir Path folder) throws Exception {
    Path first = folder.resolve("first." + suffix);
    assertEquals(
        0, hemograph("export", "--format", format, "--output", first.toString()).exitCode());
    Path other = folder.resolve("other");
    Launched imported = Launched.hemograph(other, "import", first.toString());
    assertEquals(0, imported.exitCode(), imported.err());
    Path second = folder.resolve("second.nq");
    assertEquals(
        0,
        Launched.hemograph(other, "export", "--format", "nquads", "--output", second.toString())
            .exitCode());
    assertTrue(
        IsoMatcher.isomorphic(
            RDFDataMgr.loadDatasetGraph(first.toString()),
            RDFDataMgr.loadDatasetGraph(second.toString())));
  }

  @Test
  void aBrokenRowIsRefusedAndTheRestGoesOn(@TempDir Path folder) throws Exception {
    copy(Path.of("data"), folder.resolve("data"));
    Path studies = folder.resolve("data/studies.csv");
    Files.writeString(
        studies, Files.readString(studies).replaceFirst(",2023-02-02,", ",2025-13-40,"));
    Path report = folder.resolve("report.json");
    Launched run =
        hemograph(
            "import",
            "--check-only",
            "--report",
            report.toString(),
            folder.resolve("data").toString());
    JsonNode studiesTable =
        StreamSupport.stream(
                new JsonMapper().readTree(report.toFile()).path("files").spliterator(), false)
            .filter(file -> file.path("path").asText().endsWith("studies.csv"))
            .findFirst()
            .orElseThrow();
    JsonNode problem = studiesTable.path("problems").path(0);
    assertAll(
        () -> assertEquals(4, run.exitCode(), run.err()),
        () -> assertEquals("skip", studiesTable.path("outcome").asText()),
        () -> assertEquals("study-vayhit2", problem.path("record").asText()),
        () -> assertTrue(problem.path("place").asText().contains("row 3"), problem.toString()),
        () -> assertTrue(problem.path("place").asText().contains("start_date"), problem.toString()),
        () -> assertTrue(problem.path("message").asText().contains("2025-13-40")));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void theSameCommandsWorkBesideARunningServer() throws Exception {
    try (RunningLauncher server =
        RunningLauncher.start(List.of("./hemograph", "serve", "--port", "0"), environment())) {
      String url = server.url();
      assertTrue(url.startsWith("http://localhost:"), url);
      Launched query = hemograph("query", "study-arms", "study=VAYHIT2", "--format", "csv");
      Launched unknown = hemograph("query", "study-arms", "study=VAYHIT99");
      Launched queries = hemograph("queries");
      Launched again = hemograph("import", "data");
      Launched export = hemograph("export", "--format", "nquads");
      assertAll(
          () -> assertEquals(0, query.exitCode(), query.err()),
          () -> assertTrue(query.out().contains("ianalumab"), query.out()),
          () -> assertEquals(3, unknown.exitCode(), unknown.err()),
          () -> assertTrue(queries.out().contains("competing-classes"), queries.out()),
          () -> assertEquals(0, again.exitCode(), again.err()),
          () -> assertEquals(0, export.exitCode(), export.err()),
          () -> assertTrue(export.out().contains("drug/ianalumab"), "the export is empty"));
    }
  }

  private Map<String, String> environment() {
    return Map.of("HEMOGRAPH_HOME", home.toString());
  }
}

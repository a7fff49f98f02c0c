package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports into a home that a server owns: what the command is given, and how it ends. */
class ImportBesideServerIT {
  private static final int RECORDS = 8_000;
  private static final Node LABEL = NodeFactory.createURI(External.rdfsLabel);

  @TempDir private Path dir;

  @Test
  void anInterruptedCommandEndsTheImportOfTheServerWithWholeRecords() throws Exception {
    Path file = file(RECORDS);
    try (ServerBeside server = ServerBeside.on(dir.resolve("home"))) {
      Process command = start(file);
      await(() -> stored(server) >= 1000);
      Process signal = new ProcessBuilder("kill", "-INT", "" + command.pid()).start();
      assertEquals(0, signal.waitFor());
      String said = said(command);
      assertEquals(130, command.exitValue(), said);
      assertTrue(said.contains("goes on where it stopped"), said);

      long stored = settled(server);
      assertTrue(stored < RECORDS, () -> "it went on to the end: " + stored + "\n" + said);
      assertEquals(stored, titles(server), "each record has its header and its title");

      StringWriter err = new StringWriter();
      assertEquals(0, run(err, file.toString()), err.toString());
      assertTrue(err.toString().contains("%,d unchanged".formatted(stored)), err.toString());
      assertEquals(RECORDS, stored(server));
    }
  }

  @Test
  void standardInputIsImportedByTheServerUnderItsName() throws Exception {
    try (ServerBeside server = ServerBeside.on(dir.resolve("home"))) {
      InputStream standard = System.in;
      System.setIn(new ByteArrayInputStream(record(1).getBytes(StandardCharsets.UTF_8)));
      StringWriter err = new StringWriter();
      try {
        assertEquals(0, run(err, "-", "--name", "my-references"), err.toString());
      } finally {
        System.setIn(standard);
      }
      assertEquals(
          List.of("my-references"),
          server
              .store()
              .read(
                  d ->
                      d.stream(Node.ANY, Node.ANY, iri(HG.retrievedFrom), Node.ANY)
                          .map(q -> q.getObject().getLiteralLexicalForm())
                          .collect(Collectors.toList())));
    }
    try (Stream<Path> left = Files.list(dir.resolve("home"))) {
      assertEquals(
          List.of(),
          left.map(p -> p.getFileName().toString()).filter(n -> n.contains("stdin")).toList());
    }
  }

  /** The server takes the name of the review with its order, and writes the decisions itself. */
  @Test
  void decisionsOfAReviewAreImportedByTheServer() throws Exception {
    Path record = Files.writeString(dir.resolve("a.nbib"), record(1));
    Path screened =
        Files.writeString(dir.resolve("screened.csv"), "pmid,included\n90000001,0\n777,1\n");
    try (ServerBeside server = ServerBeside.on(dir.resolve("home"))) {
      StringWriter err = new StringWriter();
      assertEquals(0, run(err, record.toString()), err.toString());
      assertEquals(4, run(err, "--review", "ITP \"2026\"", screened.toString()), err.toString());
      assertTrue(err.toString().contains("no publication here has its identifiers"), err::toString);
      assertEquals(
          List.of("ITP \"2026\": excluded"),
          server
              .store()
              .read(
                  d ->
                      d.stream(Node.ANY, Node.ANY, iri(HG.screeningDecision), Node.ANY)
                          .flatMap(q -> d.stream(q.getGraph(), q.getSubject(), LABEL, Node.ANY))
                          .map(q -> q.getObject().getLiteralLexicalForm())
                          .collect(Collectors.toList())));
    }
  }

  private int run(StringWriter err, String... arguments) {
    String[] all =
        Stream.concat(
                Stream.of("import", "--home", dir.resolve("home").toString()), Stream.of(arguments))
            .toArray(String[]::new);
    return Main.commandLine().setErr(new PrintWriter(err, true)).execute(all);
  }

  private Process start(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "import",
            "--home",
            dir.resolve("home").toString(),
            file.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static String said(Process process) throws Exception {
    String said;
    try (BufferedReader out = process.inputReader()) {
      said = out.lines().collect(Collectors.joining("\n"));
    }
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it does not end");
    return said;
  }

  /** A condition that comes true while others work. */
  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    for (int i = 0; i < 1200 && !condition.holds(); i++) {
      Thread.sleep(100);
    }
    assertTrue(condition.holds(), "two minutes were not enough");
  }

  /** How many records are stored, when that has not changed for ten seconds. */
  private static long settled(ServerBeside server) throws InterruptedException {
    long before = -1;
    int quiet = 0;
    while (quiet < 10) {
      long now = stored(server);
      quiet = now == before ? quiet + 1 : 0;
      before = now;
      Thread.sleep(1000);
    }
    return before;
  }

  private static long stored(ServerBeside server) {
    return server
        .store()
        .read(d -> d.stream(Node.ANY, Node.ANY, iri(HG.retrievedFrom), Node.ANY).count());
  }

  private static long titles(ServerBeside server) {
    return server
        .store()
        .read(
            d ->
                d.stream(Node.ANY, Node.ANY, iri(External.dctermsTitle), Node.ANY)
                    .filter(q -> q.getGraph().toString().contains("/graph/nbib/"))
                    .count());
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private Path file(int records) throws IOException {
    Path file = dir.resolve("many.nbib");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 1; i <= records; i++) {
        out.write(record(i));
      }
    }
    return file;
  }

  /** A reference of our own invention. */
  private static String record(int number) {
    return "PMID- 9%07d\nOWN - NLM\nLR  - 20240101\nDP  - 2023 Mar\nTI  - Title %d.\n"
            .formatted(number, number)
        + "PT  - Journal Article\nTA  - J Made Up\nJT  - Journal of made up things\n\n";
  }
}

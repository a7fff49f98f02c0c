package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hemograph.rdf.HG;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import in a process of its own that somebody ends early. */
class InterruptedImportIT {
  private static final int RECORDS = 7_000;

  /** As many records as the importer commits together. */
  private static final int BATCH = 2_500;

  @TempDir private Path dir;

  @Test
  void anInterruptedImportCommitsWhatItHasAndGoesOnTheNextTime() throws Exception {
    Path file = file();
    Process interrupted = start(file);
    awaitCommits(1);
    Process signal = new ProcessBuilder("kill", "-INT", Long.toString(interrupted.pid())).start();
    assertEquals(0, signal.waitFor());
    String said = said(interrupted);
    assertEquals(130, interrupted.exitValue(), said);
    assertTrue(said.contains("goes on where it stopped"), said);
    long stored = stored();
    assertTrue(stored >= BATCH && stored < RECORDS, () -> stored + " records\n" + said);

    Process again = start(file);
    String then = said(again);
    assertEquals(0, again.exitValue(), then);
    assertTrue(then.contains(String.format(Locale.ROOT, "%,d unchanged", stored)), then);
    assertEquals(RECORDS, stored());
  }

  @Test
  void aKilledImportLeavesWholeBatches() throws Exception {
    Process killed = start(file());
    awaitCommits(1);
    killed.destroyForcibly().waitFor();
    long stored = stored();
    assertTrue(stored >= BATCH && stored % BATCH == 0, () -> stored + " records");
  }

  private Process start(Path file) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "import",
                "--home",
                dir.resolve("home").toString(),
                file.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String said(Process process) throws Exception {
    StringBuilder said = new StringBuilder();
    try (BufferedReader out = process.inputReader()) {
      out.lines().forEach(line -> said.append(line).append('\n'));
    }
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it does not end");
    return said.toString();
  }

  /** Each commit leaves its changes as a file. */
  private void awaitCommits(int count) throws Exception {
    Path change = new Home(dir.resolve("home")).changes().resolve("%09d.rdfp.gz".formatted(count));
    for (int i = 0; i < 1200 && !Files.exists(change); i++) {
      Thread.sleep(100);
    }
    assertTrue(Files.exists(change), "nothing was committed in two minutes");
  }

  private long stored() {
    Node from = NodeFactory.createURI(HG.retrievedFrom);
    try (EvidenceStore store = EvidenceStore.open(new Home(dir.resolve("home")))) {
      return store.read(d -> d.stream(Node.ANY, Node.ANY, from, Node.ANY).count());
    }
  }

  /** References of our own invention. */
  private Path file() throws IOException {
    Path file = dir.resolve("many.nbib");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 1; i <= RECORDS; i++) {
        out.write(
            "PMID- 9%07d\nOWN - NLM\nLR  - 20240101\nDP  - 2023 Mar\nTI  - Title %d.\n"
                    .formatted(i, i)
                + "PT  - Journal Article\nTA  - J Made Up\nJT  - Journal of made up things\n\n");
      }
    }
    return file;
  }
}

package org.hemograph.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hemograph.SmallHeap;
import org.hemograph.rdf.Namespaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half a million statements of one revision, in a heap that could not hold a quarter of them. */
class ChangeSetMemoryIT {
  private static final String BASE = "https://w3id.org/hemograph/";
  private static final String HUGE = BASE + "graph/ctgov/NCT00000000";
  private static final String SMALL = BASE + "graph/ctgov/NCT00000007";
  private static final int OF_THE_HUGE = 400_000;
  private static final int RECORDS = 1_000;
  private static final int OF_EACH = 100;

  @Test
  void aChangeSetIsWrittenAndReadByRecord_inASmallHeap(@TempDir Path folder) throws Exception {
    String told = SmallHeap.run("64m", ChangeSetMemoryIT.class, folder.toString());
    assertTrue(told.contains("indexed 400000, 2000 shown; 100, 100 shown"), told);
    assertTrue(told.contains("read through 400000, 2000 shown; 100, 100 shown"), told);
  }

  /** What the small heap runs. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    ChangeLog log = new ChangeLog(folder);
    RecordName names = RecordName.under(Namespaces.DEFAULT);
    write(log.start(1, names));
    ChangeSets sets = new ChangeSets(log, names);
    tell("indexed", sets);
    if (sets.lost(1, Set.of(BASE + "id/drug/x")).isEmpty()) {
      throw new IllegalStateException("no index");
    }
    sets.write(1, HUGE, OutputStream.nullOutputStream());
    withoutIndex(folder.resolve("000000001.rdfp.gz"));
    tell("read through", sets);
    sets.write(1, "", OutputStream.nullOutputStream());
  }

  private static void tell(String how, ChangeSets sets) {
    Map<String, RecordChanges> found = sets.of(1, Set.of(HUGE, SMALL), 2_000);
    RecordChanges huge = found.get(HUGE);
    RecordChanges small = found.get(SMALL);
    System.out.printf(
        "%s %d, %d shown; %d, %d shown%n",
        how, huge.added(), huge.first().size(), small.added(), small.first().size());
  }

  private static void write(PatchFile patch) {
    for (int i = 0; i < OF_THE_HUGE; i++) {
      statement(patch, HUGE, i);
    }
    for (int record = 1; record <= RECORDS; record++) {
      for (int i = 0; i < OF_EACH; i++) {
        statement(patch, "%sgraph/ctgov/NCT%08d".formatted(BASE, record), i);
      }
    }
    patch.seal();
    patch.publish();
  }

  private static void statement(PatchFile patch, String graph, int number) {
    patch.add(
        NodeFactory.createURI(graph),
        NodeFactory.createURI(BASE + "id/result/" + number % 5_000),
        NodeFactory.createURI(BASE + "ontology#valueText"),
        text("a value as a record states it, number " + number + ", and what else it says of it"));
  }

  private static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }

  /** As an earlier program wrote it: one member, no comments. */
  private static void withoutIndex(Path file) throws IOException {
    Path bare = file.resolveSibling("bare");
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
        OutputStream out = new GZIPOutputStream(Files.newOutputStream(bare))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#")) {
          out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    Files.move(bare, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}

package org.hemograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes without pause is killed at random moments. */
class KilledWriterIT {
  private static final int KILLS = Integer.getInteger("hemograph.kills", 6);

  @TempDir Path dir;

  @Test
  void afterEachKillTheHomeHoldsOneRevisionWhole() throws Exception {
    Random random = new Random(42);
    Home home = new Home(dir.resolve("home"));
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process writer = ProcessOnHome.start("write", home.dir());
      ProcessOnHome.awaitLine(writer, "revision");
      Thread.sleep(random.nextInt(1500));
      writer.destroyForcibly().waitFor();
      before = verify(home, before);
    }
  }

  /** Whole: each graph is of the stored revision, and so are the change sets and the text index. */
  private static long verify(Home home, long before) {
    try (EvidenceStore store = EvidenceStore.open(home)) {
      long revision = store.revision();
      assertTrue(revision > before, () -> "revision " + revision);
      store.read(
          dataset -> {
            Map<String, Integer> counts = new HashMap<>();
            Set<String> revisions = new HashSet<>();
            for (String graph : ProcessOnHome.GRAPHS) {
              Node name = NodeFactory.createURI(graph);
              dataset
                  .find(name, Node.ANY, Node.ANY, Node.ANY)
                  .forEachRemaining(
                      quad -> {
                        String text = quad.getObject().getLiteralLexicalForm();
                        revisions.add(text.substring(text.lastIndexOf('r') + 1));
                        counts.merge(graph, 1, Integer::sum);
                      });
              assertEquals(ProcessOnHome.STATEMENTS, counts.get(graph));
            }
            assertEquals(Set.of(Long.toString(revision)), revisions);
            assertEquals(ProcessOnHome.STATEMENTS, found(store, revision));
            return revision;
          });
      for (long r = 1; r <= revision; r++) {
        Path changes = home.changes().resolve(String.format("%09d.rdfp.gz", r));
        assertTrue(Files.isRegularFile(changes), changes::toString);
      }
      assertEquals(0, home.changes().resolve("open").toFile().list().length);
      return revision;
    }
  }

  /** Subjects that the text index finds by the revision in their label. */
  private static int found(EvidenceStore store, long revision) {
    String query =
        "PREFIX text: <http://jena.apache.org/text#>"
            + " SELECT (COUNT(DISTINCT ?s) AS ?n)"
            + " { ?s text:query (<http://www.w3.org/2000/01/rdf-schema#label> 'r"
            + revision
            + "' 100000) }";
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(store.dataset())).query(query).build()) {
      return execution.execSelect().next().getLiteral("n").getInt();
    }
  }
}

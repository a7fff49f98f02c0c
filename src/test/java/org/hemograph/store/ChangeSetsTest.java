package org.hemograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.RecordChanges.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeSetsTest {
  private static final String BASE = "https://w3id.org/hemograph/";
  private static final int RECORDS = 400;
  private static final int EACH = 30;

  @TempDir private Path folder;

  /** Records that follow each other, and one of which the statements lie far apart. */
  private ChangeSets written() throws IOException {
    ChangeLog log = new ChangeLog(folder);
    RecordName names = RecordName.under(Namespaces.DEFAULT);
    PatchFile patch = log.start(1, names);
    for (int record = 0; record < RECORDS; record++) {
      Node graph = iri("graph/ctgov/NCT" + record);
      patch.delete(graph, iri("id/study/NCT" + record), iri("p"), iri("id/drug/lost" + record % 7));
      for (int i = 0; i < EACH; i++) {
        patch.add(graph, iri("id/study/NCT" + record), iri("p" + i), text("value\n\"" + i + "\""));
      }
      patch.add(iri("graph/curated/drugs"), iri("id/drug/x"), iri("p"), text("at " + record));
    }
    patch.seal();
    patch.publish();
    return new ChangeSets(log, names);
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(BASE + path);
  }

  private static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }

  @Test
  void theIndexFindsWhatReadingThroughFinds() throws IOException {
    ChangeSets sets = written();
    Set<String> asked =
        Set.of(BASE + "graph/ctgov/NCT0", BASE + "graph/ctgov/NCT399", BASE + "id/drug/x");
    Map<String, RecordChanges> indexed = sets.of(1, asked, 100);
    assertEquals(EACH, indexed.get(BASE + "graph/ctgov/NCT399").added());
    assertEquals(1, indexed.get(BASE + "graph/ctgov/NCT399").removed());
    assertEquals(RECORDS, indexed.get(BASE + "id/drug/x").added());
    assertEquals(100, indexed.get(BASE + "id/drug/x").first().size(), "no more than asked for");
    assertEquals(State.READ, indexed.get(BASE + "id/drug/x").state());
    withoutIndex();
    assertEquals(indexed, sets.of(1, asked, 100));
  }

  @Test
  void manyRemovedStatements_leaveRoomForTheAddedOnes() throws IOException {
    ChangeLog log = new ChangeLog(folder);
    RecordName names = RecordName.under(Namespaces.DEFAULT);
    PatchFile patch = log.start(1, names);
    Node graph = iri("graph/ctgov/NCT0");
    // Enough for several members, of which the last alone has what was added.
    for (int i = 0; i < 20_000; i++) {
      patch.delete(graph, iri("id/result/" + i), iri("p"), text("before"));
    }
    for (int i = 0; i < 150; i++) {
      patch.add(graph, iri("id/result/" + i), iri("p"), text("after"));
    }
    patch.seal();
    patch.publish();
    ChangeSets sets = new ChangeSets(log, names);
    Set<String> asked = Set.of(BASE + "graph/ctgov/NCT0");
    Map<String, RecordChanges> indexed = sets.of(1, asked, 100);
    RecordChanges changes = indexed.get(BASE + "graph/ctgov/NCT0");
    assertEquals(20_000, changes.removed());
    assertEquals(150, changes.added());
    assertEquals(100, changes.first().stream().filter(one -> !one.added()).count());
    assertEquals(100, changes.first().stream().filter(RecordChanges.Change::added).count());
    withoutIndex();
    assertEquals(indexed, sets.of(1, asked, 100));
  }

  @Test
  void itIsStillOneRdfPatchThatEveryReaderTakes() throws IOException {
    written();
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file()))) {
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      RDFPatchOps.write(again, RDFPatchOps.read(in));
      assertEquals(
          RECORDS * (EACH + 2L),
          again.toString(StandardCharsets.UTF_8).lines().filter(l -> l.matches("[AD] .*")).count());
    }
  }

  @Test
  void whatARemovedStatementNamed_leadsToItsRecord() throws IOException {
    Set<String> lost = written().lost(1, Set.of(BASE + "id/drug/lost3")).orElseThrow();
    assertTrue(lost.contains(BASE + "graph/ctgov/NCT3"), lost.toString());
    assertEquals((RECORDS + 3) / 7, lost.size());
  }

  @Test
  void withoutIndex_orFile_nobodyCanTellWhatWasLost() throws IOException {
    ChangeSets sets = written();
    byte[] whole = Files.readAllBytes(file());
    withoutIndex();
    assertTrue(sets.lost(1, Set.of(BASE + "id/drug/lost3")).isEmpty());
    Files.write(file(), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertTrue(sets.lost(1, Set.of(BASE + "id/drug/lost3")).isEmpty());
    Files.delete(file());
    assertTrue(sets.lost(1, Set.of(BASE + "id/drug/lost3")).isEmpty());
  }

  @Test
  void whatWasReadThroughIsRemembered_untilTheFileIsAnother() throws IOException {
    ChangeSets sets = written();
    withoutIndex();
    Set<String> asked = Set.of(BASE + "graph/ctgov/NCT7");
    Map<String, RecordChanges> read = sets.of(1, asked, 100);
    assertEquals(EACH, read.get(BASE + "graph/ctgov/NCT7").added());
    FileTime time = Files.getLastModifiedTime(file());
    Files.write(file(), new byte[Math.toIntExact(Files.size(file()))]);
    Files.setLastModifiedTime(file(), time);
    assertEquals(read, sets.of(1, asked, 100), "read again");
    Files.setLastModifiedTime(file(), FileTime.fromMillis(time.toMillis() + 2_000));
    assertEquals(State.BROKEN, sets.of(1, asked, 100).get(BASE + "graph/ctgov/NCT7").state());
  }

  @Test
  void oneRecordIsReadWithoutTheOthers() throws IOException {
    ChangeSets sets = written();
    // All but the first member and the index are made unreadable: nobody may look at them.
    byte[] bytes = Files.readAllBytes(file());
    java.util.Arrays.fill(bytes, bytes.length / 3, bytes.length / 2, (byte) 0);
    Files.write(file(), bytes);
    assertEquals(
        State.READ,
        sets.of(1, Set.of(BASE + "graph/ctgov/NCT0"), 100).get(BASE + "graph/ctgov/NCT0").state());
    assertEquals(
        State.BROKEN,
        sets.of(1, Set.of(BASE + "graph/ctgov/NCT160"), 100)
            .get(BASE + "graph/ctgov/NCT160")
            .state());
  }

  private Path file() {
    return folder.resolve("000000001.rdfp.gz");
  }

  /** As an earlier program wrote it: one member, no comments. */
  private void withoutIndex() throws IOException {
    List<String> lines;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file())), StandardCharsets.UTF_8))) {
      lines = in.lines().filter(line -> !line.startsWith("#")).toList();
    }
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file()))) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}

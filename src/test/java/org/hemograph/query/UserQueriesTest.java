package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries of a user beside the bundled ones, while their files change. */
final class UserQueriesTest {
  private static final String GOOD = "#+ summary: One.\nASK { ?s ?p ?o }\n";
  private static final String BROKEN = "#+ summary: One.\n#+ sumary: Two.\nASK { ?s ?p ?o }\n";

  @TempDir private Path folder;
  private Catalogue catalogue = Catalogue.bundled();

  @BeforeEach
  void oneQuery() throws IOException {
    write("mine/my-own.rq", GOOD);
    catalogue = Catalogue.bundledWith(List.of(folder), Duration.ZERO);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void theyStandBesideTheBundledOnes() {
    assertEquals("mine", catalogue.get("my-own").group());
    assertTrue(catalogue.names().contains("my-own"));
    assertTrue(catalogue.names().contains("study-results"));
    assertTrue(catalogue.all().contains(catalogue.get("my-own")));
    assertEquals(catalogue.names().size(), catalogue.all().size());
    assertEquals(List.of(), catalogue.troubles());
    assertSame(catalogue, catalogue.requireSound());
  }

  @Test
  void anUnchangedFileIsReadOnce() {
    assertSame(catalogue.get("my-own"), catalogue.get("my-own"));
  }

  @Test
  void aChangedFileIsNoticed() throws IOException {
    CuratedQuery before = catalogue.get("my-own");
    write("mine/my-own.rq", GOOD.replace("One", "Two"));
    assertEquals("Two.", catalogue.get("my-own").summary());
    assertNotSame(before, catalogue.get("my-own"));
  }

  @Test
  void aNewFileIsNoticed() throws IOException {
    assertThrows(HemographException.class, () -> catalogue.get("another"));
    write("another.rq", GOOD);
    assertEquals("One.", catalogue.get("another").summary());
  }

  @Test
  void aDeletedFileIsNoticed() throws IOException {
    Files.delete(folder.resolve("mine/my-own.rq"));
    assertFalse(catalogue.names().contains("my-own"));
    HemographException e = assertThrows(HemographException.class, () -> catalogue.get("my-own"));
    assertEquals(Fault.UNKNOWN_QUERY, e.fault());
    assertEquals(List.of(), catalogue.troubles());
  }

  @Test
  void aFileThatBecameWrongKeepsItsLastGoodVersionUntilMended() throws IOException {
    CuratedQuery before = catalogue.get("my-own");
    write("mine/my-own.rq", BROKEN);
    assertSame(before, catalogue.get("my-own"));
    assertTrue(catalogue.names().contains("my-own"));
    assertTrouble("my-own.rq line 2: unknown key \"sumary\"");
    write("mine/my-own.rq", GOOD.replace("One", "Three"));
    assertEquals("Three.", catalogue.get("my-own").summary());
    assertEquals(List.of(), catalogue.troubles());
  }

  @Test
  void aFileThatNeverWasRightTellsItsFault() throws IOException {
    write("another.rq", BROKEN);
    HemographException e = assertThrows(HemographException.class, () -> catalogue.get("another"));
    assertEquals(Fault.BAD_CONFIGURATION, e.fault());
    assertTrue(e.getMessage().contains("another.rq line 2"), e.getMessage());
    assertTrouble("another.rq line 2");
    assertFalse(catalogue.names().contains("another"));
    assertEquals(1, catalogue.faults().size());
  }

  @Test
  void aMistakeStopsTheStart() throws IOException {
    write("another.rq", BROKEN);
    write("third.rq", "nothing");
    HemographException e = assertThrows(HemographException.class, catalogue::requireSound);
    assertEquals(2, e.fault().exitCode());
    assertTrue(e.getMessage().contains("another.rq line 2"), e.getMessage());
    assertTrue(e.getMessage().contains("(1 more;"), e.getMessage());
  }

  @Test
  void aBundledNameIsTaken() throws IOException {
    write("study-results.rq", GOOD);
    assertTrouble("study-results.rq line 1: a bundled query is named");
    assertEquals("S3", catalogue.get("study-results").id());
  }

  @Test
  void ofTwoFilesWithOneNameTheFirstToServeKeepsIt() throws IOException {
    CuratedQuery before = catalogue.get("my-own");
    write("a/my-own.rq", GOOD.replace("One", "Other"));
    assertSame(before, catalogue.get("my-own"));
    assertTrouble("a/my-own.rq line 1: ");
    Files.delete(folder.resolve("mine/my-own.rq"));
    assertEquals("Other.", catalogue.get("my-own").summary());
    assertEquals(List.of(), catalogue.troubles());
  }

  @Test
  void aNameThatNoAddressCanHaveIsRefused() throws IOException {
    write("My Query.rq", GOOD);
    assertTrouble("My Query.rq line 1: a query's file is named like");
  }

  @Test
  void aFolderThatIsGoneIsTroubleAndItsQueriesStay() throws IOException {
    CuratedQuery before = catalogue.get("my-own");
    Files.move(folder.resolve("mine"), folder.resolveSibling(folder.getFileName() + "-kept"));
    Files.delete(folder);
    try {
      assertSame(before, catalogue.get("my-own"));
      assertTrouble("is no folder");
    } finally {
      Files.move(folder.resolveSibling(folder.getFileName() + "-kept"), folder);
    }
  }

  @Test
  void aFolderThatIsNotThereStopsTheStart() {
    Catalogue nowhere = Catalogue.bundledWith(List.of(folder.resolve("no-such")));
    HemographException e = assertThrows(HemographException.class, nowhere::requireSound);
    assertTrue(e.getMessage().contains("no-such is no folder"), e.getMessage());
  }

  private void assertTrouble(String part) {
    List<HemographException> troubles = catalogue.troubles();
    assertEquals(1, troubles.size(), troubles.toString());
    assertTrue(troubles.get(0).getMessage().contains(part), troubles.get(0).getMessage());
  }
}

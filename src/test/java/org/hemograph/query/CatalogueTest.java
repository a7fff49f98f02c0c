package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogueTest {
  private static final String GOOD = QueryFiles.read("classes.rq");

  @TempDir private Path folder;

  @BeforeEach
  void twoQueries() throws IOException {
    Files.createDirectories(folder.resolve("landscape"));
    Files.writeString(folder.resolve("landscape/competing-classes.rq"), GOOD);
    Files.writeString(folder.resolve("landscape/drug-classes.rq"), GOOD);
  }

  @Test
  void aQueryIsNamedByItsFileAndGroupedByItsFolder() {
    CuratedQuery query = Catalogue.of(folder).get("competing-classes");
    assertEquals("competing-classes", query.name());
    assertEquals("landscape", query.group());
  }

  @Test
  void namesAreKnownAlthoughAFileIsWrong() throws IOException {
    Files.writeString(folder.resolve("broken.rq"), "#+ summry: x\nSELECT");
    Catalogue catalogue = Catalogue.of(folder);
    assertEquals(
        List.of("broken", "competing-classes", "drug-classes"), List.copyOf(catalogue.names()));
    catalogue.get("drug-classes");
    assertEquals(1, catalogue.faults().size());
    assertTrue(catalogue.faults().get(0).getMessage().contains("broken.rq line 1"));
    assertThrows(HemographException.class, catalogue::all);
  }

  @Test
  void anUnknownNameGetsTheNearest() {
    HemographException e =
        assertThrows(HemographException.class, () -> Catalogue.of(folder).get("competing-clases"));
    assertEquals(Fault.UNKNOWN_QUERY, e.fault());
    assertEquals(List.of("competing-classes"), e.offence().orElseThrow().nearest().subList(0, 1));
    assertTrue(e.getMessage().contains("did you mean \"competing-classes\""), e.getMessage());
  }

  @Test
  void aFileIsReadOnce() {
    Catalogue catalogue = Catalogue.of(folder);
    assertSame(catalogue.get("drug-classes"), catalogue.get("drug-classes"));
  }

  @Test
  void twoFilesOfOneNameAreRefused() throws IOException {
    Files.createDirectories(folder.resolve("other"));
    Files.writeString(folder.resolve("other/drug-classes.rq"), GOOD);
    HemographException e = assertThrows(HemographException.class, () -> Catalogue.of(folder));
    assertEquals(Fault.BAD_CONFIGURATION, e.fault());
    assertTrue(e.getMessage().contains("landscape/drug-classes.rq"), e.getMessage());
    assertTrue(e.getMessage().contains("other/drug-classes.rq"), e.getMessage());
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws IOException {
    Files.write(
        folder.resolve("latin.rq"), "#+ summary: é\n".getBytes(StandardCharsets.ISO_8859_1));
    HemographException e =
        assertThrows(HemographException.class, () -> Catalogue.of(folder).get("latin"));
    assertTrue(e.getMessage().contains("latin.rq is not UTF-8"), e.getMessage());
  }

  @Test
  void everyBundledQueryIsRight() {
    Catalogue bundled = Catalogue.bundled();
    assertEquals(List.of(), bundled.faults().stream().map(Throwable::getMessage).toList());
    assertEquals(bundled.names().size(), bundled.all().size());
  }
}

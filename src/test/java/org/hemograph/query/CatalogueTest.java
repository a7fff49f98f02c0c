package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;
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

  @Test
  void theQueriesInsideAJarAreFound() throws Exception {
    Path jar = folder.resolve("program with spaces.jar");
    Path classes =
        Path.of(Catalogue.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith(".rq")) {
          out.putNextEntry(new JarEntry(name));
          Files.copy(file, out);
        }
      }
      // No entries for the folders, as some packers leave them out.
      out.putNextEntry(new JarEntry("org/hemograph/queries/test/in-a-jar.rq"));
      out.write(GOOD.getBytes(StandardCharsets.UTF_8));
    }
    ClassLoader libraries = new WithoutOurs(getClass().getClassLoader());
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, libraries)) {
      Object catalogue =
          loader.loadClass(Catalogue.class.getName()).getMethod("bundled").invoke(null);
      assertEquals(
          "[in-a-jar]", catalogue.getClass().getMethod("names").invoke(catalogue).toString());
      assertEquals("[]", catalogue.getClass().getMethod("faults").invoke(catalogue).toString());
    }
  }

  /** Every library, and nothing of this project. */
  private static final class WithoutOurs extends ClassLoader {
    WithoutOurs(ClassLoader parent) {
      super(parent);
    }

    @Override
    public @Nullable URL getResource(String name) {
      return name.startsWith("org/hemograph/") ? null : super.getResource(name);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.hemograph.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }
}

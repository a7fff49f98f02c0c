package org.hemograph.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramBuildTest {
  @TempDir Path folder;

  @Test
  void of_jar_goesByContentAndNotByTime() throws IOException {
    String first = ProgramBuild.of(jar("first.jar", "one", 1_000_000_000_000L));
    assertEquals(first, ProgramBuild.of(jar("second.jar", "one", 1_500_000_000_000L)));
    assertNotEquals(first, ProgramBuild.of(jar("third.jar", "two", 1_000_000_000_000L)));
  }

  @Test
  void of_folder_changesWithEachCompilation() throws IOException {
    Path file = Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("C"), "x");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
    String first = ProgramBuild.of(folder);
    assertEquals(first, ProgramBuild.of(folder));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_001_000L));
    assertNotEquals(first, ProgramBuild.of(folder));
  }

  private Path jar(String name, String content, long time) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("A.class");
      entry.setTime(time);
      zip.putNextEntry(entry);
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return jar;
  }
}

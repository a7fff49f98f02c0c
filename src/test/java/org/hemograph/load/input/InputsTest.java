package org.hemograph.load.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  private static final String RIS = "TY  - JOUR\nTI  - A title of ours\nER  - \n";

  @TempDir private Path dir;

  @Test
  void aFolderIsSearchedAndItsNamesAreRelative() throws IOException {
    Path folder = Files.createDirectories(dir.resolve("data/deep"));
    Files.writeString(folder.resolve("a.ris"), RIS);
    Files.writeString(folder.resolve("README.md"), "words");
    Files.writeString(folder.resolve("picture.png"), "no picture");
    try (Inputs inputs = look(dir.resolve("data"))) {
      assertEquals(List.of("data/deep/a.ris"), names(inputs));
      assertEquals(1, inputs.passedOver().count());
      assertTrue(inputs.passedOver().first().endsWith("picture.png"));
      assertEquals(List.of(), inputs.refused());
    }
  }

  @Test
  void membersOfArchivesAreInputs() throws IOException {
    Path zip = zip("bulk.zip", Map.of("in/a.ris", bytes(RIS), "b.ris", bytes(RIS)));
    Path tar = tarGz("bulk.tar.gz", "in/c.ris", bytes(RIS));
    for (Path archive : List.of(zip, tar)) {
      try (Inputs inputs = look(archive)) {
        assertEquals(List.of(), inputs.refused());
        assertTrue(names(inputs).get(0).startsWith(archive.getFileName() + "!/"));
        for (Inputs.Recognised one : inputs.of(f -> true)) {
          assertEquals(RIS, text(one.input()));
          assertEquals(RIS, text(one.input()), "as often as asked for");
        }
      }
    }
  }

  @Test
  void aMemberThatClimbsOutOfItsFolderStaysANameOnly() throws IOException {
    String climbing = "../../../../../../" + dir.resolve("climbed.ris");
    Path tar = tarGz("slip.tar.gz", climbing, bytes(RIS));
    Path zip = zip("slip.zip", Map.of(climbing, bytes(RIS)));
    try (Inputs inputs = look(tar, zip)) {
      assertEquals(2, inputs.count());
      assertFalse(Files.exists(dir.resolve("climbed.ris")));
      assertEquals(RIS, text(inputs.of(f -> true).get(0).input()));
    }
  }

  @Test
  void aBombIsRefused() throws IOException {
    byte[] blanks = new byte[4 << 20];
    UnpackLimits ratio = new UnpackLimits(1L << 40, 1L << 40, 100, 1 << 20);
    Path bomb = zip("bomb.zip", Map.of("a.ris", join(bytes(RIS), blanks)));
    try (Inputs inputs = look(ratio, bomb)) {
      assertTooLong(inputs, "100 times");
    }
    Path gzip = Files.write(dir.resolve("b.ris.gz"), gzipped(join(bytes(RIS), blanks)));
    try (Inputs inputs = look(ratio, gzip)) {
      assertTooLong(inputs, "100 times");
    }
    try (Inputs inputs = look(new UnpackLimits(1 << 20, 1L << 40, 1L << 40, 0), gzip)) {
      assertTooLong(inputs, "1048576 bytes");
    }
    try (Inputs inputs = look(new UnpackLimits(1L << 40, 1 << 20, 1L << 40, 0), bomb)) {
      assertTrue(inputs.refused().get(0).message().contains("unpack it first"));
    }
  }

  private static void assertTooLong(Inputs inputs, String how) throws IOException {
    Input input = inputs.of(f -> true).get(0).input();
    try (InputStream in = input.open()) {
      in.readAllBytes();
      throw new AssertionError("was read to its end");
    } catch (TooLongException e) {
      assertTrue(String.valueOf(e.getMessage()).contains(how), e.getMessage());
    }
  }

  @Test
  void anArchiveWithinAnArchiveIsRefused() throws IOException {
    byte[] inner = Files.readAllBytes(zip("inner.zip", Map.of("a.ris", bytes(RIS))));
    Path outer = zip("outer.zip", Map.of("inner.zip", inner, "b.ris", bytes(RIS)));
    try (Inputs inputs = look(outer)) {
      assertEquals(List.of("outer.zip!/b.ris"), names(inputs));
      assertTrue(inputs.refused().get(0).message().contains("Unpack it first"));
    }
  }

  @Test
  void anEncryptedArchiveIsRefused() throws IOException {
    Path zip = zip("secret.zip", Map.of("a.ris", bytes(RIS)));
    byte[] bytes = Files.readAllBytes(zip);
    for (int i = 0; i + 8 < bytes.length; i++) {
      boolean local = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3;
      boolean central = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1;
      if (local || central) {
        bytes[i + (local ? 6 : 8)] |= 1;
      }
    }
    Files.write(zip, bytes);
    try (Inputs inputs = look(zip)) {
      assertEquals(0, inputs.count());
      assertTrue(
          inputs.refused().get(0).message().contains("encrypted"), inputs.refused()::toString);
    }
  }

  @Test
  void whatIsEmptyDamagedOrPackedOtherwiseIsRefused() throws IOException {
    Path empty = Files.createFile(dir.resolve("empty.json"));
    Path rar = Files.writeString(dir.resolve("x.rar"), "Rar!\u001a\u0007 and more");
    byte[] half = Files.readAllBytes(zip("whole.zip", Map.of("a.ris", bytes(RIS))));
    Path cut = Files.write(dir.resolve("cut.zip"), java.util.Arrays.copyOf(half, half.length / 2));
    try (Inputs inputs = look(empty, rar, cut)) {
      assertEquals(3, inputs.refused().size(), inputs.refused()::toString);
      assertTrue(inputs.refused().get(0).message().contains("empty"));
      assertTrue(inputs.refused().get(1).message().contains("do not read"));
      assertTrue(inputs.refused().get(2).message().contains("damaged"));
    }
  }

  @Test
  void twoFilesOfOneNameThatAreKnownByItAreNotBothTaken() throws IOException {
    Path one = Files.createDirectory(dir.resolve("one"));
    Path two = Files.createDirectory(dir.resolve("two"));
    Path first = Files.writeString(one.resolve("x.ris"), RIS);
    Path second = Files.writeString(two.resolve("x.ris"), RIS);
    try (Inputs inputs = look(first, second)) {
      assertEquals(1, inputs.count());
      assertTrue(inputs.refused().get(0).message().contains("same name"));
    }
    try (Inputs inputs = look(dir)) {
      assertEquals(2, inputs.count(), "a folder tells them apart");
    }
  }

  @Test
  void standardInputIsCalledAsTheUserSays() throws IOException {
    Path file = Files.writeString(dir.resolve("123.tmp"), RIS);
    try (Inputs inputs =
        Inputs.of(List.of(file), Optional.empty(), Map.of(file, "mine"), UnpackLimits.DEFAULT)) {
      assertEquals(List.of("mine"), names(inputs));
      assertTrue(inputs.scopes().get(0).covers("mine"));
    }
    try (Inputs inputs =
        Inputs.of(List.of(file), Optional.empty(), Map.of(file, "stdin"), UnpackLimits.DEFAULT)) {
      assertFalse(inputs.scopes().get(0).covers("stdin"), "nobody says it is the same each time");
    }
  }

  @Test
  void aScopeIsAFileAFolderOrAnArchive() {
    Scope scope = new Scope("data", "data");
    assertTrue(scope.covers("data") && scope.covers("data/x") && scope.covers("data!/x"));
    assertFalse(scope.covers("data2") || scope.covers("database/x") || scope.covers("other"));
  }

  private Inputs look(Path... paths) {
    return look(UnpackLimits.DEFAULT, paths);
  }

  private static Inputs look(UnpackLimits limits, Path... paths) {
    return Inputs.of(List.of(paths), Optional.empty(), Map.of(), limits);
  }

  private static List<String> names(Inputs inputs) {
    return inputs.of(f -> true).stream().map(one -> one.input().name()).toList();
  }

  private static String text(Input input) throws IOException {
    try (InputStream in = input.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[] one, byte[] two) {
    byte[] all = java.util.Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, all, one.length, two.length);
    return all;
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private Path zip(String name, Map<String, byte[]> members) throws IOException {
    Path file = dir.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
      }
    }
    return file;
  }

  private Path tarGz(String name, String member, byte[] bytes) throws IOException {
    Path file = dir.resolve(name);
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      TarArchiveEntry entry = new TarArchiveEntry(member, true);
      entry.setSize(bytes.length);
      tar.putArchiveEntry(entry);
      tar.write(bytes);
      tar.closeArchiveEntry();
    }
    return file;
  }
}

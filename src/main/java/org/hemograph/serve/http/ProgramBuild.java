package org.hemograph.serve.http;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hemograph.model.Digest;

/**
 * Which build of this program runs: two replicas of one build have the same, and each change of a
 * class, a template, a bundled query or a library version makes another. Taken from what our
 * classes were loaded from: of a jar the names and checksums of its entries, so that it matters
 * neither when nor where it was built; of folders the size and time of each file, so that in
 * development every compilation counts.
 */
public final class ProgramBuild {
  private ProgramBuild() {}

  private static final class Known {
    static final String ID = of(place());
  }

  /** 64 hex digits; worked out once, at the first call. */
  public static String id() {
    return Known.ID;
  }

  private static Path place() {
    try {
      return Path.of(
          ProgramBuild.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A class without a place", e);
    }
  }

  /** The build that lies in a jar or a folder. */
  static String of(Path place) {
    try {
      return Files.isDirectory(place) ? folder(place) : jar(place);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own files cannot be read: " + place, e);
    }
  }

  private static String jar(Path place) throws IOException {
    Digest digest = new Digest();
    try (ZipFile jar = new ZipFile(place.toFile())) {
      List<? extends ZipEntry> entries =
          jar.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
      for (ZipEntry entry : entries) {
        digest.add(entry.getName() + "\n" + entry.getCrc() + "\n" + entry.getSize() + "\n");
      }
    }
    return digest.hex();
  }

  private static String folder(Path place) throws IOException {
    Digest digest = new Digest();
    try (Stream<Path> paths = Files.walk(place)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile).sorted()::iterator) {
        File file = path.toFile();
        digest.add(
            place.relativize(path) + "\n" + file.length() + "\n" + file.lastModified() + "\n");
      }
    }
    return digest.hex();
  }
}

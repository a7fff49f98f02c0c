package org.hemograph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/** Finds query files: beside our own classes, in a folder or in a jar, or in a user's folder. */
final class QueryFolder {
  private static final String ENDING = ".rq";
  private static final String BUNDLED = "org/hemograph/queries/";

  private QueryFolder() {}

  /**
   * A file that is known but not yet read.
   *
   * @param name without folder and ending
   * @param folder the last folder above it; empty when there is none
   * @param shown how messages call it
   * @param content reads it
   */
  record QueryFile(String name, String folder, String shown, Content content) {
    /** The whole text; UTF-8 or refused. */
    String text() {
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(content.read()))
            .toString();
      } catch (CharacterCodingException e) {
        throw new HemographException(Fault.BAD_CONFIGURATION, shown + " is not UTF-8", e);
      } catch (IOException e) {
        throw new HemographException(
            Fault.BAD_CONFIGURATION, shown + " cannot be read: " + e.getMessage(), e);
      }
    }
  }

  /** Bytes on demand. */
  @FunctionalInterface
  interface Content {
    byte[] read() throws IOException;
  }

  /**
   * The queries that travel with this program. They are looked for where this class itself was
   * loaded from, so no listing of the class path is needed.
   */
  static List<QueryFile> bundled() {
    URL self = QueryFolder.class.getResource(QueryFolder.class.getSimpleName() + ".class");
    if (self == null) {
      throw new IllegalStateException("A class without a place");
    }
    try {
      if (self.getProtocol().equals("file")) {
        Path root = Path.of(self.toURI());
        for (int i = QueryFolder.class.getName().split("\\.").length; i > 0; i--) {
          root = root.getParent();
        }
        Path queries = root.resolve(BUNDLED);
        return Files.isDirectory(queries) ? in(queries, "queries") : List.of();
      }
      return self.openConnection() instanceof JarURLConnection jar ? inJar(jar) : List.of();
    } catch (IOException | URISyntaxException e) {
      throw new HemographException(
          Fault.BAD_CONFIGURATION, "The bundled queries cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The query files below a user's folder, sorted; hidden ones are an editor's own.
   *
   * @throws HemographException with BAD_CONFIGURATION
   */
  static List<Path> paths(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new HemographException(
          Fault.BAD_CONFIGURATION, "The folder of queries " + folder + " is no folder");
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(ENDING) && Files.isRegularFile(path))
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new HemographException(
          Fault.BAD_CONFIGURATION, "The folder of queries " + folder + " cannot be read", e);
    }
  }

  /** A file below a folder. */
  static QueryFile at(Path folder, Path path) {
    return file(
        folder.relativize(path).toString().replace('\\', '/'),
        folder.toString(),
        () -> Files.readAllBytes(path));
  }

  /** The queries below a user's folder, sorted by path. */
  static List<QueryFile> below(Path folder) {
    try {
      return in(folder, folder.toString());
    } catch (IOException | UncheckedIOException e) {
      throw new HemographException(
          Fault.BAD_CONFIGURATION, "The folder of queries " + folder + " cannot be read", e);
    }
  }

  private static List<QueryFile> in(Path folder, String shown) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(ENDING) && Files.isRegularFile(path))
          .sorted()
          .map(
              path ->
                  file(
                      folder.relativize(path).toString().replace('\\', '/'),
                      shown,
                      () -> Files.readAllBytes(path)))
          .toList();
    }
  }

  private static List<QueryFile> inJar(JarURLConnection connection) throws IOException {
    connection.setUseCaches(false);
    List<QueryFile> files = new ArrayList<>();
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry :
          (Iterable<JarEntry>) jar.stream().sorted(QueryFolder::byName)::iterator) {
        if (entry.getName().startsWith(BUNDLED) && entry.getName().endsWith(ENDING)) {
          String resource = "/" + entry.getName();
          files.add(
              file(entry.getName().substring(BUNDLED.length()), "queries", () -> read(resource)));
        }
      }
    }
    return files;
  }

  private static int byName(JarEntry a, JarEntry b) {
    return a.getName().compareTo(b.getName());
  }

  private static byte[] read(String resource) throws IOException {
    try (InputStream in = QueryFolder.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("it is gone");
      }
      return in.readAllBytes();
    }
  }

  private static QueryFile file(String relative, String root, Content content) {
    String path = relative.substring(0, relative.length() - ENDING.length());
    int slash = path.lastIndexOf('/');
    String folders = slash < 0 ? "" : path.substring(0, slash);
    return new QueryFile(
        path.substring(slash + 1),
        folders.substring(folders.lastIndexOf('/') + 1),
        root + "/" + relative,
        content);
  }
}

package org.hemograph.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemograph.read.tables.CuratedTables;

/** The ontology and the tables that travel with the program, in its jar or its class folder. */
final class BundledEvidence implements AutoCloseable {
  private static final String ONTOLOGY = "/org/hemograph/ontology";
  private static final String DATA = "/org/hemograph/data";

  private final Path root;
  private final Optional<FileSystem> jar;

  private BundledEvidence(Path root, Optional<FileSystem> jar) {
    this.root = root;
    this.jar = jar;
  }

  static BundledEvidence open() {
    URL ontology = BundledEvidence.class.getResource(ONTOLOGY + "/hemograph.ttl");
    if (ontology == null) {
      throw new IllegalStateException("The ontology is not in this build");
    }
    try {
      URI where = ontology.toURI();
      if (!where.getScheme().equals("jar")) {
        Path file = Path.of(where);
        return new BundledEvidence(file.resolve("../../../..").normalize(), Optional.empty());
      }
      FileSystem jar = FileSystems.newFileSystem(where, Map.of());
      return new BundledEvidence(jar.getPath("/"), Optional.of(jar));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable jar", e);
    }
  }

  List<Path> ontology() {
    Path folder = root.resolve(ONTOLOGY.substring(1));
    return List.of(folder.resolve("hemograph.ttl"), folder.resolve("codes.ttl"));
  }

  List<Path> tables() {
    return files(root.resolve(DATA.substring(1)), ".csv");
  }

  /** Over all that an import of this would depend on. */
  String digest() {
    List<Path> all = new ArrayList<>(ontology());
    all.addAll(files(root.resolve(ONTOLOGY.substring(1)).resolve("shapes"), ".ttl"));
    all.addAll(tables());
    return digest(all);
  }

  /** Over the ontology alone. */
  String ontologyDigest() {
    return digest(ontology());
  }

  private static String digest(List<Path> files) {
    MessageDigest digest = Digests.sha256();
    String version =
        String.join(
            " ",
            SourceHeader.toolVersion(),
            SourceHeader.SCHEMA_VERSION,
            CuratedTables.MAPPING_VERSION);
    digest.update(version.getBytes(StandardCharsets.UTF_8));
    try {
      for (Path file : files) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        Digests.update(digest, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable jar", e);
    }
    return Digests.text(digest);
  }

  private static List<Path> files(Path folder, String suffix) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable jar", e);
    }
  }

  @Override
  public void close() {
    jar.ifPresent(
        system -> {
          try {
            system.close();
          } catch (IOException e) {
            throw new UncheckedIOException("Unreadable jar", e);
          }
        });
  }
}

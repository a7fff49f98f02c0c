package org.hemograph.load.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A private folder for what must lie on the disk to be read: its files are numbered, so that no
 * name from outside ever becomes a path. Made when first needed, gone when closed.
 */
final class Spool implements AutoCloseable {
  private @Nullable Path folder;
  private int count;

  /** Copies the bytes into a new file, and closes them. */
  Path keep(InputStream bytes) throws IOException {
    try (bytes) {
      Path file = next();
      Files.copy(bytes, file);
      return file;
    }
  }

  /** Copies the bytes into a new file of one of our own names. */
  Path keepAs(String ownName, InputStream bytes) throws IOException {
    try (bytes) {
      Path file = Files.createDirectory(next()).resolve(ownName);
      Files.copy(bytes, file);
      return file;
    }
  }

  private Path next() throws IOException {
    Path top = folder;
    if (top == null) {
      top = Files.createTempDirectory("hemograph"); // readable by this user only
      folder = top;
    }
    return top.resolve(String.format(Locale.ROOT, "%07d", ++count));
  }

  @Override
  public void close() {
    Path top = folder;
    if (top == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot clear " + top, e);
    }
  }
}

package org.hemograph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.store.Home;

/**
 * Standard input as a file, where {@code -} stands among the paths: what is imported is read more
 * than once, and a server beside us has an input of its own. The file is readable by its owner
 * only, and gone when this is closed.
 *
 * @param paths the paths, with the file in the place of {@code -}
 * @param spooled the file; nothing when {@code -} was not given
 */
record StandardInput(List<Path> paths, List<Path> spooled) implements AutoCloseable {
  private static final Path DASH = Path.of("-");

  /**
   * Reads it to its end, if it was asked for.
   *
   * @param home whose folder takes the file when it exists, as a server of it may read there; else
   *     the system's folder for such files does
   */
  static StandardInput spool(List<Path> paths, InputStream in, Home home) {
    if (!paths.contains(DASH)) {
      return new StandardInput(paths, List.of());
    }
    try {
      Path file =
          home.exists()
              ? Files.createTempFile(home.dir(), "stdin", ".tmp", ownerOnly(home))
              : Files.createTempFile("hemograph-stdin", ".tmp");
      StandardInput input = new StandardInput(replaced(paths, file), List.of(file));
      try {
        Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return input;
      } catch (IOException e) {
        input.close();
        throw e;
      }
    } catch (IOException e) {
      throw new HemographException(
          Fault.BAD_REQUEST, "Standard input cannot be kept (" + e.getMessage() + ").", e);
    }
  }

  private static List<Path> replaced(List<Path> paths, Path file) {
    List<Path> all = new ArrayList<>(paths);
    all.removeIf(DASH::equals);
    all.add(paths.indexOf(DASH), file);
    return all;
  }

  private static FileAttribute<?>[] ownerOnly(Home home) {
    boolean posix = home.dir().getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() {
    for (Path file : spooled) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        file.toFile().deleteOnExit();
      }
    }
  }
}

package org.hemograph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/** A folder that goes away with its content, also when the process is told to end. */
final class TemporaryFolder implements AutoCloseable {
  private final Path path;
  private final Thread atEnd = new Thread(this::delete, "delete-temporary-folder");

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  static TemporaryFolder make(String prefix) {
    try {
      TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory(prefix));
      Runtime.getRuntime().addShutdownHook(folder.atEnd);
      return folder;
    } catch (IOException e) {
      throw new HemographException(
          Fault.BAD_CONFIGURATION,
          "Cannot make a folder in "
              + System.getProperty("java.io.tmpdir")
              + ". Check that you may write there, and that the disk has room.",
          e);
    }
  }

  Path path() {
    return path;
  }

  /**
   * From now on it stays until it is closed, even where the process is told to end: somebody reads
   * in it, and closes it then.
   */
  void stayUntilClosed() {
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException e) {
      // The process is ending already, and the folder goes with it.
    }
  }

  @Override
  public void close() {
    delete();
    stayUntilClosed();
  }

  private void delete() {
    try (Stream<Path> below = Files.walk(path)) {
      List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // What is left lies where the system clears up by itself.
    }
  }
}

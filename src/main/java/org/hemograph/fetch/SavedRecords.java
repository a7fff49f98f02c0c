package org.hemograph.fetch;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/** The folder of raw records. A file in it is whole or not there. */
final class SavedRecords {
  /** What became of a record. */
  enum Change {
    ADDED,
    CHANGED,
    SAME
  }

  private final Path folder;

  /**
   * Makes the folder if there is none.
   *
   * @throws HemographException (BAD_REQUEST) if that cannot be
   */
  SavedRecords(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Writes the file, unless it holds these bytes already. */
  Change save(String name, byte[] bytes) {
    Path file = file(name);
    try {
      boolean there = Files.exists(file);
      if (there
          && Files.size(file) == bytes.length
          && Arrays.equals(Files.readAllBytes(file), bytes)) {
        return Change.SAME;
      }
      // A hidden name, always the same for this file: what a crash leaves over is overwritten.
      Path part = folder.resolve("." + name + ".part");
      Files.write(part, bytes);
      move(part, file);
      return there ? Change.CHANGED : Change.ADDED;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static HemographException unwritable(Path path, IOException e) {
    return new HemographException(
        Fault.BAD_REQUEST,
        "Cannot write " + path + ". Check that you may write there, and that the disk has room.",
        e);
  }
}

package org.hemograph.load.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.hemograph.read.RecordInput;

/**
 * One thing to import: a file, a member of an archive, or standard input.
 *
 * @param name as the data remembers it: the path below the argument that it was given with, which
 *     no folder of this machine is part of: {@code x.json}, {@code data/x.json}, {@code
 *     bulk.zip!/NCT05653219.json}
 * @param shown as the user named it, for reports
 * @param file the file of the disk that it is or lies in, as the user named it
 * @param packed its length as it is stored, in bytes
 * @param unpacked about its length when unpacked, in bytes
 * @param named whether the user named it itself, not a folder or archive around it
 * @param onDisk the file itself, where it is one and not packed
 * @param opener its bytes, unpacked
 */
public record Input(
    String name,
    String shown,
    String file,
    long packed,
    long unpacked,
    boolean named,
    Optional<Path> onDisk,
    Opener opener)
    implements RecordInput {

  /** Opens the bytes from the start. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  @Override
  public InputStream open() throws IOException {
    return opener.open();
  }

  /** The last step of the name, without {@code .gz}. */
  public String fileName() {
    return name.substring(name.lastIndexOf('/') + 1).replaceFirst("(?i)\\.gz$", "");
  }

  /** The same, by the name that the user knows it by. */
  public RecordInput asShown() {
    return new Input(shown, shown, file, packed, unpacked, named, onDisk, opener);
  }
}

package org.hemograph.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the disk, unzipped where it begins as gzip does.
 *
 * @param path also its name
 */
public record FileInput(Path path) implements RecordInput {
  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public InputStream open() throws IOException {
    return Gzip.unpacked(Files.newInputStream(path));
  }
}

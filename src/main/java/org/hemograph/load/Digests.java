package org.hemograph.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hemograph.model.Digest;

/** Digests of files, which need not fit into memory. */
final class Digests {
  private Digests() {}

  static String of(Path file) throws IOException {
    Digest digest = new Digest();
    add(digest, file);
    return digest.labelled();
  }

  static void add(Digest digest, Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.add(buffer, count);
      }
    }
  }
}

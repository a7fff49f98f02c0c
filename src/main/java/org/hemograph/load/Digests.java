package org.hemograph.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hemograph.model.Digest;
import org.hemograph.read.RecordInput;

/** Digests of files, which need not fit into memory. */
final class Digests {
  private Digests() {}

  /** Of the bytes as they are unpacked. */
  static String of(RecordInput input) throws IOException {
    Digest digest = new Digest();
    try (InputStream in = input.open()) {
      add(digest, in);
    }
    return digest.labelled();
  }

  static void add(Digest digest, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      add(digest, in);
    }
  }

  private static void add(Digest digest, InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      digest.add(buffer, count);
    }
  }
}

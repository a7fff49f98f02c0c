package org.hemograph.serve.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Packs a stream (RFC 1952) at a level that costs little. Flushing packs nothing early: that would
 * cost size, and nobody reads half an answer.
 */
final class GzipStream extends GZIPOutputStream {
  private static final int LEVEL = 4;
  private static final int BUFFER = 8 << 10;

  GzipStream(OutputStream out) throws IOException {
    super(out, BUFFER);
    def.setLevel(LEVEL);
  }

  @Override
  public void flush() {
    // only at the end
  }

  /** Frees the memory of the packer, without writing anything. */
  void release() {
    def.end();
  }

  static byte[] pack(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GzipStream gzip = new GzipStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return packed.toByteArray();
  }

  static byte[] unpack(byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // we packed it ourselves
    }
  }
}

package org.hemograph.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Bytes that may be gzipped (RFC 1952), told by how they begin. */
public final class Gzip {
  private static final int BUFFER = 1 << 16;

  private Gzip() {}

  /**
   * The bytes, unzipped where they begin as gzip does. Closes the stream if that fails.
   *
   * @param in taken over
   */
  public static InputStream unpacked(InputStream in) throws IOException {
    InputStream buffered = in.markSupported() ? in : new BufferedInputStream(in, BUFFER);
    try {
      return isGzip(buffered) ? new GZIPInputStream(buffered, BUFFER) : buffered;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static boolean isGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip;
  }
}

package org.hemograph.write;

import java.io.OutputStream;

/** Keeps nothing of what is written but how many bytes it was. */
public final class CountedBytes extends OutputStream {
  private long bytes;

  /** So many so far. */
  public long bytes() {
    return bytes;
  }

  @Override
  public void write(int b) {
    bytes++;
  }

  @Override
  public void write(byte[] b, int offset, int length) {
    bytes += length;
  }
}

package org.hemograph.load.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacked bytes, counted: where there are more of them than may be, reading fails. */
final class UnpackedStream extends FilterInputStream {
  private final UnpackLimits limits;
  private final long packed;
  private long unpacked;

  /**
   * @param packed bytes before unpacking
   */
  UnpackedStream(InputStream in, UnpackLimits limits, long packed) {
    super(in);
    this.limits = limits;
    this.packed = Math.max(1, packed);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      count(1);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      count(count);
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false; // going back would count twice
  }

  private void count(long more) throws IOException {
    unpacked += more;
    if (unpacked > limits.memberBytes()) {
      throw new TooLongException("more than " + limits.memberBytes() + " bytes");
    }
    if (unpacked > limits.ratioFrom() && unpacked / packed >= limits.ratio()) {
      throw new TooLongException("more than " + limits.ratio() + " times its packed size");
    }
  }
}

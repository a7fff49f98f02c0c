package org.hemograph.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hemograph.load.input.Input;
import org.hemograph.read.RecordInput;

/**
 * An input that tells how far it is, in bytes as they are stored, and no more than it has. A first
 * pass is quick, for it only reads; what counts is how much was mapped, which a second pass goes
 * along with, or which is told by {@link #mapped}.
 */
final class CountedInput implements RecordInput {
  private static final long STEP = 1 << 16;
  private static final double FIRST_PASS = 0.05;

  private final Input input;
  private final Progress progress;
  private long unpacked;
  private volatile long told;

  CountedInput(Input input, Progress progress) {
    this.input = input;
    this.progress = progress;
  }

  @Override
  public String name() {
    return input.name();
  }

  /** Unpacked bytes read so far. */
  long unpacked() {
    return unpacked;
  }

  /** Nothing more will be read of it. */
  void done() {
    tell(input.packed());
  }

  @Override
  public InputStream open() throws IOException {
    return new FilterInputStream(input.open()) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
      }

      @Override
      public boolean markSupported() {
        return false; // going back would count twice
      }
    };
  }

  /** Of a number of records, all known, so many are done. */
  void mapped(int done, int records) {
    tellShare(FIRST_PASS + (1 - FIRST_PASS) * done / records);
  }

  private void count(int more) {
    unpacked += more;
    double passes = (double) unpacked / Math.max(1, input.unpacked());
    tellShare(
        passes < 1 ? FIRST_PASS * passes : FIRST_PASS + (1 - FIRST_PASS) * Math.min(1, passes - 1));
  }

  private void tellShare(double share) {
    long now = Math.round(share * input.packed());
    if (now - told >= STEP || now == input.packed()) {
      tell(now);
    }
  }

  private synchronized void tell(long now) {
    if (now > told) {
      progress.bytes(now - told);
      told = now;
    }
  }
}

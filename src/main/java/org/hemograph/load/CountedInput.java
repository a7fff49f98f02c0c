package org.hemograph.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hemograph.load.input.Input;
import org.hemograph.read.RecordInput;

/**
 * An input that tells the progress of its reading, in bytes as they are stored. All passes over it
 * together tell no more than it has.
 */
final class CountedInput implements RecordInput {
  private static final long STEP = 1 << 16;

  private final Input input;
  private final int passes;
  private final Progress progress;
  private long unpacked;
  private long told;

  /**
   * @param passes how often it will be read
   */
  CountedInput(Input input, int passes, Progress progress) {
    this.input = input;
    this.passes = passes;
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

  private void count(int more) {
    unpacked += more;
    double share = (double) unpacked / passes / Math.max(1, input.unpacked());
    long now = Math.round(Math.min(1, share) * input.packed());
    if (now - told >= STEP) {
      tell(now);
    }
  }

  private void tell(long now) {
    if (now > told) {
      progress.bytes(now - told);
      told = now;
    }
  }
}

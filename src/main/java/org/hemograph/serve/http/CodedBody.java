package org.hemograph.serve.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body whose length is not known when it begins: its coding is chosen once it has outgrown {@link
 * Coding#SMALL}, or has ended. To flush or close it does nothing: only {@link #finish} ends it, so
 * that an answer that broke off never looks whole.
 */
final class CodedBody extends OutputStream {
  /** Sends the head of the answer; it goes on where its end is not known yet. */
  @FunctionalInterface
  interface Opening {
    OutputStream open(Coding coding, boolean goesOn) throws IOException;
  }

  private final AcceptEncoding accepted;
  private final boolean shrinks;
  private final Opening opening;
  private final byte[] first = new byte[Coding.SMALL];
  private int held;
  private @Nullable OutputStream target;
  private @Nullable GzipStream gzip;

  CodedBody(AcceptEncoding accepted, boolean shrinks, Opening opening) {
    this.accepted = accepted;
    this.shrinks = shrinks;
    this.opening = opening;
  }

  @Override
  public void write(int b) throws IOException {
    if (target == null && held < first.length) {
      first[held++] = (byte) b;
    } else {
      target(true).write(b);
    }
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (target == null && count <= first.length - held) {
      System.arraycopy(bytes, from, first, held, count);
      held += count;
    } else {
      target(true).write(bytes, from, count);
    }
  }

  private OutputStream target(boolean large) throws IOException {
    OutputStream known = target;
    if (known == null) {
      Coding coding = accepted.choose(large && shrinks);
      known = opening.open(coding, large);
      if (coding == Coding.GZIP) {
        GzipStream packer = new GzipStream(known);
        gzip = packer;
        known = new BufferedOutputStream(packer);
      }
      target = known;
      known.write(first, 0, held);
    }
    return known;
  }

  /** Sends the rest. */
  void finish() throws IOException {
    OutputStream all = target(false);
    GzipStream packer = gzip;
    if (packer != null) {
      all.flush(); // out of the buffer, into the packer
      packer.finish();
    }
  }

  /** Frees memory, whether it was finished or not. */
  void release() {
    GzipStream packer = gzip;
    if (packer != null) {
      packer.release();
    }
  }
}

package org.hemograph.write;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is never closed and remembers how it failed: libraries wrap that in exceptions of
 * their own, which look like a fault of the data's then.
 */
final class WatchedStream extends FilterOutputStream {
  private @Nullable IOException failure;

  WatchedStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    try {
      out.write(b);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  private IOException failed(IOException e) {
    failure = failure == null ? e : failure;
    return e;
  }

  /** Throws what the stream threw, if it was that which ended the writing. */
  void rethrow() throws IOException {
    IOException e = failure;
    if (e != null) {
      throw e;
    }
  }
}

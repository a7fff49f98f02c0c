package org.hemograph.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer goes. Jena's writers wrap what its reader throws in the exceptions that the
 * database throws too; this one remembers, so that a broken pipe is not taken for a broken disk.
 */
final class AnswerStream extends FilterOutputStream {
  private @Nullable IOException failure;

  AnswerStream(OutputStream out) {
    super(out);
  }

  /** Whether it failed, however the writer put it. */
  boolean failed() {
    return failure != null;
  }

  /** Throws what the stream threw first, if it did. */
  void complain() throws IOException {
    IOException first = failure;
    if (first != null) {
      throw first;
    }
  }

  @Override
  public void write(int b) throws IOException {
    try {
      out.write(b);
    } catch (IOException e) {
      throw remember(e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw remember(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw remember(e);
    }
  }

  private IOException remember(IOException e) {
    if (failure == null) {
      failure = e;
    }
    return e;
  }
}

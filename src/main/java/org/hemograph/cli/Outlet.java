package org.hemograph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer leaves this process. Remembers its own failure: what writes into it dresses that
 * up as anything, a fault of the database too, and only here is it still known for what it is.
 */
final class Outlet extends OutputStream {
  private final OutputStream target;
  private @Nullable IOException failure;

  private Outlet(OutputStream target) {
    this.target = target;
  }

  /** Something that writes an answer. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes to the target, and leaves it open.
   *
   * @throws IOException if the target fails, and for no other reason
   */
  static void write(OutputStream target, Writing writing) throws IOException {
    Outlet outlet = new Outlet(target);
    OutputStream out = new BufferedOutputStream(outlet, 1 << 16);
    try {
      writing.to(out);
      out.flush();
    } catch (IOException e) {
      outlet.throwFailure();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      outlet.throwFailure();
      throw e;
    }
    outlet.throwFailure(); // some writers keep a failure to themselves
  }

  private void throwFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    throwFailure();
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    throwFailure();
    try {
      target.flush();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}

package org.hemograph.serve.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Passes an answer on as it comes, until its status says that it is an error; what is written from
 * then on is held back, so that it can be told in another form.
 */
final class HeldError extends HttpServletResponseWrapper {
  private static final int MOST = 16 << 10;

  /** What was held back: the status, and the words. */
  record Held(int status, String message) {}

  private final ByteArrayOutputStream words = new ByteArrayOutputStream();
  private int error;
  private @Nullable Out out;

  HeldError(HttpServletResponse response) {
    super(response);
  }

  /** The error; empty when the answer went its way. */
  Optional<Held> held() {
    return error == 0
        ? Optional.empty()
        : Optional.of(new Held(error, words.toString(StandardCharsets.UTF_8).strip()));
  }

  @Override
  public void setStatus(int status) {
    if (status >= 400) {
      error = status;
    } else {
      super.setStatus(status);
    }
  }

  @Override
  public void sendError(int status) {
    error = status;
  }

  @Override
  public void sendError(int status, @Nullable String message) {
    error = status;
  }

  @Override
  public void setContentLength(int length) {
    if (error == 0) {
      super.setContentLength(length);
    }
  }

  @Override
  public void setContentLengthLong(long length) {
    if (error == 0) {
      super.setContentLengthLong(length);
    }
  }

  @Override
  public void setContentType(@Nullable String type) {
    if (error == 0) {
      super.setContentType(type);
    }
  }

  @Override
  public void setCharacterEncoding(@Nullable String encoding) {
    if (error == 0) {
      super.setCharacterEncoding(encoding);
    }
  }

  @Override
  public void flushBuffer() throws IOException {
    if (error == 0) {
      super.flushBuffer();
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    Out known = out;
    if (known == null) {
      known = new Out(super.getOutputStream());
      out = known;
    }
    return known;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return new PrintWriter(getOutputStream(), false, StandardCharsets.UTF_8);
  }

  private final class Out extends ServletOutputStream {
    private final ServletOutputStream below;

    Out(ServletOutputStream below) {
      this.below = below;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (error == 0) {
        below.write(bytes, from, length);
      } else {
        words.write(bytes, from, Math.min(length, MOST - Math.min(MOST, words.size())));
      }
    }

    @Override
    public void flush() throws IOException {
      if (error == 0) {
        below.flush();
      }
    }

    /** Fuseki closes what it wrote an error to; the problem is still to come. */
    @Override
    public void close() throws IOException {
      if (error == 0) {
        below.close();
      }
    }

    @Override
    public boolean isReady() {
      return below.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      below.setWriteListener(listener);
    }
  }
}

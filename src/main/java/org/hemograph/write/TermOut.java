package org.hemograph.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.jena.atlas.io.AWriterBase;

/** Lets Jena's formatters of terms write into a {@link TextOut}. */
final class TermOut extends AWriterBase {
  private final TextOut out;

  TermOut(TextOut out) {
    this.out = out;
  }

  @Override
  public void print(char c) {
    try {
      out.write(c);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void print(char[] text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void print(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void printf(String format, Object... values) {
    print(String.format(Locale.ROOT, format, values));
  }

  @Override
  public void println(String text) {
    print(text);
    println();
  }

  @Override
  public void println() {
    print('\n');
  }

  @Override
  public void flush() {
    // Whoever made the text's way out flushes it.
  }

  @Override
  public void close() {
    // As with flush.
  }
}

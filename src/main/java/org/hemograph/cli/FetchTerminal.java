package org.hemograph.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.hemograph.fetch.FetchProgress;

/**
 * Tells how a fetch goes on: one line that is drawn again and again on a terminal; elsewhere only
 * what is worth a line of its own.
 */
final class FetchTerminal implements FetchProgress, AutoCloseable {
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private long total;
  private long fetched;
  private long before = -1;
  private boolean lineOpen;

  FetchTerminal(PrintWriter out) {
    this(out, System.console() != null);
  }

  FetchTerminal(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void total(long records) {
    if (!terminal && records != total) {
      out.printf(Locale.ROOT, "Fetching %,d record%s%n", records, records == 1 ? "" : "s");
    }
    total = records;
  }

  @Override
  public void fetched(long records) {
    if (before < 0) {
      before = records - 1; // came with an earlier run, and says nothing of the rate of this one
    }
    fetched = records;
    if (terminal) {
      double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
      out.print(
          ERASE_LINE
              + String.format(
                  Locale.ROOT,
                  "%,d of %,d records, %,.1f/s",
                  fetched,
                  Math.max(total, fetched),
                  (fetched - before) / seconds));
      out.flush();
      lineOpen = true;
    }
  }

  @Override
  public void waiting(Duration time, String why) {
    note(String.format(Locale.ROOT, "%s; again in %.1f s", why, time.toMillis() / 1e3));
  }

  @Override
  public void note(String message) {
    close();
    out.println(TerminalText.message(message));
  }

  /** Ends the line that is being drawn, so that what follows starts on one of its own. */
  @Override
  public void close() {
    if (lineOpen) {
      out.println();
      lineOpen = false;
    }
  }
}

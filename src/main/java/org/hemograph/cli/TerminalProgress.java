package org.hemograph.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.hemograph.load.Progress;

/**
 * Tells how an import goes on: one line that is drawn again and again on a terminal, a plain line
 * every few seconds where there is none.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final long REDRAW_NANOS = 100_000_000;
  private static final long LINE_NANOS = 5_000_000_000L;
  private static final int BAR = 24;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private int files;
  private int taken;
  private long bytes;
  private long read;
  private long records;
  private String current = "";
  private long drawn = start;
  private boolean lineOpen;

  TerminalProgress(PrintWriter out) {
    this(out, System.console() != null);
  }

  TerminalProgress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void started(int fileCount, long byteCount) {
    files = fileCount;
    bytes = byteCount;
    if (!terminal) {
      out.println("Reading " + files + (files == 1 ? " file" : " files"));
    }
  }

  @Override
  public synchronized void file(String path) {
    taken++;
    current = path;
    draw(false);
  }

  @Override
  public synchronized void bytes(long count) {
    read += count;
    draw(false);
  }

  @Override
  public synchronized void records(long count) {
    records += count;
    draw(false);
  }

  @Override
  public synchronized void finished() {
    if (terminal) {
      draw(true);
    }
    close();
  }

  private void draw(boolean last) {
    long now = System.nanoTime();
    if (!last && now - drawn < (terminal ? REDRAW_NANOS : LINE_NANOS)) {
      return;
    }
    drawn = now;
    double done = last ? 1 : bytes == 0 ? 0 : Math.min(1, (double) read / bytes);
    String told = told(done, Math.max(1e-3, (now - start) / 1e9), last);
    if (!terminal) {
      out.println(Math.round(done * 100) + "%" + told);
      return;
    }
    int filled = (int) Math.round(done * BAR);
    out.print(ERASE_LINE + "#".repeat(filled) + "-".repeat(BAR - filled) + told);
    out.flush();
    lineOpen = true;
  }

  private String told(double done, double seconds, boolean last) {
    return String.format(
        Locale.ROOT,
        " %d/%d files, %,d records, %,.0f/s%s%s",
        Math.min(taken, files),
        files,
        records,
        records / seconds,
        left(done, seconds, last),
        last ? "" : "  " + name(current));
  }

  private static String left(double done, double seconds, boolean last) {
    return last || done < 0.02
        ? ""
        : String.format(Locale.ROOT, ", %.0f s left", seconds * (1 - done) / done);
  }

  /** File names are text from outside: nothing of them may steer the terminal. */
  private static String name(String path) {
    String shown = TerminalText.harmless(path);
    return shown.length() > 40 ? "…" + shown.substring(shown.length() - 39) : shown;
  }

  /** Ends the line that is being drawn, so that what follows starts on one of its own. */
  @Override
  public synchronized void close() {
    if (lineOpen) {
      out.println();
      lineOpen = false;
    }
  }
}

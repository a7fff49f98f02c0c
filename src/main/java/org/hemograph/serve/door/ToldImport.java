package org.hemograph.serve.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hemograph.load.ImportReport;
import org.hemograph.load.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Tells an import over HTTP, a JSON object a line: first {@code {"files":…,"bytes":…}}, then four
 * times a second what was added since the last line, {@code
 * {"file":"…","taken":…,"read":…,"records":…}}, at the end {@code {"report":{…}}} or {@code
 * {"problem":{…}}}. Lines come when nothing was added too, for that is how a broken connection is
 * noticed.
 */
final class ToldImport implements Progress, AutoCloseable {
  private static final long BEAT_MILLIS = 250;

  private final Beginning beginning;
  private final JsonFactory json = new JsonFactory();
  private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
  private @Nullable OutputStream out;
  private Runnable stop = () -> {};
  private String file = "";
  private int taken;
  private long read;
  private long records;
  private boolean broken;

  /** Begins the answer. */
  interface Beginning {
    OutputStream begin() throws IOException;
  }

  /** Writes a line's members. */
  private interface Members {
    void to(JsonGenerator json) throws IOException;
  }

  ToldImport(Beginning beginning) {
    this.beginning = beginning;
  }

  /**
   * Tells it from now on.
   *
   * @param whenBroken called when nobody listens any more
   */
  ToldImport beating(Runnable whenBroken) {
    stop = whenBroken;
    beat.scheduleAtFixedRate(this::tell, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    return this;
  }

  @Override
  public synchronized void started(int files, long bytes) {
    line(
        members -> {
          members.writeNumberField("files", files);
          members.writeNumberField("bytes", bytes);
        });
  }

  @Override
  public synchronized void file(String path) {
    file = path;
    taken++;
  }

  @Override
  public synchronized void bytes(long count) {
    read += count;
  }

  @Override
  public synchronized void records(long count) {
    records += count;
  }

  @Override
  public synchronized void finished() {
    tell();
  }

  /** The last line. */
  synchronized void report(ImportReport report) {
    line(
        members -> {
          members.writeFieldName("report");
          report.writeJson(members);
        });
  }

  /** The last line, when it failed. */
  synchronized void problem(byte[] problem) {
    line(
        members -> {
          members.writeFieldName("problem");
          members.writeRawValue(new String(problem, StandardCharsets.UTF_8));
        });
  }

  private synchronized void tell() {
    if (out == null) {
      return;
    }
    line(
        members -> {
          members.writeStringField("file", file);
          members.writeNumberField("taken", taken);
          members.writeNumberField("read", read);
          members.writeNumberField("records", records);
        });
    taken = 0;
    read = 0;
    records = 0;
  }

  private void line(Members members) {
    if (broken) {
      return;
    }
    try {
      StringWriter text = new StringWriter();
      try (JsonGenerator generator = json.createGenerator(text)) {
        generator.writeStartObject();
        members.to(generator);
        generator.writeEndObject();
      }
      OutputStream target = out == null ? beginning.begin() : out;
      out = target;
      target.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
      target.flush();
    } catch (IOException e) {
      broken = true;
      stop.run();
    }
  }

  @Override
  public void close() {
    beat.shutdownNow();
  }
}

package org.hemograph.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.hemograph.model.Problem;

/**
 * What an import did, file by file.
 *
 * @param files in the order they were taken up
 * @param revision the dataset's, afterwards
 */
public record ImportReport(List<FileReport> files, long revision) {
  public ImportReport {
    files = List.copyOf(files);
  }

  /** Whether everything given is stored; otherwise the command ends with 4. */
  public boolean complete() {
    return files.stream()
        .allMatch(f -> f.outcome() == Outcome.ACCEPT || f.outcome() == Outcome.WARN);
  }

  /** Records written. */
  public long imported() {
    return files.stream().mapToLong(FileReport::imported).sum();
  }

  /** Records left out. */
  public long skipped() {
    return files.stream().mapToLong(FileReport::skipped).sum();
  }

  /** Records that were stored already. */
  public long unchanged() {
    return files.stream().mapToLong(FileReport::unchanged).sum();
  }

  /** Writes it as JSON (the shape is in docs), and leaves the stream open. */
  public void writeJson(OutputStream out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    json.writeStartObject();
    json.writeArrayFieldStart("files");
    for (FileReport file : files) {
      write(json, file);
    }
    json.writeEndArray();
    json.writeNumberField("revision", revision);
    json.writeEndObject();
    json.close();
  }

  private static void write(JsonGenerator json, FileReport file) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", file.path());
    json.writeStringField("format", file.format());
    json.writeStringField("outcome", file.outcome().label());
    json.writeNumberField("imported", file.imported());
    json.writeNumberField("skipped", file.skipped());
    json.writeNumberField("unchanged", file.unchanged());
    json.writeArrayFieldStart("problems");
    for (Problem problem : file.problems()) {
      json.writeStartObject();
      json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
      json.writeStringField("record", problem.record());
      json.writeStringField("place", problem.place().toString());
      json.writeStringField("message", problem.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}

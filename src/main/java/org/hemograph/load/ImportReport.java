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
 * @param passedOver files of folders and archives that are nothing we know
 * @param example one of those; empty where there is none
 * @param interrupted whether it was asked to stop before its end
 * @param revision the dataset's, afterwards
 */
public record ImportReport(
    List<FileReport> files, long passedOver, String example, boolean interrupted, long revision) {
  public ImportReport {
    files = List.copyOf(files);
  }

  /** Of an import that went through, and passed nothing over. */
  public ImportReport(List<FileReport> files, long revision) {
    this(files, 0, "", false, revision);
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

  /** Records of which another version is kept. */
  public long superseded() {
    return files.stream().mapToLong(FileReport::superseded).sum();
  }

  /** Records that were found before where they are not any more. */
  public long vanished() {
    return files.stream().mapToLong(FileReport::vanished).sum();
  }

  /** Writes it as JSON (the shape is in docs), and leaves the stream open. */
  public void writeJson(OutputStream out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    writeJson(json);
    json.close();
  }

  /** Writes it as a JSON object where the generator stands. */
  public void writeJson(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("files");
    for (FileReport file : files) {
      write(json, file);
    }
    json.writeEndArray();
    json.writeNumberField("passedOver", passedOver);
    json.writeStringField("example", example);
    json.writeBooleanField("interrupted", interrupted);
    json.writeNumberField("revision", revision);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, FileReport file) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", file.path());
    json.writeStringField("format", file.format());
    json.writeStringField("outcome", file.outcome().label());
    json.writeNumberField("imported", file.imported());
    json.writeNumberField("skipped", file.skipped());
    json.writeNumberField("unchanged", file.unchanged());
    json.writeNumberField("superseded", file.superseded());
    json.writeNumberField("vanished", file.vanished());
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
    json.writeNumberField("moreProblems", file.moreProblems());
    json.writeEndObject();
  }
}

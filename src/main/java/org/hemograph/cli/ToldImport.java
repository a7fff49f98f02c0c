package org.hemograph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.hemograph.load.ImportReport;
import org.hemograph.load.Progress;
import org.hemograph.load.ReportReader;

/** An import that a server does for us and tells line by line: shown here as if it were ours. */
final class ToldImport {
  private final JsonMapper json = new JsonMapper();
  private final Progress progress;

  ToldImport(Progress progress) {
    this.progress = progress;
  }

  /**
   * Follows it to its end.
   *
   * @throws RuntimeException the fault that the server told, as if it had happened here
   * @throws IOException if the server breaks off
   */
  ImportReport follow(InputStream lines) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      JsonNode told = json.readTree(line);
      if (told.has("report")) {
        progress.finished();
        return ReportReader.read(told.path("report"));
      }
      if (told.has("problem")) {
        throw ToldProblem.read(told.path("problem"));
      }
      show(told);
    }
    throw new EOFException("its answer has no end");
  }

  private void show(JsonNode told) {
    if (told.has("files")) {
      progress.started(told.path("files").asInt(), told.path("bytes").asLong());
      return;
    }
    for (int i = told.path("taken").asInt(); i > 0; i--) {
      progress.file(told.path("file").asText());
    }
    progress.bytes(told.path("read").asLong());
    progress.records(told.path("records").asLong());
  }
}

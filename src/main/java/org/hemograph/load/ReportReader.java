package org.hemograph.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;

/** A report that another process wrote, as {@link ImportReport#writeJson} has it. */
public final class ReportReader {
  private ReportReader() {}

  /**
   * Reads one report.
   *
   * @throws IOException if it is not there or is no report
   */
  public static ImportReport read(InputStream json) throws IOException {
    return read(new JsonMapper().readTree(json));
  }

  /** The same of JSON that was read already. */
  public static ImportReport read(JsonNode report) {
    List<FileReport> files = new ArrayList<>();
    for (JsonNode file : report.path("files")) {
      files.add(file(file));
    }
    return new ImportReport(
        files,
        report.path("passedOver").asLong(),
        report.path("example").asText(),
        report.path("interrupted").asBoolean(),
        report.path("revision").asLong());
  }

  private static FileReport file(JsonNode file) {
    List<Problem> problems = new ArrayList<>();
    for (JsonNode problem : file.path("problems")) {
      problems.add(
          new Problem(
              Severity.valueOf(problem.path("severity").asText().toUpperCase(Locale.ROOT)),
              problem.path("record").asText(),
              Place.of(problem.path("place").asText()),
              problem.path("message").asText()));
    }
    return new FileReport(
        file.path("path").asText(),
        file.path("format").asText(),
        Outcome.valueOf(file.path("outcome").asText().toUpperCase(Locale.ROOT)),
        file.path("imported").asLong(),
        file.path("skipped").asLong(),
        file.path("unchanged").asLong(),
        file.path("superseded").asLong(),
        file.path("vanished").asLong(),
        problems,
        file.path("moreProblems").asLong());
  }
}

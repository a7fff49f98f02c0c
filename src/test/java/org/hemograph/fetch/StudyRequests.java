package org.hemograph.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A registry that answers as a test says, one study or one page at a time. */
abstract class StudyRequests {
  static final String A = "NCT00000001";
  static final String B = "NCT00000002";
  static final String C = "NCT00000003";
  static final StudySearch ITP =
      new StudySearch(
          Optional.of("immune thrombocytopenia"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @TempDir Path folder;
  final TestSource source = new TestSource();

  @AfterEach
  void stop() {
    source.close();
  }

  void study(String id, ResponseDefinitionBuilder answer) {
    source.server.stubFor(get(urlPathEqualTo("/ctgov/studies/" + id)).willReturn(answer));
  }

  /** The page behind a token; the first page has none. */
  void page(String token, ResponseDefinitionBuilder answer) {
    source.server.stubFor(
        get(urlPathEqualTo("/ctgov/studies"))
            .withQueryParam("pageToken", token.isEmpty() ? absent() : equalTo(token))
            .willReturn(answer));
  }

  static ResponseDefinitionBuilder studies(String next, String... ids) {
    return ok(
        "{"
            + (next.isEmpty() ? "" : "\"nextPageToken\":\"" + next + "\",")
            + " \"totalCount\" : 3, \"studies\": [ "
            + Arrays.stream(ids).map(TestSource::study).collect(Collectors.joining(" ,\n"))
            + "]}");
  }

  String saved(String id) throws IOException {
    return Files.readString(folder.resolve(id + ".json"));
  }
}

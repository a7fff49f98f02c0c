package org.hemograph.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.Test;

class ResumedFetchTest extends StudyRequests {
  @Test
  void aForgottenPageTokenStartsTheListAgainOnce() throws Exception {
    page("old", aResponse().withStatus(400).withBody("Incorrect pageToken"));
    page("new", studies("", C));
    source.server.stubFor(
        get(urlPathEqualTo("/ctgov/studies"))
            .withQueryParam("pageToken", absent())
            .inScenario("list")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("second")
            .willReturn(studies("old", A, B)));
    source.server.stubFor(
        get(urlPathEqualTo("/ctgov/studies"))
            .withQueryParam("pageToken", absent())
            .inScenario("list")
            .whenScenarioStateIs("second")
            .willReturn(studies("new", B, A)));
    Fetched fetched = source.fetcher(folder).studies(ITP);
    assertEquals(3, fetched.files().size());
    assertEquals(3, fetched.added());
    assertEquals(2, fetched.same());
    assertTrue(source.progress.all().contains("asking for the list again"));
    assertEquals(4, source.asked().size());
  }

  @Test
  void aPageTokenThatIsForgottenEachTimeIsGivenUp() {
    page("", studies("old", A));
    page("old", aResponse().withStatus(400));
    assertThrows(HemographException.class, () -> source.fetcher(folder).studies(ITP));
    assertEquals(4, source.asked().size());
  }

  @Test
  void anInterruptedListGoesOnWhereItStopped() throws Exception {
    page("", studies("two", A, B));
    page("two", aResponse().withStatus(503));
    HemographException e =
        assertThrows(HemographException.class, () -> source.fetcher(folder).studies(ITP));
    assertEquals(Fault.SOURCE_UNREACHABLE, e.fault());
    page("two", studies("", C));
    source.server.resetRequests();

    Fetched fetched = source.fetcher(folder).studies(ITP);
    assertEquals(1, source.asked().size());
    assertTrue(source.asked().get(0).endsWith("pageToken=two"), source.asked().get(0));
    assertEquals(3, fetched.files().size());
    assertEquals(1, fetched.added());
    assertEquals(3, source.progress.total);
  }

  @Test
  void anInterruptedRowOfIdsGoesOnWhereItStopped() {
    study(A, ok(TestSource.study(A)));
    study(B, aResponse().withStatus(404));
    study(C, aResponse().withStatus(500));
    List<String> ids = List.of(A, B, C);
    assertThrows(HemographException.class, () -> source.fetcher(folder).studies(ids));
    study(C, ok(TestSource.study(C)));
    source.server.resetRequests();

    Fetched fetched = source.fetcher(folder).studies(ids);
    assertEquals(1, source.asked().size());
    assertEquals(2, fetched.files().size());
    assertEquals(List.of(B), fetched.unknown());
  }

  @Test
  void theStateIsNotWrittenForEachOfManyIds() throws Exception {
    Path state = folder.resolve(FetchState.FILE);
    List<String> ids = IntStream.rangeClosed(1, 25).mapToObj("NCT000000%02d"::formatted).toList();
    ids.forEach(id -> study(id, ok(TestSource.study(id))));
    List<Integer> sizes = new ArrayList<>();
    FetchProgress watching =
        new FetchProgress() {
          @Override
          public void total(long records) {}

          @Override
          public void fetched(long records) {
            sizes.add(done(state));
          }

          @Override
          public void waiting(Duration time, String why) {}

          @Override
          public void note(String message) {}
        };
    new Fetcher(
            Addresses.of(source.address() + "/ctgov", null),
            new Caller("1", Optional.empty(), ApiKey.NONE),
            source.time,
            folder,
            watching)
        .studies(ids);
    assertEquals(List.of(0, 20), sizes.stream().distinct().toList());
    assertEquals(25, done(state));
  }

  private static int done(Path state) {
    try {
      return Files.exists(state) ? Files.readString(state).split("NCT0", -1).length - 1 : 0;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aFetchWhoseFilesWereTakenAwayStartsAnew() throws Exception {
    page("", studies("two", A));
    page("two", aResponse().withStatus(503));
    assertThrows(HemographException.class, () -> source.fetcher(folder).studies(ITP));
    Files.delete(folder.resolve(A + ".json"));
    page("two", studies("", B));
    assertEquals(2, source.fetcher(folder).studies(ITP).files().size());
    assertTrue(Files.exists(folder.resolve(A + ".json")));
  }

  @Test
  void anotherQuestionInTheSameFolderStartsAnew() {
    page("", studies("two", A));
    page("two", aResponse().withStatus(503));
    assertThrows(HemographException.class, () -> source.fetcher(folder).studies(ITP));
    study(C, ok(TestSource.study(C)));
    Fetched fetched = source.fetcher(folder).studies(List.of(C));
    assertEquals(List.of(folder.resolve(C + ".json")), fetched.files());
    assertTrue(source.progress.all().contains("given up"), source.progress.all());
  }

  @Test
  void aNewRunAfterACompleteOneRewritesOnlyWhatChanged() throws Exception {
    study(A, ok(TestSource.study(A)));
    study(B, ok(TestSource.study(B)));
    source.fetcher(folder).studies(List.of(A, B));
    FileTime old = FileTime.fromMillis(0);
    Files.setLastModifiedTime(folder.resolve(A + ".json"), old);
    Files.setLastModifiedTime(folder.resolve(B + ".json"), old);
    study(B, ok(TestSource.study(B).replace("false", "true")));

    Fetched fetched = source.fetcher(folder).studies(List.of(A, B));
    assertEquals(List.of(0, 1, 1), List.of(fetched.added(), fetched.changed(), fetched.same()));
    assertEquals(old, Files.getLastModifiedTime(folder.resolve(A + ".json")));
    assertTrue(saved(B).contains("true"));
  }

  @Test
  void aStateFileFromElsewhereLeadsOutOfNoFolder() throws Exception {
    page("", studies("two", A));
    page("two", aResponse().withStatus(503));
    assertThrows(HemographException.class, () -> source.fetcher(folder).studies(ITP));
    Path state = folder.resolve(".hemograph-fetch.json");
    Files.writeString(state, Files.readString(state).replace(A, "../../secret"));
    page("two", studies("", B));
    assertEquals(2, source.fetcher(folder).studies(ITP).files().size());
    Files.writeString(state, "{\"asked\":");
    assertEquals(0, source.fetcher(folder).studies(ITP).changed());
    assertTrue(source.progress.all().contains("not readable"), source.progress.all());
  }
}

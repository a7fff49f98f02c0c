package org.hemograph.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.Test;

class StudyFetchTest extends StudyRequests {
  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aStudyIsSavedAsItWasSent() throws Exception {
    byte[] sent = (TestSource.study(A) + "\n").getBytes(StandardCharsets.UTF_8);
    study(A, aResponse().withBody(sent));
    Fetched fetched = source.fetcher(folder).studies(List.of(A));
    assertEquals(List.of(folder.resolve(A + ".json")), fetched.files());
    assertArrayEquals(sent, Files.readAllBytes(folder.resolve(A + ".json")));
    assertEquals(
        List.of("/ctgov/studies/" + A + "?format=json&markupFormat=legacy"), source.asked());
    assertEquals(List.of(".hemograph-fetch.json", A + ".json"), files());
  }

  @Test
  void studiesAreAskedForOneASecond() {
    for (String id : List.of(A, B, C)) {
      study(id, ok(TestSource.study(id)));
    }
    source.fetcher(folder).studies(List.of(A, B, C));
    assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)), source.time.pauses());
  }

  @Test
  void anUnknownIdIsToldAndTheOthersGoOn() throws Exception {
    study(A, ok(TestSource.study(A)));
    study(B, aResponse().withStatus(404).withBody("NCT number " + B + " not found"));
    study(C, ok(TestSource.study(C)));
    Fetched fetched = source.fetcher(folder).studies(List.of(A, B, C));
    assertEquals(2, fetched.files().size());
    assertEquals(List.of(B), fetched.unknown());
    assertTrue(source.progress.all().contains(B), source.progress.all());
    assertFalse(Files.exists(folder.resolve(B + ".json")));
  }

  @Test
  void aNumberThatBecameAnAliasGivesItsStudy() throws Exception {
    study(A, permanentRedirect("/ctgov/studies/" + B + "?format=json"));
    study(B, ok(TestSource.study(B)));
    Fetched fetched = source.fetcher(folder).studies(List.of(A));
    assertEquals(List.of(folder.resolve(B + ".json")), fetched.files());
    assertTrue(source.progress.all().contains(A + " is part of " + B), source.progress.all());
  }

  @Test
  void pagesAreFollowedToTheLastAndStudiesCutOutByteForByte() throws Exception {
    page("", studies("p/2=", A, B));
    page("p/2=", studies("", C));
    Fetched fetched = source.fetcher(folder).studies(ITP);
    assertEquals(3, fetched.files().size());
    assertEquals(3, fetched.added());
    assertEquals(3, source.progress.total);
    assertEquals(3, source.progress.fetched);
    for (String id : List.of(A, B, C)) {
      assertEquals(TestSource.study(id), saved(id));
    }
    String listing =
        "/ctgov/studies?format=json&markupFormat=legacy"
            + "&query.cond=immune%20thrombocytopenia&pageSize=100";
    assertEquals(
        List.of(listing + "&countTotal=true", listing + "&pageToken=p%2F2%3D"), source.asked());
  }

  @Test
  void allPartsOfASearchAreSent() {
    page("", studies(""));
    StudySearch search =
        new StudySearch(
            Optional.empty(),
            Optional.of("a&b"),
            Optional.of("drug"),
            Optional.of(LocalDate.of(2026, 1, 31)));
    assertEquals(0, source.fetcher(folder).studies(search).files().size());
    String asked = source.asked().get(0);
    assertTrue(asked.contains("query.term=a%26b&query.intr=drug&"), asked);
    assertTrue(
        asked.contains("filter.advanced=AREA%5BLastUpdatePostDate%5DRANGE%5B2026-01-31%2CMAX%5D"),
        asked);
  }

  @Test
  void aSearchThatTheRegistryDoesNotTakeIsWrongUse() {
    page("", aResponse().withStatus(400).withBody("Incorrect query.cond"));
    HemographException e =
        assertThrows(HemographException.class, () -> source.fetcher(folder).studies(ITP));
    assertEquals(Fault.BAD_REQUEST, e.fault());
    assertTrue(e.getMessage().contains("Incorrect query.cond"), e.getMessage());
  }

  @Test
  void aListWithoutEndIsGivenUp() {
    page("", studies("two", A));
    page("two", studies("two", A));
    HemographException e =
        assertThrows(HemographException.class, () -> source.fetcher(folder).studies(ITP));
    assertTrue(e.getMessage().contains("come to an end"), e.getMessage());
  }

  @Test
  void anAnswerThatIsCutShortSavesNothing() throws Exception {
    String whole = TestSource.study(A);
    study(A, ok(whole.substring(0, whole.length() - 3)));
    assertThrows(HemographException.class, () -> source.fetcher(folder).studies(List.of(A)));
    assertEquals(List.of(), files());
  }
}

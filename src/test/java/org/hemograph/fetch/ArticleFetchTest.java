package org.hemograph.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFetchTest {
  @TempDir private Path folder;
  private final TestSource source = new TestSource();

  @AfterEach
  void stop() {
    source.close();
  }

  private static MappingBuilder efetch() {
    return post(urlEqualTo("/eutils/efetch.fcgi"));
  }

  private void search(ResponseDefinitionBuilder answer) {
    source.server.stubFor(post(urlEqualTo("/eutils/esearch.fcgi")).willReturn(answer));
  }

  private static String[] ids(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(String::valueOf).toArray(String[]::new);
  }

  @Test
  void eachArticleIsSavedInASetOfItsOwn() throws Exception {
    source.server.stubFor(efetch().willReturn(ok(TestSource.articles("11", "22"))));
    Fetched fetched = source.fetcher(folder).articles(List.of("11", "22"));
    assertEquals(2, fetched.files().size());
    assertEquals(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PubmedArticleSet>\n"
            + TestSource.article("22")
            + "\n</PubmedArticleSet>\n",
        Files.readString(folder.resolve("22.xml")));
    assertEquals(List.of("db=pubmed&tool=hemograph&id=11%2C22&retmode=xml"), source.sent());
  }

  @Test
  void idsAreAskedForInBatchesOfTwoHundredThreeASecond() {
    source.server.stubFor(
        efetch()
            .withRequestBody(containing("id=1%2C"))
            .willReturn(ok(TestSource.articles(ids(1, 200)))));
    source.server.stubFor(
        efetch()
            .withRequestBody(containing("id=201%2C"))
            .willReturn(ok(TestSource.articles(ids(201, 50)))));
    Fetched fetched = source.fetcher(folder).articles(List.of(ids(1, 250)));
    assertEquals(250, fetched.files().size());
    assertEquals(2, source.asked().size());
    assertEquals(List.of(Duration.ofMillis(350)), source.time.pauses());
  }

  @Test
  void idsThatPubMedDoesNotKnowAreTold() {
    source.server.stubFor(efetch().willReturn(ok(TestSource.articles("11"))));
    Fetched fetched = source.fetcher(folder).articles(List.of("99", "11"));
    assertEquals(1, fetched.files().size());
    assertEquals(List.of("99"), fetched.unknown());
  }

  @Test
  void aBatchWithoutAnyKnownIdIsNoFailure() {
    source.server.stubFor(
        efetch()
            .willReturn(
                aResponse()
                    .withStatus(400)
                    .withBody(
                        "<eFetchResult><ERROR>ID list is empty! Possibly it has no correct"
                            + " IDs.</ERROR></eFetchResult>")));
    assertEquals(List.of("99"), source.fetcher(folder).articles(List.of("99")).unknown());
  }

  @Test
  void aSearchIsFetchedFromTheHistoryServerInBatches() {
    search(ok(TestSource.found(203, "MCID_1")));
    source.server.stubFor(
        efetch()
            .withRequestBody(containing("retstart=0&"))
            .willReturn(ok(TestSource.articles(ids(1, 200)))));
    source.server.stubFor(
        efetch()
            .withRequestBody(containing("retstart=200&"))
            .willReturn(ok(TestSource.articles(ids(201, 3)))));
    Fetched fetched = source.fetcher(folder).articlesFound("a[ti] AND b");
    assertEquals(203, fetched.files().size());
    assertEquals(203, source.progress.total);
    assertEquals(
        List.of(
            "db=pubmed&tool=hemograph&term=a%5Bti%5D%20AND%20b&usehistory=y&retmax=0",
            "db=pubmed&tool=hemograph&WebEnv=MCID_1&query_key=1&retstart=0&retmax=200&retmode=xml",
            "db=pubmed&tool=hemograph&WebEnv=MCID_1&query_key=1&retstart=200&retmax=200&retmode=xml"),
        source.sent());
  }

  @Test
  void aSearchThatFindsNothingAsksNoFurther() {
    search(ok(TestSource.found(0, "MCID_1")));
    assertEquals(0, source.fetcher(folder).articlesFound("nothing").files().size());
    assertEquals(1, source.asked().size());
  }

  @Test
  void moreThanPubMedGivesOutIsToldBeforeAnythingIsFetched() {
    search(ok(TestSource.found(10_000, "MCID_1")));
    HemographException e =
        assertThrows(
            HemographException.class, () -> source.fetcher(folder).articlesFound("anything"));
    assertEquals(Fault.BAD_VALUE, e.fault());
    assertEquals(1, source.asked().size());
  }

  @Test
  void aForgottenSearchResultIsSearchedAgainOnce() {
    source.server.stubFor(
        post(urlEqualTo("/eutils/esearch.fcgi"))
            .inScenario("search")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("again")
            .willReturn(ok(TestSource.found(2, "OLD"))));
    source.server.stubFor(
        post(urlEqualTo("/eutils/esearch.fcgi"))
            .inScenario("search")
            .whenScenarioStateIs("again")
            .willReturn(ok(TestSource.found(2, "NEW"))));
    source.server.stubFor(
        efetch()
            .withRequestBody(containing("WebEnv=OLD"))
            .willReturn(
                aResponse()
                    .withStatus(400)
                    .withBody("<eFetchResult><ERROR>Unable to obtain query #1</ERROR>")));
    source.server.stubFor(
        efetch()
            .withRequestBody(containing("WebEnv=NEW"))
            .willReturn(ok(TestSource.articles("11", "22"))));
    assertEquals(2, source.fetcher(folder).articlesFound("x").files().size());
    assertTrue(source.progress.all().contains("asking for the list again"));
  }

  @Test
  void anInterruptedSearchGoesOnWhereItStopped() {
    search(ok(TestSource.found(201, "MCID_1")));
    source.server.stubFor(
        efetch()
            .withRequestBody(containing("retstart=0&"))
            .willReturn(ok(TestSource.articles(ids(1, 200)))));
    source.server.stubFor(
        efetch()
            .withRequestBody(containing("retstart=200&"))
            .willReturn(aResponse().withStatus(502)));
    assertThrows(HemographException.class, () -> source.fetcher(folder).articlesFound("x"));
    source.server.stubFor(
        efetch()
            .withRequestBody(containing("retstart=200&"))
            .willReturn(ok(TestSource.articles("777"))));
    source.server.resetRequests();
    assertEquals(201, source.fetcher(folder).articlesFound("x").files().size());
    assertEquals(1, source.asked().size());
  }

  @Test
  void aFailureBehindTheServerIsTriedAgain() {
    source.server.stubFor(
        efetch()
            .inScenario("relay")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("well")
            .willReturn(
                aResponse()
                    .withStatus(400)
                    .withBody("<eFetchResult><ERROR>error in proxy_stream(): 502</ERROR>")));
    source.server.stubFor(
        efetch()
            .inScenario("relay")
            .whenScenarioStateIs("well")
            .willReturn(ok(TestSource.articles("11"))));
    assertEquals(1, source.fetcher(folder).articles(List.of("11")).files().size());
  }

  @Test
  void anErrorThatCallsItselfWellIsNoEmptyAnswer() {
    search(
        ok("<eSearchResult><Count>0</Count><ERROR>Search Backend failed</ERROR></eSearchResult>"));
    HemographException e =
        assertThrows(HemographException.class, () -> source.fetcher(folder).articlesFound("x"));
    assertTrue(e.getMessage().contains("Search Backend failed"), e.getMessage());
  }
}

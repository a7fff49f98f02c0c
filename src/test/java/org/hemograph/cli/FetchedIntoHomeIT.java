package org.hemograph.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hemograph.fetch.Waiting;
import org.hemograph.query.Catalogue;
import org.hemograph.store.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From a source over the network into a home, and out of it by a question. */
class FetchedIntoHomeIT {
  private static final String A = "NCT99000011";
  private static final String B = "NCT99000012";

  @TempDir private Path dir;
  private final WireMockServer source = new WireMockServer(options().dynamicPort());
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void start() {
    source.start();
    source.stubFor(
        any(anyUrl())
            .willReturn(
                ok(
                    "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>999999911</PMID><Article>"
                        + "<Journal><Title>J</Title><JournalIssue><PubDate><Year>2024</Year></PubDate>"
                        + "</JournalIssue></Journal><ArticleTitle>What came of Q ("
                        + A
                        + ")</ArticleTitle></Article></MedlineCitation></PubmedArticle>"
                        + "</PubmedArticleSet>")));
    serve(A, "The first study of Q", "PHASE2");
    serve(B, "The second study of Q", "PHASE3");
  }

  @AfterEach
  void stop() {
    source.stop();
  }

  private void serve(String id, String title, String phase) {
    source.stubFor(
        get(urlPathEqualTo("/studies/" + id))
            .willReturn(
                ok(
                    """
                    {"protocolSection":{"identificationModule":{"nctId":"%s","briefTitle":"%s"},
                     "statusModule":{"overallStatus":"COMPLETED"},
                     "designModule":{"studyType":"INTERVENTIONAL","phases":["%s"]},
                     "conditionsModule":{"conditions":["Itch of the nose"]}}}"""
                        .formatted(id, title, phase))));
  }

  @Test
  void studiesAndAnArticleThatWereFetchedAreFound() throws IOException {
    fetchAll();
    assertAnswers();
    assertEquals(0, fetch("ctgov", A, B), err.toString());
    assertTrue(err.toString().contains("2 unchanged"), err.toString());
  }

  @Test
  void theyAreFoundBesideARunningServerToo() throws IOException {
    try (ServerBeside server = ServerBeside.on(dir.resolve("home"))) {
      fetchAll();
      assertAnswers();
      assertTrue(server.store().revision() > 0, "the server did not write it");
    }
  }

  @Test
  void whatIsWrongWithAFetchedRecordIsToldByItsNameAndNotByAPassingFolder() {
    source.stubFor(
        get(urlPathEqualTo("/studies/" + A))
            .willReturn(
                ok(
                    """
                    {"protocolSection":{"identificationModule":{"nctId":"%s"},
                     "statusModule":{"startDateStruct":{"date":"2025-13-40"}},
                     "designModule":{"studyType":"INTERVENTIONAL"}}}"""
                        .formatted(A))));
    assertEquals(0, fetch("ctgov", A), err.toString());
    assertTrue(err.toString().contains("warning: " + A + ".json, record 1"), err.toString());
    assertFalse(err.toString().contains(System.getProperty("java.io.tmpdir")), err.toString());
  }

  private void fetchAll() {
    assertEquals(0, fetch("ctgov", A, B), err.toString());
    assertEquals(0, fetch("pubmed", "999999911"), err.toString());
    assertTrue(err.toString().contains("2 records imported"), err.toString());
    assertTrue(err.toString().contains("1 records imported"), err.toString());
  }

  private void assertAnswers() throws IOException {
    String studies = query("studies");
    assertTrue(studies.contains(A) && studies.contains("The first study of Q"), studies);
    assertTrue(studies.contains(B) && studies.contains("The second study of Q"), studies);
    String third = query("studies", "phase=3");
    assertTrue(third.contains(B) && !third.contains(A), third);
    String article = query("publications");
    assertTrue(article.contains("999999911"), article);
  }

  private String query(String name, String... values) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HomeAccess home = HomeAccess.toAsk(new Home(dir.resolve("home")))) {
      home.query(QueryRequest.of(Catalogue.bundled(), name, List.of(values), "csv"), out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private int fetch(String from, String... ids) {
    Map<String, String> environment =
        Map.of("HEMOGRAPH_CTGOV_URL", source.baseUrl(), "HEMOGRAPH_EUTILS_URL", source.baseUrl());
    FetchCommand command = new FetchCommand(environment::get, Waiting.real(), new HomeImport());
    String[] all = new String[ids.length + 3];
    all[0] = from;
    all[1] = "--home";
    all[2] = dir.resolve("home").toString();
    System.arraycopy(ids, 0, all, 3, ids.length);
    return new CommandLine(command)
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(new FaultReport())
        .execute(all);
  }
}

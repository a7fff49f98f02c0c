package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesIT {
  private static ServedFixture served;

  @BeforeAll
  static void start() {
    served = ServedFixture.inMemory();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/queries/studies.csv | | text/csv",
        "/queries/studies?format=csv | | text/csv",
        "/queries/studies | text/csv | text/csv",
        "/queries/studies | application/json | application/json",
        "/queries/studies | */* | application/json",
        "/queries/studies | application/sparql-results+json | application/sparql-results+json",
        "/queries/studies.srx | | application/sparql-results+xml",
        "/queries/studies.tsv | | text/tab-separated-values",
        "/queries/studies.ndjson | | application/x-ndjson",
        "/queries/studies.md | | text/markdown",
        "/queries/studies | text/html,*/*;q=0.8 | text/html",
        "/queries/studies.csv | text/html | text/csv",
        "/queries/statements-from?document=source/seed | text/turtle | text/turtle",
        "/queries/is-empty.json | | application/json",
        "/queries | text/html | text/html",
        "/queries | | application/json",
        "/queries.json | text/html | application/json",
      })
  void get_answersInTheFormatThatIsWanted(String path, String accept, String type) {
    HttpResponse<String> answer =
        accept == null ? served.get(path) : served.get(path, "Accept", accept);
    assertEquals(200, answer.statusCode(), answer.body());
    String given = answer.headers().firstValue("Content-Type").orElse("");
    assertTrue(given.startsWith(type), given);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/queries/nope | 404 | unknown-query",
        "/queries/study-result?study=VAYHIT2 | 404 | unknown-query",
        "/queries/studies?drog=x | 400 | unknown-parameter",
        "/queries/study-results | 400 | missing-parameter",
        "/queries/study-results?study=VAYHIT9 | 422 | unknown-thing",
        "/queries/studies?atLeast=many | 422 | bad-value",
        "/queries/studies?phase=99 | 422 | bad-value",
        "/queries/studies?phase=2&phase=3 | 400 | bad-request",
        "/queries/studies?drug=%FF%FE | 400 | bad-request",
        "/queries/studies.pdf | 406 | unknown-format",
        "/queries/studies?format=xls | 406 | unknown-format",
      })
  void get_wrongQuestion_isAProblemThatSaysWhat(String path, int status, String type) {
    HttpResponse<String> answer = served.get(path);
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(
        answer.body().contains("\"type\":\"https://w3id.org/hemograph/errors#" + type + "\""),
        answer.body());
    assertTrue(answer.body().contains("\"status\":" + status), answer.body());
  }

  @Test
  void get_badValue_namesParameterValueTypeAndNearest() {
    String problem = served.get("/queries/study-results?study=VAYHIT3").body();
    assertTrue(problem.contains("\"parameter\":\"study\""), problem);
    assertTrue(problem.contains("\"value\":\"VAYHIT3\""), problem);
    assertTrue(problem.contains("\"expected\":\"a clinical trial\""), problem);
    assertTrue(problem.contains("\"nearest\":[\"VAYHIT2\"]"), problem);
  }

  @Test
  void get_pageWithoutARequiredValue_showsTheForm() {
    HttpResponse<String> answer = served.html("/queries/study-results");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("name=\"study\""), answer.body());
    assertTrue(answer.body().contains(" required"), answer.body());
    assertTrue(answer.body().contains("<datalist"), answer.body());
    assertFalse(answer.body().contains("class=\"problem\""), answer.body());
  }

  @Test
  void get_pageWithABadValue_showsTheFormAndWhatIsWrong() {
    HttpResponse<String> answer = served.html("/queries/study-results?study=VAYHIT3");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("value=\"VAYHIT3\""), answer.body());
    assertTrue(answer.body().contains("aria-invalid=\"true\""), answer.body());
    assertTrue(answer.body().contains("?study=VAYHIT2\">VAYHIT2</a>"), answer.body());
  }

  @Test
  void get_pageWithAnAnswer_linksThingsEvidenceAndDownloads() {
    String html = served.html("/queries/study-results?study=vayhit2").body();
    assertTrue(html.contains("<a href=\"/page/study/NCT05653219/arm/9\">"), html);
    assertTrue(html.contains("<td class=\"number\"><span class=\"one\">13</span>"), html);
    assertTrue(
        html.contains(
            "/queries/evidence-for?assertion=https%3A%2F%2Fw3id.org%2Fhemograph%2Fid%2Fresult%2Faaaabbbbccccdddd"),
        html);
    assertTrue(html.contains("/queries/study-results.csv?study=vayhit2"), html);
    assertTrue(html.contains("./hemograph query study-results study=vayhit2"), html);
  }

  @Test
  void get_page_mergesThingAndLabelAndMarksWhatIsRecalled() {
    String html = served.html("/queries/studies").body();
    assertTrue(html.contains("<a href=\"/page/study/NCT05653219\">VAYHIT2</a>"), html);
    assertFalse(html.contains("study label"), html);
    assertTrue(html.contains("class=\"mark recalled\""), html);
    assertTrue(html.contains("<a href=\"/code/phase-3\">Phase 3</a>"), html);
  }

  @Test
  void get_selectForCodes_knowsWhatWasChosen() {
    String html = served.html("/queries/studies?phase=3").body();
    assertTrue(html.contains("<option value=\"3\" selected>Phase 3</option>"), html);
  }

  @Test
  void post_form_asksLikeGet() {
    HttpResponse<String> answer =
        served.post(
            "/queries/study-results",
            "study=VAYHIT2&format=csv",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("13.0 months"), answer.body());
  }

  @Test
  void get_links_nameTheOtherFormats() {
    HttpResponse<String> answer = served.get("/queries/studies.json?phase=3");
    assertTrue(
        answer
            .headers()
            .allValues("Link")
            .contains("</queries/studies.csv?phase=3>; rel=\"alternate\"; type=\"text/csv\""));
  }

  @Test
  void get_catalogue_tellsParametersAndColumns() {
    String json = served.get("/queries").body();
    assertTrue(json.contains("\"name\":\"study-results\""), json);
    assertTrue(json.contains("\"required\":true"), json);
    String html = served.html("/queries").body();
    assertTrue(html.contains("Inside a study"), html);
    assertTrue(html.contains("href=\"/queries/study-results\""), html);
  }

  @Test
  void get_afterTheDataChanged_hasAnotherTag() {
    try (ServedFixture changing = ServedFixture.inMemory()) {
      String before = changing.get("/queries/studies.csv").headers().firstValue("ETag").orElse("");
      assertEquals(304, changing.get("/queries/studies.csv", "If-None-Match", before).statusCode());
      org.apache.jena.system.Txn.executeWrite(
          changing.store().dataset(), () -> changing.store().dataset().clear());
      HttpResponse<String> after = changing.get("/queries/studies.csv", "If-None-Match", before);
      assertEquals(200, after.statusCode());
      assertFalse(after.body().contains("VAYHIT2"), after.body());
    }
  }
}

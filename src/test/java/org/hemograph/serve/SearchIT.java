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
import org.junit.jupiter.params.provider.ValueSource;

class SearchIT {
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
  @ValueSource(strings = {"ianalumab", "IANALUMAB", "ianal", "vay736", "VAY736"})
  void get_name_findsTheDrugByLabelSynonymOrBeginning(String text) {
    String json = served.get("/search?q=" + text).body();
    assertTrue(json.contains("\"href\":\"/page/drug/ianalumab\""), json);
    assertTrue(served.html("/search?q=" + text).body().contains("/page/drug/ianalumab"));
  }

  @ParameterizedTest
  @CsvSource({
    "NCT05653219,/id/study/NCT05653219",
    "nct05653219,/id/study/NCT05653219",
    "10.1016/s0140-6736(20)30000-1,/id/publication/doi-10.1016~s0140-6736%2820%2930000-1",
    "https://doi.org/10.1016/S0140-6736(20)30000-1,/id/publication/doi-10.1016~s0140-6736%2820%2930000-1",
    "DB16666,/id/drug/ianalumab"
  })
  void get_publicId_leadsStraightToItsThing(String id, String place) {
    HttpResponse<String> answer = served.html("/search?q=" + id);
    assertEquals(303, answer.statusCode(), answer.body());
    assertEquals(place, answer.headers().firstValue("Location").orElse(""));
  }

  @Test
  void get_idWithStay_showsItsHits() {
    HttpResponse<String> answer = served.html("/search?q=NCT05653219&stay=1");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("/page/study/NCT05653219"), answer.body());
  }

  @Test
  void get_misspelled_findsAndAsksWhatWasMeant() {
    String html = served.html("/search?q=ianalumb").body();
    assertTrue(html.contains("Close to “<bdi>ianalumb</bdi>”"), html);
    assertTrue(html.contains("Did you mean <a href=\"/search?q=ianalumab\">ianalumab</a>?"), html);
    assertTrue(html.contains("href=\"/page/drug/ianalumab\""), html);
    assertTrue(served.get("/search?q=ianalumb").body().contains("\"didYouMean\":\"ianalumab\""));
  }

  @Test
  void get_nothing_explainsWhatCanBeSearched() {
    assertTrue(served.html("/search").body().contains("<h1>Search</h1>"));
    assertEquals(200, served.get("/search").statusCode());
    assertTrue(served.html("/search?q=qqqqqqqq").body().contains("Nothing found for"));
  }

  @Test
  void get_markupInNamesAndQueries_isShownAsText() {
    String html = served.html("/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E").body();
    assertFalse(html.contains("<script>alert"), html);
    assertTrue(html.contains("&lt;"), html);
    String suggested = served.get("/search/suggest?q=script", "Accept", "application/json").body();
    assertTrue(suggested.contains("<script>alert(1)"), suggested);
    assertEquals(
        "application/json",
        served
            .get("/search/suggest?q=script", "Accept", "application/json")
            .headers()
            .firstValue("Content-Type")
            .orElse(""));
  }

  @ParameterizedTest
  @CsvSource({"limit,0", "limit,many", "offset,-1", "limit,1001"})
  void get_wrongWindow_422(String name, String value) {
    assertEquals(422, served.get("/search?q=ianalumab&" + name + "=" + value).statusCode());
  }

  @Test
  void get_suggestions_areThoseOfOpenSearch() {
    HttpResponse<String> answer = served.get("/search/suggest?q=ian", "Accept", "*/*");
    assertEquals(
        "application/x-suggestions+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals(
        "[\"ian\",[\"ianalumab\"],[\"Drug\"],[\"" + served.url() + "page/drug/ianalumab\"]]",
        answer.body().replace("/page/study/NCT05653219", ""));
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, served.get("/search/suggest?q=ian", "If-None-Match", tag).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%22%29%20OR%20%28",
        "*%3A*",
        "AND",
        "%7E%7E%7E",
        "%5B1%20TO",
        "-",
        "%2F.*%2F",
        "%F0%9F%A9%B8",
        "%E2%80%AE",
        "NOT",
        "%5C",
        "label%3Aianalumab%20%26%26",
        "**ianalumab",
        "?analumab",
        "ianal*mab%5E9",
        "%22ianalumab",
        "%D9%85%D8%B1%D8%B6",
        "a%20AND",
        "OR%20OR",
        "%7B%7D"
      })
  void get_whatWouldMeanSomethingToTheIndex_isOnlyText(String text) {
    assertEquals(200, served.get("/search?q=" + text).statusCode());
    assertEquals(200, served.html("/search?q=" + text).statusCode());
    assertEquals(200, served.get("/search/suggest?q=" + text).statusCode());
  }

  @Test
  void get_thousandsOfCharacters_areCut() {
    String text = "ianalumab%20".repeat(250);
    assertEquals(200, served.html("/search?q=" + text).statusCode());
    assertEquals(200, served.get("/search/suggest?q=" + text).statusCode());
  }
}

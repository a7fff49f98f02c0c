package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
  void get_misspelled_tellsWhatIsNear() {
    String html = served.html("/search?q=ianalumb").body();
    assertTrue(html.contains("Nothing found for “ianalumb”"), html);
    assertTrue(html.contains("href=\"/page/drug/ianalumab\""), html);
    assertTrue(served.get("/search?q=ianalumb").body().contains("\"near\":[{"));
  }

  @Test
  void get_nothing_explainsWhatCanBeSearched() {
    assertTrue(served.html("/search").body().contains("<h1>Search</h1>"));
    assertEquals(200, served.get("/search").statusCode());
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
        "label%3Aianalumab%20%26%26"
      })
  void get_whatWouldMeanSomethingToTheIndex_isOnlyText(String text) {
    assertEquals(200, served.get("/search?q=" + text).statusCode());
    assertEquals(200, served.html("/search?q=" + text).statusCode());
  }
}

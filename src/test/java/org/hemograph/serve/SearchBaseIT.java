package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled base and records beside it, searched. */
class SearchBaseIT {
  private static ServedBase served;

  @BeforeAll
  static void start() {
    served = ServedBase.withRecords();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ianalumab, /page/drug/ianalumab",
    "ianalumb, /page/drug/ianalumab",
    "inaalumab, /page/drug/ianalumab",
    "rilzabrutinb, /page/drug/rilzabrutinib",
    "fostamatanib, /page/drug/fostamatinib",
    "Benlysta, /page/drug/belimumab",
    "VAYHIT2, /page/study/NCT05653219",
    "BTK inhibitor, /page/drug-class/btk",
    "NCT0565321, /page/study/NCT05653219"
  })
  void whatIsMeantIsFirst(String text, String href) throws IOException {
    assertEquals(href, hits("q=" + encoded(text)).get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "NCT05653219, /id/study/NCT05653219",
    "https://clinicaltrials.gov/study/NCT05653219, /id/study/NCT05653219",
    "LBA-2, /id/publication/abstract-ash-67-lba-2",
    "abstract 884, /id/publication/abstract-ash-67-884",
    "PMID 41363800, /id/publication/pmid-41363800",
    "L04AG04, /id/drug/belimumab",
    "ZN2GQ3II96, /id/drug/ianalumab",
    "DB16666, /id/drug/ianalumab",
    "CVAY736Q12301, /id/study/NCT05653219"
  })
  void anIdLeadsStraightToItsThing(String id, String place) {
    HttpResponse<String> answer = served.get("/search?q=" + encoded(id), "Accept", "text/html");
    assertEquals(place, answer.headers().firstValue("Location").orElse(""), answer.body());
    assertEquals(303, answer.statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "higher dose, arms and endpoints, Ianalumab higher dose",
    "ianalumab in serum, arms and endpoints, Ianalumab in serum"
  })
  void theArmsAndEndpointsOfARecordLeadToItsStudy(String text, String as, String matched)
      throws IOException {
    JsonNode study = null;
    for (JsonNode row : json("limit=1000&q=" + encoded(text)).get("rows")) {
      if (row.get("href").asText().equals("/page/study/NCT05653219")) {
        study = row;
      }
    }
    assertTrue(study != null, text);
    assertEquals(as, study.get("matchedAs").asText());
    assertTrue(study.get("matched").asText().contains(matched), study.toString());
  }

  @Test
  void everyFacetLeavesAsManyHitsAsItSays() throws IOException {
    JsonNode all = json("q=ianalumab&limit=1000");
    assertEquals(all.get("total").asInt(), all.get("rows").size());
    int values = 0;
    for (String facet : List.of("kind", "class", "condition", "phase", "status", "year")) {
      for (JsonNode value : all.get("facets").get(facet)) {
        JsonNode some =
            json("q=ianalumab&limit=1000&" + facet + "=" + encoded(value.get("value").asText()));
        assertEquals(value.get("count").asInt(), some.get("rows").size(), value.toString());
        values++;
      }
    }
    assertTrue(values > 15, values + " values");
  }

  @Test
  void valuesOfOneFacetAddUpAndOfSeveralNarrowDown() throws IOException {
    int phase2 = json("q=ianalumab&phase=2").get("total").asInt();
    int phase3 = json("q=ianalumab&phase=3").get("total").asInt();
    int studies = json("q=ianalumab&phase=2&phase=3&kind=study").get("total").asInt();
    assertEquals(phase2 + phase3, json("q=ianalumab&phase=2&phase=3").get("total").asInt());
    assertTrue(studies > 0 && studies < phase2 + phase3, studies + "");
    assertEquals(0, json("q=ianalumab&year=1066").get("total").asInt());
    String html = html("q=ianalumab&phase=2&kind=study");
    assertTrue(html.contains("href=\"/search?q=ianalumab&amp;phase=2\""), html);
    assertTrue(html.contains("href=\"/search?q=ianalumab&amp;kind=study\""), html);
  }

  @Test
  void pagesNeitherOverlapNorLeaveAHitOut() throws IOException {
    List<String> whole = hits("q=ianalumab&limit=1000");
    List<String> paged = new ArrayList<>();
    String next = "/search.json?q=ianalumab";
    while (!next.isEmpty()) {
      JsonNode page = new ObjectMapper().readTree(served.get(next).body());
      page.get("rows").forEach(row -> paged.add(row.get("href").asText()));
      next = page.path("next").asText("");
    }
    assertEquals(whole, paged);
    assertEquals(whole.size(), Set.copyOf(paged).size());
    assertTrue(html("q=ianalumab&offset=20").contains("<b>21 to 40</b>"));
    assertTrue(html("q=ianalumab&offset=5000").contains("No hit here"));
  }

  @Test
  void headersTellHowManyThereAre() {
    HttpResponse<String> answer = served.get("/search.json?q=ianalumab&limit=2");
    assertTrue(answer.headers().firstValueAsLong("X-Total-Count").orElse(0) > 50);
    assertEquals("true", answer.headers().firstValue("X-Truncated").orElse(""));
    assertTrue(
        answer.headers().allValues("Link").toString().contains("offset=2>; rel=\"next\""),
        answer.headers().map().toString());
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertEquals(
        304, served.get("/search.json?q=ianalumab&limit=2", "If-None-Match", tag).statusCode());
  }

  @Test
  void everyHitSaysWhatItIsAndLeadsSomewhere() throws IOException {
    Set<String> kinds = new LinkedHashSet<>();
    for (JsonNode row : json("q=ianalumab&limit=1000").get("rows")) {
      assertTrue(!row.get("kind").asText().isEmpty(), row.toString());
      kinds.add(row.get("kind").asText());
    }
    for (String href : hits("q=itp&limit=40")) {
      assertEquals(200, served.get(href, "Accept", "text/html").statusCode(), href);
    }
    assertTrue(kinds.containsAll(List.of("Drug", "Study", "Publication", "Claim")), kinds + "");
  }

  @Test
  void aStudyShowsPhaseStatusAndSponsor() throws IOException {
    String html = html("q=VAYHIT2");
    assertTrue(html.contains("Phase 3 · "), html);
    assertTrue(html.contains("<mark>VAYHIT2</mark>"), html);
  }

  private static List<String> hits(String query) throws IOException {
    List<String> hrefs = new ArrayList<>();
    json(query).get("rows").forEach(row -> hrefs.add(row.get("href").asText()));
    return hrefs;
  }

  private static JsonNode json(String query) throws IOException {
    return new ObjectMapper().readTree(served.get("/search.json?" + query).body());
  }

  private static String html(String query) {
    return served.get("/search?" + query, "Accept", "text/html").body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

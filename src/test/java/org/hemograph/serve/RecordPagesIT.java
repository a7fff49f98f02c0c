package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of things that records of registries and bibliographies tell of. */
class RecordPagesIT {
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
  @ValueSource(
      strings = {
        "page/study/NCT05653219",
        "page/study/NCT02889484",
        "page/study/NCT05653219/arm/ctgov-ianalumab-higher-dose",
        "page/study/NCT05653219/group/ctgov-OG000",
        "page/study/NCT05653219/mention/drug-2",
        "page/result/aaaaaaaaaaaaaaa1",
        "page/publication/doi-10.1002~ajh.25125",
        "page/publication/doi-10.1056~nejmoa1203421",
        "page/source/ctgov-NCT05653219",
        "page/org/local/NCT05653219/1",
        "graph/ctgov/NCT05653219",
        "graph/ris/library/doi-10.1002~ajh.25125",
        "queries/unresolved",
        "queries/unlinked-articles"
      })
  void noThingStandsWithoutAName(String path) throws Exception {
    String html = html(path);
    String text = html.replaceAll("<code class=\"iri\">[^<]*</code>", "");
    assertFalse(text.contains(">https://w3id.org/hemograph/id/"), path);
    assertFalse(text.contains(">study/NCT"), path);
  }

  @Test
  void aStudyShowsItsDatesSitesAndMentionsWithWhatTheyCameTo() throws Exception {
    String html = html("page/study/NCT05653219");
    assertTrue(html.contains("2025-09-15"), html);
    assertTrue(html.contains("Vienna"), html);
    assertTrue(html.contains("Corticosteroid of the site"), html);
    assertTrue(html.contains("nothing known"), html);
    assertTrue(html.contains("ClinicalTrials.gov NCT05653219"), html);
    assertTrue(html.contains("Asks whether ianalumab keeps platelets up longer."), html);
  }

  @Test
  void aStudyThatOnlyTheRegistryHasIsCalledByItsKind() throws Exception {
    String html = html("page/study/NCT02889484");
    assertTrue(html.contains("Observational study"), html);
    assertTrue(html.contains("Sciatica"), html);
  }

  @Test
  void theSourceOfARecordLinksTheRegistry() throws Exception {
    assertTrue(
        html("page/source/ctgov-NCT02889484")
            .contains("href=\"https://clinicaltrials.gov/study/NCT02889484\""));
    HttpResponse<String> seen = get("id/source/ctgov-NCT05653219");
    assertEquals(303, seen.statusCode());
    assertEquals("/page/source/ctgov-NCT05653219", seen.headers().firstValue("Location").get());
  }

  private static String html(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertEquals(200, answer.statusCode(), path);
    return answer.body();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(served.url() + path))
            .header("Accept", "text/html")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}

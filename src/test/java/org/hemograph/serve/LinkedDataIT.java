package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedDataIT {
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
        "text/html | /page/drug/ianalumab",
        "text/turtle | /data/drug/ianalumab.ttl",
        "application/ld+json | /data/drug/ianalumab.jsonld",
        "application/n-triples | /data/drug/ianalumab.nt",
        "application/rdf+xml | /data/drug/ianalumab.rdf",
        "*/* | /page/drug/ianalumab",
        "text/turtle;q=0.5, application/ld+json | /data/drug/ianalumab.jsonld",
        "text/html;q=0.1, text/*;q=0.9 | /data/drug/ianalumab.ttl",
        "@@@nonsense;;;q=x | /page/drug/ianalumab",
      })
  void get_idOfAThing_leadsToTheDocumentThatIsWanted(String accept, String place) {
    HttpResponse<String> answer = served.get("/id/drug/ianalumab", "Accept", accept);
    assertEquals(303, answer.statusCode());
    assertEquals(place, answer.headers().firstValue("Location").orElse(""));
    assertTrue(answer.headers().allValues("Vary").contains("Accept"));
  }

  @Test
  void get_idWithFormatOrEnding_beatsTheAcceptHeader() {
    assertEquals(
        "/data/drug/ianalumab.nt",
        served
            .get("/id/drug/ianalumab.nt", "Accept", "text/html")
            .headers()
            .firstValue("Location")
            .orElse(""));
    assertEquals(
        "/data/drug/ianalumab.ttl",
        served
            .get("/id/drug/ianalumab?format=turtle", "Accept", "text/html")
            .headers()
            .firstValue("Location")
            .orElse(""));
  }

  @Test
  void get_idInATypeWeLack_406() {
    assertEquals(406, served.get("/id/drug/ianalumab", "Accept", "image/png").statusCode());
    assertEquals(406, served.get("/id/drug/ianalumab?format=pdf").statusCode());
  }

  @ParameterizedTest
  @CsvSource({"ttl,TURTLE", "jsonld,JSONLD11", "nt,NTRIPLES", "rdf,RDFXML"})
  void get_data_isTheSameGraphInEverySyntax(String ending, String name) {
    Graph turtle = graph("/data/study/NCT05653219.ttl", Lang.TURTLE);
    assertTrue(turtle.size() > 12, () -> "too little: " + turtle);
    Lang lang =
        switch (name) {
          case "TURTLE" -> Lang.TURTLE;
          case "JSONLD11" -> Lang.JSONLD11;
          case "NTRIPLES" -> Lang.NTRIPLES;
          default -> Lang.RDFXML;
        };
    assertTrue(graph("/data/study/NCT05653219." + ending, lang).isIsomorphicWith(turtle));
  }

  @Test
  void get_data_hasThePartsAndTheLabelsOfWhatItNames() {
    String turtle = served.get("/data/study/NCT05653219.ttl").body();
    assertTrue(turtle.contains("time to treatment failure"), turtle);
    assertTrue(turtle.contains("\"ianalumab\"@en"), turtle);
    assertTrue(turtle.contains("\"Phase 3\"@en"), turtle);
  }

  @Test
  void get_dataAsJsonLd_carriesTheTermsItUsesAndNoOthers() {
    String json = served.get("/data/drug-class/baff-r.jsonld").body();
    assertTrue(json.contains("\"@context\""), json);
    assertFalse(json.contains("\"@context\": \"http"), json);
    assertFalse(json.contains("enrollmentCount"), json);
  }

  @Test
  void get_pageOfADrug_showsFactsLabelsAndLocalLinks() {
    String html = served.html("/page/drug/ianalumab").body();
    assertTrue(html.contains("<h1>ianalumab"), html);
    assertTrue(html.contains("href=\"/page/drug-class/baff-r\""), html);
    assertTrue(html.contains(">anti-BAFF-R antibody</a>"), html);
    assertTrue(html.contains("VAY736"), html);
    assertTrue(html.contains("href=\"/data/drug/ianalumab.ttl\""), html);
    assertTrue(html.contains("The founding article"), html);
    assertFalse(html.contains("href=\"https://w3id.org/hemograph/id/"), html);
  }

  @Test
  void get_pageOfAStudy_hasTheAnswersOfTheQueriesThatTakeIt() {
    String html = served.html("/page/study/NCT05653219").body();
    assertTrue(html.contains("13.0 months"), html);
    assertTrue(html.contains("/queries/study-results?study=study%2FNCT05653219"), html);
    assertTrue(html.contains("href=\"/page/result/"), "a number leads to its evidence");
  }

  @Test
  void get_pageOfARecalledThing_saysSo() {
    String html = served.html("/page/drug/recalled").body();
    assertTrue(html.contains("class=\"mark recalled\""), html);
    assertTrue(html.contains("isotype <span class=\"mark recalled\""), html);
  }

  @Test
  void get_whatIsOnlyMentioned_hasAPageToo() {
    String html = served.html("/page/source/seed").body();
    assertTrue(html.contains("← stated in"), html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/publication/doi-10.1016~s0140-6736%2820%2930000-1",
        "/id/publication/doi-10.1016~s0140-6736(20)30000-1"
      })
  void get_keyWithPercentEncoding_isFoundHoweverItWasEncoded(String path) {
    HttpResponse<String> answer = served.get(path, "Accept", "text/turtle");
    assertEquals(303, answer.statusCode(), answer.body());
    String place = answer.headers().firstValue("Location").orElse("");
    assertEquals("/data/publication/doi-10.1016~s0140-6736%2820%2930000-1.ttl", place);
    assertEquals(200, served.get(place).statusCode());
  }

  @Test
  void get_unknownThing_404WithWhatIsNear() {
    HttpResponse<String> answer = served.get("/id/drug/ianalumabb");
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("\"nearest\":[\"/id/drug/ianalumab\""), answer.body());
    HttpResponse<String> page = served.html("/page/drug/ianalumabb");
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("href=\"/id/drug/ianalumab\""), page.body());
  }

  @Test
  void get_codeGraphAndOntology_areDescribed() {
    assertTrue(served.html("/code/phase-3").body().contains("Phase 3"));
    assertTrue(served.html("/graph/curated/drugs").body().contains("Curated table drugs"));
    assertTrue(served.html("/ontology").body().contains("hg:inClass"));
    assertTrue(served.get("/ontology.ttl").body().contains("An active substance."));
    assertEquals(200, served.get("/code/phase-3", "Accept", "text/turtle").statusCode());
    assertEquals(404, served.get("/code/phase-33").statusCode());
    assertEquals(404, served.get("/ontology/x").statusCode());
  }

  @Test
  void get_withTheTagOfThisRevision_304_andAnotherForEachFormat() {
    String turtle = tag("/data/drug/ianalumab.ttl");
    String json = tag("/data/drug/ianalumab.jsonld");
    assertFalse(turtle.equals(json));
    HttpResponse<String> again =
        served.get("/data/drug/ianalumab.ttl", "If-None-Match", "\"x\", W/" + turtle);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(
        200, served.get("/data/drug/ianalumab.jsonld", "If-None-Match", turtle).statusCode());
  }

  private static String tag(String path) {
    return served.get(path).headers().firstValue("ETag").orElseThrow();
  }

  private static Graph graph(String path, Lang lang) {
    HttpResponse<String> answer = served.get(path);
    assertEquals(200, answer.statusCode(), answer.body());
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(answer.body(), lang).parse(graph);
    return graph;
  }
}

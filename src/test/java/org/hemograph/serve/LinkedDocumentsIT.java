package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents about things: their forms, what points to a thing, what is gone. */
class LinkedDocumentsIT {
  private static final String BASE = "https://w3id.org/hemograph/";
  private static final long SEED = 20_261_123;

  private final ServedFixture served = ServedFixture.inMemory();

  @AfterEach
  void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data/drug/ianalumab",
        "/id/drug/ianalumab",
        "/page/drug/ianalumab",
        "/code/phase-3",
        "/graph/curated/drugs",
        "/ontology"
      })
  void get_everyAddress_hasEveryEnding(String address) {
    for (String[] form :
        new String[][] {
          {"html", "text/html"},
          {"ttl", "text/turtle"},
          {"jsonld", "application/ld+json"},
          {"nt", "application/n-triples"},
          {"rdf", "application/rdf+xml"},
          {"trig", "application/trig"}
        }) {
      HttpResponse<String> answer = served.get(address + "." + form[0]);
      if (answer.statusCode() == 303) {
        answer = served.get(answer.headers().firstValue("Location").orElseThrow());
      }
      assertEquals(200, answer.statusCode(), address + "." + form[0]);
      assertEquals(form[1], Crawler.mediaType(answer), address + "." + form[0]);
    }
  }

  @Test
  void get_trig_hasEachStatementInItsGraph() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    String trig = served.get("/data/study/NCT05653219.trig").body();
    RDFParser.fromString(trig, Lang.TRIG).parse(dataset);
    Node table = NodeFactory.createURI(BASE + "graph/curated/studies");
    Node study = NodeFactory.createURI(BASE + "id/study/NCT05653219");
    assertTrue(dataset.contains(table, study, Node.ANY, Node.ANY), trig);
    assertEquals(0, dataset.getDefaultGraph().find(study, Node.ANY, Node.ANY).toList().size());
    assertFalse(dataset.getDefaultGraph().isEmpty(), "labels of what is named");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"study/NCT05653219", "drug/ianalumab", "result/aaaabbbbccccdddd", "source/seed"})
  void get_jsonLd_isOneTreeThatSaysTheSame(String key) throws IOException {
    String json = served.get("/data/" + key + ".jsonld").body();
    JsonNode tree = new JsonMapper().readTree(json);
    assertFalse(tree.has("@graph"), json);
    assertEquals(key, tree.get("id").asText(), json);
    assertTrue(
        graph(json, Lang.JSONLD11)
            .isIsomorphicWith(graph(served.get("/data/" + key + ".ttl").body(), Lang.TURTLE)),
        json);
  }

  @Test
  void get_jsonLdOfAStudy_hasItsArmsWithin() throws IOException {
    String json = served.get("/data/study/NCT05653219.jsonld").body();
    JsonNode arms = new JsonMapper().readTree(json).at("/@reverse/ofStudy");
    assertTrue(arms.toString().contains("arm/9"), json);
    assertTrue(arms.toString().contains("9 mg/kg"), json);
  }

  @Test
  void get_documents_nameEachOtherInLinkHeaders() {
    List<String> page = served.html("/page/drug/ianalumab").headers().allValues("Link");
    assertTrue(
        page.contains("</data/drug/ianalumab.trig>; rel=\"alternate\"; type=\"application/trig\""),
        page.toString());
    assertTrue(page.stream().anyMatch(l -> l.contains("rel=\"describedby\"")), page.toString());
    List<String> data = served.get("/data/drug/ianalumab.ttl").headers().allValues("Link");
    assertTrue(
        data.contains("<" + BASE + "id/drug/ianalumab>; rel=\"describes\""), data.toString());
    List<String> id = served.get("/id/drug/ianalumab").headers().allValues("Link");
    assertEquals(2, id.stream().filter(l -> l.contains("rel=\"describedby\"")).count());
  }

  @Test
  void get_incoming_isHadPageByPage() {
    update(
        "INSERT { GRAPH g:curated\\/drugs { ?drug hg:inClass id:drug-class\\/baff-r ;"
            + " rdfs:label ?name } } WHERE {"
            + " VALUES (?a) {(0)(1)(2)(3)(4)(5)(6)(7)(8)(9)} VALUES (?b) {(0)(1)(2)(3)(4)(5)(6)(7)(8)(9)}"
            + " VALUES (?c) {(0)(1)} BIND(CONCAT(STR(?c), STR(?b), STR(?a)) AS ?n)"
            + " BIND(IRI(CONCAT(STR(id:), 'drug/n', ?n)) AS ?drug) BIND(CONCAT('number ', ?n) AS ?name) }");
    String page = served.html("/page/drug-class/baff-r").body();
    assertTrue(page.contains("href=\"/page/drug-class/baff-r?incoming=hg%3AinClass\""), page);
    HttpResponse<String> second =
        served.html("/page/drug-class/baff-r?incoming=hg%3AinClass&page=2");
    assertEquals("201", second.headers().firstValue("X-Total-Count").orElse(""));
    assertTrue(second.body().contains("101 to 200 of 201"), second.body());
    assertTrue(second.body().contains(">number 150</a>"), second.body());
    HttpResponse<String> data =
        served.get("/data/drug-class/baff-r.ttl?incoming=hg%3AinClass&page=3");
    assertTrue(
        data.headers()
            .allValues("Link")
            .contains("</data/drug-class/baff-r.ttl?incoming=hg%3AinClass&page=2>; rel=\"prev\""),
        data.headers().toString());
    Node inClass = NodeFactory.createURI(BASE + "ontology#inClass");
    assertEquals(
        1, graph(data.body(), Lang.TURTLE).find(Node.ANY, inClass, Node.ANY).toList().size());
    assertEquals(422, served.get("/page/drug/ianalumab?incoming=hg%3AinClass&page=0").statusCode());
    assertEquals(422, served.get("/page/drug/ianalumab?incoming=nonsense").statusCode());
    assertEquals(
        200, served.get("/page/drug/ianalumab?incoming=hg%3Aabout&page=999999").statusCode());
  }

  @Test
  void get_whatWasRemoved_410WithTheRevisionThatDidIt() {
    update("DELETE WHERE { GRAPH ?g { id:drug\\/hostile ?p ?o } }");
    for (String path :
        new String[] {"/id/drug/hostile", "/page/drug/hostile", "/data/drug/hostile.ttl"}) {
      HttpResponse<String> answer = served.get(path);
      assertEquals(410, answer.statusCode(), path + answer.body());
      assertTrue(answer.body().contains("revision 2 removed it on 20"), answer.body());
    }
    assertTrue(served.html("/page/drug/hostile").body().contains("href=\"/page/revision/2\""));
    assertEquals(200, served.html("/page/revision/2").statusCode());
    update("INSERT DATA { GRAPH g:curated\\/drugs { id:drug\\/hostile rdfs:label 'back' } }");
    assertEquals(303, served.get("/id/drug/hostile").statusCode());
  }

  @Test
  void get_whatWasMerged_410WithItsSuccessor() {
    update(
        "DELETE WHERE { GRAPH ?g { id:drug\\/hostile ?p ?o } } ; INSERT DATA { GRAPH g:x {"
            + " id:drug\\/hostile <http://purl.org/dc/terms/isReplacedBy> id:drug\\/ianalumab } }");
    HttpResponse<String> answer = served.get("/id/drug/hostile");
    assertEquals(410, answer.statusCode(), answer.body());
    assertEquals(
        "</id/drug/ianalumab>; rel=\"successor-version\"",
        answer.headers().firstValue("Link").orElse(""));
    String page = served.html("/id/drug/hostile").body();
    assertTrue(page.contains("<a href=\"/id/drug/ianalumab\">ianalumab</a>"), page);
  }

  @Test
  void get_whatNeverWas_404() {
    assertEquals(404, served.get("/id/drug/never").statusCode());
    assertEquals(404, served.get("/page/never/was").statusCode());
    assertEquals(404, served.get("/graph/curated/never").statusCode());
  }

  @Test
  void get_factsOfSeveralGraphs_tellWhichStatesThem() {
    update("INSERT DATA { GRAPH g:ctgov\\/x { id:drug\\/ianalumab hg:isotype 'IgG1' } }");
    String page = served.html("/page/drug/ianalumab").body();
    assertTrue(page.contains("href=\"#source-2\""), page);
    assertTrue(page.contains("id=\"source-2\""), page);
    assertFalse(served.html("/page/drug/recalled").body().contains("#source-2"));
  }

  @ParameterizedTest
  @CsvSource({
    "/id/drug/ianalumab, 303 406 400",
    "/data/drug/ianalumab, 200 406 400",
    "/, 200 406 400"
  })
  void get_anyAcceptHeader_isNeverAnErrorOfOurs(String path, String allowed) {
    Random random = new Random(SEED);
    String[] pieces = {
      "text/html",
      "text/turtle",
      "*/*",
      "text/*",
      "application/ld+json",
      ";q=",
      "0.5",
      "1",
      "-1",
      "2",
      ",",
      ";",
      "=",
      "\"",
      "\\\"",
      " ",
      "\t",
      "q",
      "application/",
      "/",
      "é",
      "*",
      "profile",
      "image/png",
      "99999999999999999999",
      ";charset=utf-8",
      ";q=0",
      "NaN",
      "(",
      ")",
      "@",
      "%00"
    };
    for (int i = 0; i < 300; i++) {
      StringBuilder accept = new StringBuilder();
      int length = 1 + random.nextInt(i % 50 == 0 ? 900 : 12);
      for (int p = 0; p < length; p++) {
        accept.append(pieces[random.nextInt(pieces.length)]);
      }
      String answer = served.raw(path, "Accept: " + accept);
      int status = Integer.parseInt(answer.substring(9, 12));
      assertTrue(
          Set.of(allowed.split(" ")).contains(String.valueOf(status)) || status == 431,
          () -> status + " for " + accept);
    }
  }

  @Test
  void get_anyPath_isNeverAnErrorOfOurs() {
    Random random = new Random(SEED);
    String[] pieces = {
      "/",
      "id",
      "page",
      "data",
      "graph",
      "code",
      "ontology",
      "drug",
      "ianalumab",
      ".",
      "..",
      "%2e",
      "%2f",
      "%00",
      "%",
      "%zz",
      "%c3%a9",
      "%c0%af",
      ".ttl",
      ".trig",
      ";a=b",
      "\\",
      "%5c",
      "//",
      "~",
      "*",
      "?incoming=",
      "hg:inClass",
      "&page=",
      "-1",
      "2",
      "%F0%9F%92%8A",
      "x".repeat(8_192),
      "#"
    };
    for (int i = 0; i < 400; i++) {
      StringBuilder path = new StringBuilder("/");
      int length = 1 + random.nextInt(9);
      for (int p = 0; p < length; p++) {
        path.append(pieces[random.nextInt(i % 20 == 0 ? pieces.length : pieces.length - 2)]);
      }
      String answer = served.raw(path.toString(), "Accept: text/html");
      int status = Integer.parseInt(answer.substring(9, 12));
      assertTrue(status < 500, () -> status + " for " + path);
    }
  }

  private void update(String update) {
    Txn.executeWrite(
        served.store().dataset(),
        () ->
            UpdateExec.newBuilder()
                .dataset(served.store().dataset())
                .update(
                    "PREFIX id: <"
                        + BASE
                        + "id/> PREFIX g: <"
                        + BASE
                        + "graph/> PREFIX hg: <"
                        + BASE
                        + "ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                        + update)
                .execute());
  }

  private static Graph graph(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, lang).parse(graph);
    return graph;
  }
}

package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Figures as pages, SVG files and CSV, and neighbourhoods, over the bundled evidence. */
class FiguresIT {
  private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\\\"'&";
  private static ServedBase served;

  @BeforeAll
  static void start() {
    served = ServedBase.alone();
    String data =
        """
        PREFIX hg: <https://w3id.org/hemograph/ontology#>
        PREFIX hgc: <https://w3id.org/hemograph/code/>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        PREFIX : <https://w3id.org/hemograph/id/>
        GRAPH <https://w3id.org/hemograph/graph/test/hostile> {
          :study\\/evil a hg:ClinicalTrial ; rdfs:label "%1$s" .
          :result\\/evil a hg:OutcomeResult ; rdfs:label "%1$s" ; hg:ofStudy :study\\/evil ;
            hg:forEndpoint :endpoint\\/evil ; hg:inGroup :arm\\/evil ; hg:value 40.5 ;
            hg:valueText "=%1$s, 40.5%%" ; hg:unitText "%%" ; hg:statistic hgc:statistic-percentage .
          :endpoint\\/evil a hg:Endpoint ; rdfs:label "%1$s" ; hg:ofStudy :study\\/evil .
          :arm\\/evil a hg:Arm ; rdfs:label "%1$s" ; hg:ofStudy :study\\/evil .
          :study\\/strict a hg:ClinicalTrial ; rdfs:label "Strict" .
          :arm\\/strict a hg:Arm ; rdfs:label "Only arm" ; hg:ofStudy :study\\/strict ; hg:groupSize 10 .
          :result\\/counted a hg:OutcomeResult ; hg:ofStudy :study\\/strict ; hg:inGroup :arm\\/strict ;
            hg:value 50 ; hg:valueText "50.0%%" ; hg:unitText "%%" ; hg:numerator 4 ; hg:statistic hgc:statistic-percentage .
          :result\\/ill a hg:OutcomeResult ; hg:ofStudy :study\\/strict ; hg:inGroup :arm\\/strict ;
            hg:value "few"^^xsd:decimal ; hg:unitText "%%" ; hg:statistic hgc:statistic-percentage .
          :result\\/change a hg:OutcomeResult ; hg:ofStudy :study\\/strict ; hg:inGroup :arm\\/strict ;
            hg:value -12 ; hg:valueText "-12" ; hg:unitText "%%" ; hg:statistic hgc:statistic-mean-change .
          :result\\/hazard a hg:Comparison ; hg:ofStudy :study\\/strict ; hg:inGroup :arm\\/strict ;
            hg:value 0.5 ; hg:statistic hgc:statistic-hazard-ratio ; hg:pValueText "0.03" ; hg:pSides 1 .
        }
        """
            .formatted(HOSTILE);
    Txn.executeWrite(
        served.store().dataset(),
        () ->
            RDFDataMgr.read(
                served.store().dataset(),
                new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8)),
                Lang.TRIG));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void arms_areAPictureThatStandsAloneAndATable() throws Exception {
    HttpResponse<String> svg = get("/figure/arms/study/NCT05653219.svg");
    assertEquals(200, svg.statusCode());
    parsed(svg.body());
    assertTrue(svg.body().contains(".schematic .course{"), svg.body());
    String csv = get("/figure/arms/study/NCT05653219.csv").body();
    assertTrue(csv.contains("placebo plus eltrombopag,placebo comparator,n 51,eltrombopag"), csv);
    assertEquals(404, get("/figure/arms/drug/ianalumab.svg").statusCode());
  }

  /** Each class that a picture's parts have is one that its own style knows, or needs none. */
  @ParameterizedTest
  @CsvSource({
    "path/drug/ianalumab, paths",
    "landscape/condition/MONDO_0008558, bubbles",
    "timeline/drug/eltrombopag, studies",
    "arms/study/NCT05653219, schematic"
  })
  void pictureAlone_hasItsStyles(String figure, String css) {
    String svg = get("/figure/" + figure + ".svg").body();
    assertTrue(svg.matches("(?s).*<svg [^>]*class=\"[^\"]*\\b" + css + "\\b.*"), svg);
    assertTrue(svg.contains("." + css + " "), svg);
  }

  @Test
  void pagesOfThings_leadToFiguresAndComparisonsThatAreThere() {
    String study = get("/page/study/NCT05653219").body();
    String drug = get("/page/drug/ianalumab").body();
    String cls = get("/page/drug-class/anti-baffr").body();
    assertTrue(study.contains("href=\"/compare?study=NCT05653219\""), "study");
    assertTrue(study.contains("href=\"/figure/results/study/NCT05653219\""), "study");
    assertTrue(drug.contains("href=\"/compare?drug=ianalumab\""), "drug");
    assertTrue(drug.contains("href=\"/figure/results/drug/ianalumab\""), "drug");
    assertTrue(cls.contains("href=\"/compare?class=anti-baffr\""), "class");
    for (String path :
        new String[] {
          "/compare?study=NCT05653219",
          "/compare?drug=ianalumab",
          "/compare?class=anti-baffr",
          "/figure/results/study/NCT05653219",
          "/figure/results/drug/ianalumab"
        }) {
      HttpResponse<String> answer = get(path);
      assertEquals(200, answer.statusCode(), path);
      assertEquals(path.startsWith("/figure/"), answer.body().contains("<svg"), path);
    }
    assertEquals(404, get("/figure/results/study/NCT00000000").statusCode());
    assertEquals(404, get("/figure/results/study/NCT05653219.svg").statusCode());
  }

  private static HttpResponse<String> get(String path) {
    return served.get(path, "Accept", "text/html,*/*;q=0.8");
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void get_aFigureAsSvg_isAFileThatNeedsNothingElse() throws Exception {
    for (String name : List.of("response", "ratios", "months", "adverse-events")) {
      HttpResponse<String> answer = get("/figure/" + name + "/study/NCT05653219.svg");
      assertEquals(200, answer.statusCode(), name);
      assertEquals("image/svg+xml", type(answer));
      Document svg = parsed(answer.body());
      assertEquals("http://www.w3.org/2000/svg", svg.getDocumentElement().getNamespaceURI());
      assertTrue(answer.body().contains("https://w3id.org/hemograph/id/study/NCT05653219"));
      assertTrue(answer.body().contains("data revision "), "the revision");
      assertTrue(
          answer.headers().firstValue("Content-Security-Policy").orElse("").contains("sha256-"));
      NodeList links = svg.getElementsByTagNameNS("*", "a");
      assertTrue(links.getLength() > 0);
      for (int i = 0; i < links.getLength(); i++) {
        String href = links.item(i).getAttributes().getNamedItem("href").getNodeValue();
        assertTrue(href.startsWith("https://w3id.org/hemograph/id/result/"), href);
      }
      Set<String> ids = new HashSet<>();
      NodeList all = svg.getElementsByTagNameNS("*", "*");
      for (int i = 0; i < all.getLength(); i++) {
        var id = all.item(i).getAttributes().getNamedItem("id");
        assertTrue(id == null || ids.add(id.getNodeValue()), "twice: " + id);
      }
    }
  }

  @Test
  void get_aFigureAsCsv_hasTheRowsOfTheTableAndTheirEvidence() throws Exception {
    List<CSVRecord> rows = csv("/figure/ratios/study/NCT05653219.csv");
    assertEquals(2, rows.size());
    CSVRecord nine =
        rows.stream().filter(row -> row.get("group").contains("9 mg")).findFirst().orElseThrow();
    assertEquals("0.55", nine.get("value"));
    assertEquals("0.55 (0.32 to 0.92)", nine.get("as printed"));
    assertEquals("0.021", nine.get("p"));
    assertTrue(nine.get("evidence").startsWith("https://w3id.org/hemograph/id/result/"));
  }

  private static List<CSVRecord> csv(String path) throws IOException {
    HttpResponse<String> answer = get(path);
    assertEquals(200, answer.statusCode(), path);
    assertTrue(type(answer).startsWith("text/csv"), type(answer));
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(answer.body()))
        .getRecords();
  }

  @Test
  void get_aNumberCountedOfNobodySaysHowMany_getsNoDenominator() throws IOException {
    List<CSVRecord> rows = csv("/figure/response/study/strict.csv");
    assertEquals(2, rows.size(), "a change in percent is no outcome of participants");
    CSVRecord counted =
        rows.stream().filter(row -> row.get("value").equals("50")).findFirst().orElseThrow();
    assertEquals("4", counted.get("n/N"));
  }

  @Test
  void get_aOneSidedProbability_saysSo() throws IOException {
    CSVRecord hazard = csv("/figure/ratios/study/strict.csv").get(0);
    assertEquals("0.03", hazard.get("p"));
    assertEquals("one-sided", hazard.get("sides of p"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/figure/response/study/strict.svg",
        "/page/study/strict",
        "/page/result/ill",
        "/compare?study=strict",
        "/compare.json?study=strict"
      })
  void get_aNumberThatIsNone_isNoBug(String path) {
    assertEquals(200, get(path).statusCode());
  }

  @Test
  void get_whatIsNotEstimable_standsInItsOwnRow() throws Exception {
    Document svg = parsed(get("/figure/months/study/NCT05653219.svg").body());
    NodeList texts = svg.getElementsByTagNameNS("*", "text");
    int none = 0;
    for (int i = 0; i < texts.getLength(); i++) {
      var css = texts.item(i).getAttributes().getNamedItem("class");
      if (css != null && css.getNodeValue().equals("said none")) {
        String said = texts.item(i).getTextContent();
        assertTrue(said.contains("not estimable") || said.contains("not reached"), said);
        none++;
      }
    }
    assertTrue(none > 0, "no row without a number");
  }

  @Test
  void get_aFigureOfSeveralStudies_saysThatTheyDiffer() {
    for (String path :
        List.of("/figure/response/drug/ianalumab", "/figure/response/drug/ianalumab.svg")) {
      assertTrue(get(path).body().contains("These numbers come from different studies;"), path);
    }
    assertFalse(get("/figure/response/study/NCT05653219").body().contains("different studies"));
  }

  @Test
  void get_aFigureAsPage_hasItsTableAndItsFiles() {
    HttpResponse<String> answer = get("/figure/response/study/NCT05653219");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("href=\"/figure/response/study/NCT05653219.svg\" download"));
    assertTrue(answer.body().contains("href=\"/figure/response/study/NCT05653219.csv\""));
    assertTrue(answer.body().contains("<table class=\"grid\">"));
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertEquals(
        304, served.get("/figure/response/study/NCT05653219", "If-None-Match", tag).statusCode());
  }

  @Test
  void get_figuresThatAreNot_404() {
    for (String path :
        List.of(
            "/figure/nope/study/NCT05653219",
            "/figure/response/study/NCT00000000",
            "/figure/response/target/baff-r",
            "/figure/differences/study/NCT05653219.svg",
            "/figure/response",
            "/figure/",
            "/figure/response/a%00b.svg",
            "/neighbours/",
            "/neighbours/drug/nope",
            "/neighbours/drug/nope.json",
            "/neighbours/a%2Fb")) {
      int status = get(path).statusCode();
      assertTrue(status == 404 || status == 400 && path.contains("%"), path + " " + status);
    }
  }

  @Test
  void get_aFigureWhoseTextsAreHostile_isHarmless() throws Exception {
    HttpResponse<String> file = get("/figure/response/study/evil.svg");
    assertEquals(200, file.statusCode());
    Document svg = parsed(file.body());
    assertEquals(0, svg.getElementsByTagNameNS("*", "img").getLength());
    for (String path :
        List.of("/figure/response/study/evil", "/neighbours/study/evil", "/page/study/evil")) {
      HttpResponse<String> page = get(path);
      assertEquals(200, page.statusCode(), path);
      assertFalse(page.body().contains("<img src=x"), path);
    }
    JsonNode json = new ObjectMapper().readTree(get("/neighbours/study/evil.json").body());
    assertTrue(json.get("nodes").get(0).get("label").asText().startsWith("</script>"));
  }

  @Test
  void get_theChartOfAnAnswer_asSvg() throws Exception {
    for (String path :
        List.of(
            "/queries/drug-classes.svg",
            "/queries/drug-classes?format=svg",
            "/queries/compare-endpoint.svg?endpoint=SR6")) {
      HttpResponse<String> answer = get(path);
      assertEquals(200, answer.statusCode(), path);
      assertEquals("image/svg+xml", type(answer), path);
      parsed(answer.body());
    }
    assertTrue(get("/queries/drug-classes").body().contains("/queries/drug-classes.svg\""));
    assertEquals(406, get("/queries/study-facts.svg?study=VAYHIT2").statusCode(), "no chart");
    int status = get("/queries/compare-endpoint.svg?endpoint=nope").statusCode();
    assertTrue(status == 404 || status == 422, "an endpoint that is not, " + status);
  }

  @Test
  void get_neighboursAsJson_areJoinedAndTheirAddressesHold() throws Exception {
    String path = "/neighbours/study/NCT05653219.json";
    HttpResponse<String> answer = get(path);
    assertEquals("application/json", type(answer));
    JsonNode json = new ObjectMapper().readTree(answer.body());
    assertTrue(json.get("nodes").size() <= 33, "capped");
    assertTrue(json.get("remark").asText().contains("neighbours are shown"), "and said");
    Set<String> known = new HashSet<>();
    json.get("nodes").forEach(node -> known.add(node.get("id").asText()));
    for (JsonNode edge : json.get("edges")) {
      assertTrue(known.contains(edge.get("source").asText()), edge.toString());
      assertTrue(known.contains(edge.get("target").asText()), edge.toString());
    }
    for (JsonNode node : json.get("nodes")) {
      for (String name : List.of("href", "neighbours")) {
        URI address = served.url().resolve(path).resolve(node.get(name).asText());
        assertEquals(200, get(address.getRawPath()).statusCode(), address.toString());
      }
    }
  }

  @Test
  void get_neighboursAsPage_isATableThatLeadsOn() {
    HttpResponse<String> answer = get("/neighbours/drug/ianalumab");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("href=\"/page/study/NCT05653219\""));
    assertTrue(answer.body().contains("href=\"/neighbours/study/NCT05653219\""));
    assertTrue(answer.body().contains("id=\"__________cytoscape_stylesheet\""));
    assertTrue(get("/page/drug/ianalumab").body().contains("/neighbours/drug/ianalumab#graph"));
  }
}

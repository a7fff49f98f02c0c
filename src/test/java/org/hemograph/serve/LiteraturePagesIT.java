package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results, claims and what they were taken from: each number with its source in sight. */
class LiteraturePagesIT {
  private static final String HAZARD_RATIO = "/page/result/2fbbaaf0ae7fe086";
  private static final String NOT_ESTIMABLE = "/page/result/ba775e3049dba733";
  private static final String REGISTRY_MEDIAN = "/page/result/aaaaaaaaaaaaaaa1";
  private static final String CLAIM = "/page/claim/458aa3140d7acbd3";
  private static final String PAPER = "/page/publication/doi-10.1002~ajh.25125";

  /** What an importer may bring one day: markup, an abstract, a retraction. */
  private static final String LATER =
      """
      @base <https://w3id.org/hemograph/id/> .
      @prefix hg: <https://w3id.org/hemograph/ontology#> .
      @prefix hgc: <https://w3id.org/hemograph/code/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      <https://w3id.org/hemograph/graph/later> {
        <publication/withdrawn> a hg:Publication ; rdfs:label "A paper <script>alert(1)</script>" ; dcterms:title "A paper <script>alert(1)</script>" ;
          dcterms:abstract "Words of the publisher." ; foaf:page <https://example.org/withdrawn> ; hg:retractedBy <publication/notice> .
        <publication/notice> a hg:Publication ; rdfs:label "Notice about a paper" ; dcterms:title "Notice about a paper" .
        <source/withdrawn> a hg:Source ; rdfs:label "Copy <b>of</b> a paper" ; hg:sourceKind hgc:source-journal-article ; foaf:page <https://example.org/withdrawn> .
        <claim/withdrawn> a hg:Claim ; rdfs:label "Claim <img src=x onerror=alert(1)>" ; hg:claimText "Claim <img src=x onerror=alert(1)>" ; hg:statedIn <source/withdrawn> .
        <result/withdrawn> a hg:OutcomeResult ; rdfs:label "12 <i>%</i>" ; hg:ofStudy <study/NCT05653219> ; hg:forEndpoint <study/NCT05653219/endpoint/ttf> ;
          hg:inGroup <study/NCT05653219/arm/eltrombopag--placebo> ; hg:statistic hgc:statistic-median ; hg:valueStatus hgc:value-estimated ;
          hg:value 5.1 ; hg:valueText "5.1" ; hg:unitText "months" ; hg:analysisPopulation "<u>months</u>" ; hg:assertionKind hgc:kind-curated ; hg:statedIn <source/withdrawn> .
      }
      """;

  private static ServedBase served;

  @BeforeAll
  static void start() {
    served = ServedBase.withRecords();
    Txn.executeWrite(
        served.store().dataset(),
        () -> RDFParser.fromString(LATER, Lang.TRIG).parse(served.store().dataset()));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void aResultShowsItsNumberWithItsSourceBeforeAnythingIsFollowed() {
    String html = html(HAZARD_RATIO);
    String top = html.substring(0, html.indexOf("<nav class=\"jump\""));
    assertTrue(top.contains("<b>0.55</b>"), top);
    assertTrue(top.contains("95% confidence interval 0.32 to 0.92"), top);
    assertTrue(top.contains("p = 0.021, one-sided"), top);
    assertTrue(top.contains("Novartis announcement of the VAYHIT2 data"), top);
    assertTrue(top.contains("row res-005 of the curated table results"), top);
    assertTrue(top.contains("href=\"https://menafn.com/"), top);
    assertTrue(top.contains("Entered by a curator"), top);
    assertTrue(top.contains("How to cite the source"), top);
    assertTrue(top.contains("time to treatment failure".replace("time", "Time")), top);
  }

  @Test
  void theOtherResultsOfTheEndpointStandBesideIt() {
    String html = html(HAZARD_RATIO);
    String beside = html.substring(html.indexOf("id=\"same\""));
    assertTrue(beside.contains("13.0 months"), beside);
    assertTrue(beside.contains("not estimable"), beside);
    assertTrue(beside.contains("0.55 (this page)"), beside);
    assertTrue(beside.contains("ClinicalTrials.gov NCT05653219"), beside);
  }

  @Test
  void whatIsNotEstimableIsSaidInWords() {
    String html = html(NOT_ESTIMABLE);
    assertTrue(html.contains("<p class=\"large words\"><b>not estimable</b>"), html);
  }

  @Test
  void theSameNumberOfAnotherSourceIsFoundThroughTheArmThatItsGroupStandsFor() {
    String html = html(REGISTRY_MEDIAN);
    assertTrue(html.contains("id=\"agreeing\""), html);
    assertTrue(html.contains("id=\"contradicting\""), html);
    assertTrue(html.contains("/resultsSection/outcomeMeasuresModule/outcomeMeasures/0"), html);
    assertTrue(html.contains("Read from the registry’s record"), html);
  }

  @Test
  void aClaimTellsWhoSaysItHowSurelyAndWhere() {
    String html = html(CLAIM);
    assertTrue(html.contains("Yang Linhua"), html);
    assertTrue(html.contains("interpretation"), html);
    assertTrue(html.contains("Characters 6730 to 6791"), html);
    assertTrue(html.contains("Commentary, paragraph 2"), html);
    assertTrue(html.contains("Said near it in the same document"), html);
    assertTrue(html.contains("href=\"/page/source/seed\""), html);
  }

  @Test
  void aRetractionStandsAboveEverythingThatRestsOnIt() {
    for (String path :
        new String[] {
          "publication/withdrawn", "source/withdrawn", "claim/withdrawn", "result/withdrawn"
        }) {
      String html = html("/page/" + path);
      assertTrue(html.contains("<strong>Retracted.</strong>"), path);
      assertTrue(html.contains("href=\"/page/publication/notice\""), path);
    }
    assertTrue(html("/page/publication/notice").contains("Notice of retraction"));
  }

  @Test
  void anAbstractIsNeverShown() {
    assertFalse(html("/page/publication/withdrawn").contains("Words of the publisher"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publication/withdrawn",
        "source/withdrawn",
        "claim/withdrawn",
        "result/withdrawn"
      })
  void markupInDataIsText(String path) {
    String html = html("/page/" + path);
    for (String hostile :
        new String[] {"<script>alert", "<img src=x", "<b>of", "<i>%", "<u>months"}) {
      assertFalse(html.contains(hostile), path + " " + hostile);
    }
  }

  @Test
  void endpointsOfOtherStudiesAreMarkedWhereTheirDefinitionDiffers() {
    String html = html("/page/study/NCT05653219/endpoint/sr6");
    assertTrue(html.contains("These numbers come from different studies"), html);
    assertTrue(html.contains("<span class=\"mark differs\">differs</span>"), html);
  }

  @Test
  void anArmShowsWhatIsGivenAndAllItsResults() {
    String html = html("/page/study/NCT05653219/arm/eltrombopag--placebo");
    assertTrue(html.contains("id=\"given\""), html);
    assertTrue(html.contains("16 weeks"), html);
    assertTrue(html.contains("id=\"outcomes\""), html);
    assertTrue(html.contains("id=\"comparisons\""), html);
    assertTrue(html.contains("href=\"/page/study/NCT05653219/group/ctgov-OG000\""), html);
  }

  @Test
  void aPublicationLeadsToAllThatWasTakenFromItsCopies() {
    String html = html(PAPER);
    assertTrue(html.contains("doi:10.1002/ajh.25125, PMID 29696684"), html);
    assertTrue(html.contains("id=\"results\""), html);
    assertTrue(html.contains("Bussel J, et al. Am J Hematol 2018;93:921-930"), html);
    assertTrue(html.contains("href=\"https://doi.org/10.1002/ajh.25125\""), html);
  }

  @Test
  void aDocumentListsItsSectionsAndWhatWasTakenInTheOrderOfTheText() {
    String html =
        html("/page/document/f29b2726ffa8ebc310079fba82c8d516bb7a7383523b2f82ecace21c20ab9139");
    assertTrue(html.contains("id=\"sections\""), html);
    String list = html.substring(html.indexOf("id=\"taken\""));
    Matcher characters = Pattern.compile(">Characters ([0-9]+) to").matcher(list);
    int last = -1;
    int found = 0;
    while (characters.find()) {
      int start = Integer.parseInt(characters.group(1));
      assertTrue(start >= last, "passage at " + start + " after " + last);
      last = start;
      found++;
    }
    assertTrue(found > 30, "passages found: " + found);
    assertTrue(html.contains("href=\"?page=2#taken\""), html);
    assertFalse(
        html("/page/source/seed?page=2").contains("ITP is an immune-driven platelet disorder"));
  }

  @Test
  void aPassageLeadsBackToWhatWasTakenFromIt() {
    String html = html("/page/span/f29b2726ffa8-6730-6791");
    assertTrue(html.contains("Bleeding fell even in elderly"), html);
    assertTrue(html.contains("SHA-256 begins with"), html);
  }

  @Test
  void aGraphSaysHowMuchItHoldsAndWhereItCameFrom() {
    String html = html("/graph/curated/results");
    assertTrue(html.contains(">6505<"), html);
    assertTrue(html.contains("by hand"), html);
    assertTrue(html.contains("1 to 50 of 331"), html);
    assertTrue(html("/graph/ctgov/NCT05653219").contains("studies.json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HAZARD_RATIO,
        CLAIM,
        PAPER,
        "/page/study/NCT05653219/arm/eltrombopag--placebo",
        "/page/study/NCT05653219/endpoint/ttf",
        "/page/endpoint-concept/ttf",
        "/page/section/f29b2726ffa8-4933",
        "/page/source/seed",
        "/graph/curated/results"
      })
  void everyPageIsWellBuilt(String path) {
    String html = html(path);
    assertEquals(1, html.split("<h1", -1).length - 1, path);
    assertFalse(html.contains(" style="), path);
    assertFalse(
        Pattern.compile("<script(?! type=\"(application/ld\\+json|module)\")").matcher(html).find(),
        path);
    assertFalse(
        Pattern.compile("id=\"([^\"]+)\"[\\s\\S]*\\sid=\"\\1\"").matcher(html).find(), path);
    Matcher contents = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
    while (contents.find()) {
      assertTrue(
          html.contains("id=\"" + contents.group(1) + "\""), path + " #" + contents.group(1));
    }
    assertTrue(html.length() < 100_000, path);
  }

  private static String html(String path) {
    HttpResponse<String> answer = served.get(path, "Accept", "text/html");
    assertEquals(200, answer.statusCode(), path);
    return answer.body();
  }
}

package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a study over the bundled base, and over records of a registry beside it. */
class StudyPageIT {
  private static final String HOSTILE =
      """
      @prefix hg: <https://w3id.org/hemograph/ontology#> .
      @prefix hgc: <https://w3id.org/hemograph/code/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @base <https://w3id.org/hemograph/id/> .
      <https://w3id.org/hemograph/graph/ctgov/NCT99999999> {
        <study/NCT99999999> a hg:ClinicalTrial ; rdfs:label "<script>alert('label')</script>" ;
          hg:briefTitle "\\"><img src=x onerror=alert(1)>" ;
          hg:populationText "<b>people</b>" ; hg:allocationRatio "<i>1:1</i>" ;
          hg:whyStopped "<script>alert('why')</script>" ;
          hg:allocation hgc:allocation-randomized .
        <study/NCT99999999/arm/a> a hg:Arm ; hg:ofStudy <study/NCT99999999> ;
          rdfs:label "<script>alert('arm')</script>" ; hg:groupSizeText "<u>5</u>" .
        <study/NCT99999999/endpoint/e> a hg:Endpoint ; hg:ofStudy <study/NCT99999999> ;
          hg:endpointRole hgc:endpoint-primary ; rdfs:label "e" ;
          hg:measureText "<svg onload=alert(2)>" ; hg:definitionText "</p><script>alert(3)</script>" .
        <result/ffffffffffffff01> a hg:OutcomeResult ; hg:ofStudy <study/NCT99999999> ;
          hg:forEndpoint <study/NCT99999999/endpoint/e> ; hg:inGroup <study/NCT99999999/arm/a> ;
          hg:valueStatus hgc:value-estimated ; hg:valueText "<script>alert(4)</script>" ;
          hg:value 1.0 ; hg:curatorNote "\\" onmouseover=\\"alert(5)" ;
          hg:category "<script>alert(6)</script>" .
        <result/ffffffffffffff02> a hg:AdverseEventResult ; hg:ofStudy <study/NCT99999999> ;
          hg:eventTerm "<script>alert(7)</script>" ; hg:inGroup <study/NCT99999999/arm/a> ;
          hg:valueStatus hgc:value-estimated ; hg:numerator 1 ; hg:denominator 2 .
        <claim/ffffffffffffff03> a hg:Claim ; hg:about <study/NCT99999999> ;
          hg:claimType hgc:claim-finding ; hg:claimText "<script>alert(8)</script>" .
      }
      """;

  private static ServedBase served;

  @BeforeAll
  static void start() {
    served = ServedBase.withRecords();
    Txn.executeWrite(
        served.store().dataset(),
        () -> RDFParser.fromString(HOSTILE, Lang.TRIG).parse(served.store().dataset()));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String page(String study) {
    var response = served.get("/page/study/" + study, "Accept", "text/html");
    assertEquals(200, response.statusCode(), response.body());
    return response.body();
  }

  /** One section of the page. */
  private static String section(String html, String anchor) {
    int from = html.indexOf("<section aria-labelledby=\"" + anchor + "\"");
    assertTrue(from >= 0, "no section " + anchor);
    return html.substring(from, html.indexOf("</section>", from));
  }

  /** What a reader reads. */
  private static String text(String html) {
    return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void theSummarySaysOnlyWhatIsStated() {
    String summary = text(page("NCT05653219").split("class=\"summary\">")[1].split("</p>")[0]);
    for (String said :
        List.of(
            "VAYHIT2 is a phase 3, randomised, double-blind trial of ianalumab",
            "on top of eltrombopag",
            "ianalumab 9 mg/kg plus eltrombopag (n 50)",
            "The primary endpoint is time to treatment failure.")) {
      assertTrue(summary.contains(said), summary);
    }
  }

  @Test
  void theKeyFactsComeFirst() {
    String html = page("NCT05653219");
    String keys = text(html.substring(html.indexOf("<dl class=\"keys\">"), html.indexOf("</dl>")));
    for (String name :
        List.of(
            "Phase Phase 3",
            "Status Active, not recruiting",
            "Masking double-blind",
            "Condition primary immune thrombocytopenia",
            "Sponsor Novartis",
            "Start 2023-02-02",
            "Primary endpoint Time to treatment failure")) {
      assertTrue(keys.contains(name), name + " in " + keys);
    }
    // The tables and the registry count differently, and the page hides neither.
    assertTrue(keys.contains("152") && keys.contains("150"), keys);
    assertTrue(keys.contains("sources differ"), keys);
  }

  @Test
  void theArmsAreAPictureAndAList() {
    String arms = section(page("NCT05653219"), "arms");
    assertTrue(arms.contains("<svg class=\"schematic\" role=\"img\""), arms);
    assertTrue(arms.contains("Randomised 1:1:1 to 3 arms."), arms);
    String list = text(arms.substring(arms.indexOf("armlist")));
    assertTrue(list.contains("ianalumab , 9 mg/kg, intravenous, every month, 4 doses"), list);
    assertTrue(list.contains("eltrombopag , taper over 8 weeks"), list);
    assertTrue(list.contains("as the registry words them"), list);
  }

  @Test
  void thePrimaryEndpointStandsFirstWithItsDefinition() {
    String endpoints = section(page("NCT05653219"), "endpoints");
    String first = text(endpoints.substring(endpoints.indexOf("<li"), endpoints.indexOf("</li>")));
    assertTrue(first.contains("Time to treatment failure primary"), first);
    assertTrue(first.contains("Time from randomisation to the first of"), first);
  }

  @Test
  void resultsHaveTheArmsSideBySideAndLeadToTheirEvidence() {
    String results = section(page("NCT05653219"), "results");
    int row = results.indexOf("13.0 months");
    String medians =
        results.substring(results.lastIndexOf("<tr>", row), results.indexOf("</tr>", row));
    assertTrue(text(medians).contains("not estimable"), medians);
    assertTrue(text(medians).contains("4.7 months"), medians);
    String compared = text(results);
    assertTrue(compared.contains("0.55 (95% CI 0.32 to 0.92)"), compared);
    assertTrue(compared.contains("p = 0.021, one-sided"), compared);
    assertTrue(compared.indexOf("Time to treatment failure") < compared.indexOf("Stable response"));
    Matcher number = Pattern.compile("class=\"value\" href=\"([^\"]+)\"").matcher(results);
    assertTrue(number.find());
    do {
      assertTrue(number.group(1).startsWith("/page/result/"), number.group(1));
    } while (number.find());
    assertEquals(200, served.get("/page/result/2fbbaaf0ae7fe086").statusCode());
  }

  /** Else a reader takes it for a result of the first arm. */
  @Test
  void whatNamesNoArmStandsUnderNone() {
    String results = text(section(page("NCT05653219"), "results"));
    assertTrue(
        results.contains("against placebo plus eltrombopag Not given by arm better"), results);
  }

  @Test
  void whatIsSeedOrRecalledIsMarked() {
    String html = page("NCT05653219");
    assertTrue(section(html, "results").contains("class=\"mark seed\""));
    assertTrue(section(html, "claims").contains("class=\"mark seed\""));
    assertTrue(section(html, "publications").contains("class=\"mark recalled\""));
  }

  @Test
  void safetyClaimsPublicationsAndDifferencesAreThere() {
    String html = page("NCT05653219");
    assertTrue(text(section(html, "safety")).contains("Neutropenia"));
    String claims = text(section(html, "claims"));
    assertTrue(claims.contains("Finding 12"), claims);
    assertTrue(claims.contains("Hanny Al-Samkari · asserted".replace(" · ", " ")), claims);
    // The two answers of a disagreement are claims, but nobody makes them about the study.
    assertFalse(claims.contains("key secondary"), claims);
    assertTrue(section(html, "publications").contains("https://pubmed.ncbi.nlm.nih.gov/41363800/"));
    String differences = text(section(html, "differences"));
    assertTrue(differences.contains("Rounding only"), differences);
    assertTrue(differences.contains("ClinicalTrials.gov NCT05653219"), differences);
  }

  @Test
  void sitesStandByCountry() {
    String registry = text(section(page("NCT05653219"), "registry"));
    assertTrue(registry.contains("Vienna"), registry);
    assertTrue(registry.contains("Sites"), registry);
  }

  @Test
  void aStudyWithoutResultsSaysSo() {
    String html = page("NCT05653349");
    assertTrue(html.contains("No source in this database reports results of this study."));
    assertTrue(html.contains("VAYHIT1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NCT05653219",
        "NCT05653349",
        "NCT05885555",
        "NCT05943691",
        "cart-ccar-itp",
        "NCT02889484",
        "NCT99999999"
      })
  void everyPageIsInOrder(String study) throws IOException {
    String html = page(study);
    Set<String> ids = new HashSet<>();
    Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(html);
    while (id.find()) {
      assertTrue(ids.add(id.group(1)), "twice: " + id.group(1));
    }
    Matcher jump = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
    while (jump.find()) {
      assertTrue(ids.contains(jump.group(1)), "leads nowhere: #" + jump.group(1));
    }
    int level = 1;
    Matcher heading = Pattern.compile("<h([1-6])").matcher(html);
    while (heading.find()) {
      int next = Integer.parseInt(heading.group(1));
      assertTrue(next <= level + 1, "h" + level + " before h" + next);
      level = next;
    }
    assertFalse(html.contains("style=\""), study);
    assertFalse(text(html).contains("https://w3id.org/hemograph/code/"), study);
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
      gzip.write(html.getBytes(StandardCharsets.UTF_8));
    }
    assertTrue(small.size() < 100_000, study + ": " + small.size());
  }

  @Test
  void hostileTextStaysText() {
    String html = page("NCT99999999");
    assertFalse(html.contains("<script>"), html);
    assertFalse(html.contains("<img src=x"), html);
    assertFalse(html.contains("<svg onload"), html);
    assertFalse(html.contains("\" onmouseover"), html);
    assertFalse(html.contains("<i>1:1") || html.contains("<u>5") || html.contains("<b>people"));
    assertTrue(html.contains("&lt;script&gt;alert(4)"), html);
    assertTrue(html.contains("&lt;script&gt;alert(7)"), html);
  }
}

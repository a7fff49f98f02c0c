package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code /compare} over the bundled evidence, alone and with records beside it. */
class CompareIT {
  private static final String BOTH = "study=NCT05653219&study=NCT05885555";
  private static final String SENTENCE =
      "These numbers come from different studies; populations, definitions and time points differ.";
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ServedBase served;

  @BeforeAll
  static void start() {
    served = ServedBase.alone();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static HttpResponse<String> page(String query) {
    return served.get("/compare" + (query.isEmpty() ? "" : "?" + query), "Accept", BROWSER);
  }

  private static String html(String query) {
    HttpResponse<String> answer = page(query);
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  private static List<JsonNode> rows(ServedBase base, String query) {
    HttpResponse<String> answer = base.get("/compare.json?" + query);
    assertEquals(200, answer.statusCode(), answer.body());
    return StreamSupport.stream(parse(answer.body()).path("rows").spliterator(), false).toList();
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(json, e);
    }
  }

  /** What stands in a cell: {@code value, low, high, status}. */
  private record Fact(
      String study, String arm, String endpoint, String statistic, String value, String low) {
    Predicate<JsonNode> row() {
      return row ->
          row.path("studyLabel").asText().equals(study)
              && row.path("armLabel").asText().equals(arm)
              && row.path("endpointLabel").asText().equals(endpoint)
              && row.path("statistic").asText().equals(statistic)
              && row.path("valueText").asText().startsWith(value)
              && row.path("low").asText("").startsWith(low.isEmpty() ? "" : low);
    }
  }

  private static final String NINE = "ianalumab 9 mg/kg plus eltrombopag";
  private static final String THREE = "ianalumab 3 mg/kg plus eltrombopag";
  private static final String PLACEBO = "placebo plus eltrombopag";

  @TestFactory
  Stream<DynamicTest> numbersAreThoseOfTheSources() {
    List<JsonNode> rows = rows(served, BOTH);
    String ttf = "time to treatment failure";
    String stable = "stable response at 6 months";
    return Stream.of(
            new Fact("VAYHIT2", NINE, ttf, "median", "13.0", ""),
            new Fact("VAYHIT2", THREE, ttf, "median", "not estimable", ""),
            new Fact("VAYHIT2", PLACEBO, ttf, "median", "4.7", ""),
            new Fact("VAYHIT2", NINE, ttf, "hazard ratio", "0.55", "0.32"),
            new Fact("VAYHIT2", THREE, ttf, "hazard ratio", "0.58", "0.34"),
            new Fact("VAYHIT2", NINE, stable, "proportion", "62.0", ""),
            new Fact("VAYHIT2", THREE, stable, "proportion", "56.9", ""),
            new Fact("VAYHIT2", PLACEBO, stable, "proportion", "39.2", ""),
            new Fact("VAYHIT2", PLACEBO, "neutropenia", "proportion", "2", ""),
            new Fact("VAYHIT3", "ianalumab 9 mg/kg", "confirmed response", "proportion", "44", ""),
            new Fact("VAYHIT3", "ianalumab 9 mg/kg", "age", "median", "55", ""))
        .map(
            fact ->
                DynamicTest.dynamicTest(
                    fact.toString(),
                    () -> assertEquals(1, rows.stream().filter(fact.row()).count(), told(rows))));
  }

  private static String told(List<JsonNode> rows) {
    return rows.stream()
        .map(
            row ->
                String.join(
                    " | ",
                    row.path("studyLabel").asText(),
                    row.path("armLabel").asText(),
                    row.path("endpointLabel").asText(),
                    row.path("statistic").asText(),
                    row.path("valueText").asText()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void everyNumberOfTheTableOfResultsIsThereAndNoOther() throws IOException {
    List<String> stated = new ArrayList<>();
    String head = "";
    for (String line : Files.readAllLines(Path.of("data/results.csv"))) {
      if (head.isEmpty()) {
        head = line;
      } else if (line.contains(",study-vayhit2,") || line.contains(",study-vayhit3,")) {
        String value = line.split(",")[5];
        if (!value.isEmpty()) {
          stated.add(value);
        }
      }
    }
    assertTrue(stated.size() > 20, "the table was not read");
    List<String> shown =
        rows(served, BOTH).stream()
            .map(row -> row.path("value"))
            .filter(value -> !value.isNull())
            .map(value -> value.decimalValue().stripTrailingZeros().toPlainString())
            .sorted()
            .toList();
    assertEquals(
        stated.stream()
            .map(value -> new java.math.BigDecimal(value).stripTrailingZeros().toPlainString())
            .sorted()
            .toList(),
        shown);
  }

  @Test
  void theDownloadsAreTheResultsOfThePage() {
    for (String query : List.of(BOTH, "class=anti-cd38&drug=ianalumab", "class=fcrn")) {
      String html = html(query);
      TreeSet<String> onThePage =
          Pattern.compile("class=\"said[^\"]*\"><a href=\"/page/([^\"]+)\"")
              .matcher(html)
              .results()
              .map(found -> found.group(1))
              .collect(Collectors.toCollection(TreeSet::new));
      TreeSet<String> inTheRows =
          rows(served, query).stream()
              .map(row -> row.path("result").asText().replaceFirst(".*/id/", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertTrue(onThePage.size() > 10, query);
      assertEquals(onThePage, inTheRows, query);
      long lines = served.get("/compare.csv?" + query).body().lines().count();
      assertTrue(lines > inTheRows.size(), query);
      for (JsonNode row : rows(served, query)) {
        assertTrue(
            html.contains(escaped(row.path("valueText").asText())), row.path("valueText").asText());
      }
      String markdown = served.get("/compare.md?" + query).body();
      assertTrue(markdown.contains(inTheRows.first()), query);
      HttpResponse<String> workbook = served.get("/compare.xlsx?" + query);
      assertEquals(200, workbook.statusCode());
      assertTrue(workbook.body().startsWith("PK"), "no workbook");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Test
  void everyRowSaysWhoSaysSo() {
    for (JsonNode row : rows(served, BOTH)) {
      assertFalse(row.path("source").isNull(), row.toString());
      assertFalse(row.path("sourceKind").isNull(), row.toString());
      assertFalse(row.path("kind").isNull(), row.toString());
      assertTrue(row.path("passage").isTextual() || row.path("sourcePath").isTextual());
    }
  }

  @Test
  void studiesSideBySideCarryTheSentenceAndOneStudyDoesNot() {
    assertTrue(html(BOTH).contains(SENTENCE));
    assertTrue(html("class=fcrn").contains(SENTENCE));
    assertFalse(html("study=NCT05653219").contains(SENTENCE));
    assertFalse(html("").contains(SENTENCE));
    assertTrue(rows(served, BOTH).stream().anyMatch(row -> row.path("crossTrial").asBoolean()));
    assertTrue(
        rows(served, "study=NCT05653219").stream()
            .noneMatch(row -> row.path("crossTrial").asBoolean()));
  }

  @Test
  void populationsStandBesideTheStudies() {
    String html = html(BOTH);
    for (String fact :
        List.of("Phase 3", "randomised", "152", "second line", "third line or later", "n = 41")) {
      assertTrue(html.contains(fact), fact);
    }
    assertTrue(html.indexOf("At baseline") < html.indexOf("Endpoints that more than one"));
    assertTrue(html.indexOf("Endpoints that more than one") < html.indexOf(">Safety"));
  }

  @Test
  void endpointsMeetByTheirConceptAndDefinitionsThatDifferAreBothReadable() {
    String query = "class=anti-cd38&drug=ianalumab";
    List<JsonNode> confirmed =
        rows(served, query).stream()
            .filter(row -> row.path("endpointLabel").asText().equals("confirmed platelet response"))
            .toList();
    assertTrue(confirmed.stream().map(row -> row.path("study")).distinct().count() > 1);
    List<String> definitions =
        confirmed.stream().map(row -> row.path("definition").asText()).distinct().toList();
    assertTrue(definitions.size() > 1, definitions.toString());
    assertTrue(confirmed.stream().allMatch(row -> row.path("definitionDiffers").asBoolean()));
    String html = html(query + "&endpoint=confirmed-response");
    assertTrue(html.contains("definitions differ"));
    for (String definition : definitions) {
      assertTrue(html.contains(escaped(definition)), definition);
    }
    assertTrue(html.contains("No study here reports both"), "nobody compared them");
  }

  @Test
  void oneEndpointHasItsForestPlot() {
    String html = html(BOTH + "&endpoint=ttf");
    assertTrue(html.contains("<svg"));
    assertTrue(html.contains("hazard ratio"));
    assertTrue(html.contains("id=\"forest\""));
    assertFalse(html.contains(">headache</a>"), "an endpoint that was not asked for");
    assertFalse(html(BOTH).contains("<figure"), "a plot that nobody asked for");
    assertTrue(
        rows(served, BOTH + "&endpoint=ttf").stream()
            .allMatch(row -> row.path("endpointLabel").asText().contains("treatment failure")));
  }

  @TestFactory
  Stream<DynamicTest> otherNamesAndOrdersLeadToTheOneAddress() {
    return Stream.of(
            "study=VAYHIT3&study=VAYHIT2",
            "study=NCT05885555&study=NCT05653219",
            "study=vayhit-2&study=VAYHIT3&study=NCT05653219",
            "study=NCT05653219&study=NCT05885555&study=",
            "study=https://w3id.org/hemograph/id/study/NCT05653219&study=VAYHIT3")
        .map(
            query ->
                DynamicTest.dynamicTest(
                    query,
                    () -> {
                      HttpResponse<String> answer = page(query);
                      assertEquals(303, answer.statusCode());
                      assertEquals(
                          Optional.of("/compare?" + BOTH), answer.headers().firstValue("Location"));
                    }));
  }

  @Test
  void anEndpointByItsSynonymLeadsToItsKey() {
    HttpResponse<String> answer = page(BOTH + "&endpoint=SR6");
    assertEquals(
        Optional.of("/compare?" + BOTH + "&endpoint=sr6"), answer.headers().firstValue("Location"));
  }

  @Test
  void aClassStandsForItsStudiesAndTooManyAreSaid() {
    String html = html("class=itp-therapy");
    assertTrue(html.contains("at most 12 fit a table"), "no word on the others");
    assertTrue(html.contains("Not shown:"));
    assertEquals(12, Pattern.compile("scope=\"colgroup\"").matcher(html).results().count());
    assertEquals(
        12,
        rows(served, "class=itp-therapy").stream().map(r -> r.path("study")).distinct().count());
  }

  @Test
  void whatIsWrongIsToldBesideItsField() {
    HttpResponse<String> answer = page("study=VAYHIT9&drug=ianalumb&class=fcrn");
    assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500);
    assertTrue(answer.body().contains("“VAYHIT9” names no study here."));
    assertTrue(answer.body().contains("href=\"/compare?class=fcrn&amp;drug=ianalumab\""));
    assertTrue(answer.body().contains("aria-describedby=\"w-study\""));
    assertTrue(answer.body().contains("ADVANCE IV"), "what is right is compared all the same");
    HttpResponse<String> data = served.get("/compare.json?study=VAYHIT9");
    assertEquals("study", parse(data.body()).path("parameter").asText());
    assertTrue(parse(data.body()).path("nearest").toString().contains("VAYHIT2"));
  }

  @Test
  void anEndpointThatNobodyReportsIsSaid() {
    assertTrue(html(BOTH + "&endpoint=overall+survival").contains("No study here reports"));
    HttpResponse<String> data = served.get("/compare.csv?" + BOTH + "&endpoint=overall+survival");
    assertEquals("endpoint", parse(data.body()).path("parameter").asText());
  }

  @Test
  void withoutAChoiceThereAreComparisonsToBeginWith() {
    String html = html("");
    List<String> ready =
        Pattern.compile("<li><a href=\"(/compare\\?[^\"]+)\"><b>")
            .matcher(html)
            .results()
            .map(found -> found.group(1).replace("&amp;", "&"))
            .toList();
    assertTrue(ready.size() >= 3, ready.toString());
    for (String address : ready) {
      HttpResponse<String> answer = served.get(address, "Accept", BROWSER);
      assertEquals(200, answer.statusCode(), address);
      assertTrue(answer.body().contains(SENTENCE), address);
    }
    assertEquals(400, served.get("/compare.csv").statusCode());
  }

  /** {@code curl -s 'http://localhost:3030/…' | jq -r '…'} and what it prints. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "\\$ curl -s 'http://localhost:3030(?<path>[^']+)' \\| jq -r '(?<filter>[^']+)'\n"
              + "(?<printed>(?:[^`$].*\n)*)");

  private static final Pattern REDIRECT =
      Pattern.compile(
          "\\$ curl -sI -H 'Accept: text/html' 'http://localhost:3030(?<path>[^']+)'"
              + " \\| grep Location\nLocation: (?<place>.*)\n");

  @Test
  void theCommandsOfItsDocumentAnswerAsItSays() throws IOException {
    String document = Files.readString(Path.of("docs/compare.md"));
    List<java.util.regex.MatchResult> commands = COMMAND.matcher(document).results().toList();
    assertTrue(commands.size() >= 3, "commands were lost");
    for (java.util.regex.MatchResult command : commands) {
      JsonNode answer = parse(served.get(command.group(1)).body());
      assertEquals(command.group(3), filtered(answer, command.group(2)), command.group(1));
    }
    List<java.util.regex.MatchResult> redirects = REDIRECT.matcher(document).results().toList();
    assertFalse(redirects.isEmpty());
    for (java.util.regex.MatchResult redirect : redirects) {
      HttpResponse<String> answer = served.get(redirect.group(1), "Accept", "text/html");
      assertEquals(Optional.of(redirect.group(2)), answer.headers().firstValue("Location"));
    }
    String head = served.get("/compare.csv?" + BOTH).body().lines().findFirst().orElseThrow();
    for (String column : head.split(",")) {
      assertTrue(document.contains("`" + column + "`"), "not told: " + column);
    }
  }

  /** As jq does {@code .name} and {@code .rows[] | [.a, .b] | @tsv}. */
  private static String filtered(JsonNode answer, String filter) {
    if (!filter.startsWith(".rows[]")) {
      return answer.path(filter.substring(1)).asText() + "\n";
    }
    List<String> columns =
        Pattern.compile("\\.(\\w+)")
            .matcher(filter.substring(filter.indexOf('|')))
            .results()
            .map(found -> found.group(1))
            .toList();
    StringBuilder printed = new StringBuilder();
    for (JsonNode row : answer.path("rows")) {
      printed
          .append(
              columns.stream()
                  .map(column -> row.path(column).isNull() ? "" : row.path(column).asText())
                  .collect(Collectors.joining("\t")))
          .append('\n');
    }
    return printed.toString();
  }

  @Test
  void itIsNotSentAgainToWhoHasIt() {
    for (String address : List.of("/compare?" + BOTH, "/compare.csv?" + BOTH)) {
      HttpResponse<String> first = served.get(address, "Accept", BROWSER);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = served.get(address, "Accept", BROWSER, "If-None-Match", tag);
      assertEquals(304, again.statusCode(), address);
      assertEquals(
          Optional.of(Long.toString(served.store().revision())),
          first.headers().firstValue("X-Revision"));
    }
  }

  @Test
  void theFormatIsNegotiated() {
    String both = "/compare?" + BOTH;
    assertTrue(served.get(both, "Accept", "text/csv").body().startsWith("section,"));
    assertTrue(served.get(both, "Accept", "text/markdown").body().startsWith("| section"));
    assertTrue(served.get(both + "&format=json").body().startsWith("{\"query\":\"compare\""));
    assertEquals(406, served.get(both, "Accept", "image/png").statusCode());
    assertEquals(406, served.get(both + "&format=ttl").statusCode());
  }

  @TestFactory
  Stream<DynamicTest> hostileRequestsAreRefusedInWords() {
    String markup = encode("<script>alert(1)</script>");
    return Stream.of(
            "study=" + markup,
            "class=" + encode("\"'><img src=x onerror=alert(1)>"),
            BOTH + "&endpoint=" + markup,
            BOTH + "&" + markup + "=1",
            "study=" + "x".repeat(7_000),
            "drug=" + encode("\u202eianalumab \ud83e\ude78"),
            "study=%00",
            "study=%FF",
            "study=..%2F..%2Fdrug%2Fianalumab",
            "drug=" + encode("a> } DROP ALL #"),
            IntStream.range(0, 200).mapToObj(i -> "study=" + i).collect(Collectors.joining("&")),
            "study=NCT05653219&study=ianalumab")
        .map(
            query ->
                DynamicTest.dynamicTest(
                    query.substring(0, Math.min(60, query.length())),
                    () -> {
                      HttpResponse<String> answer = page(query);
                      boolean told = answer.statusCode() >= 400 && answer.statusCode() < 500;
                      boolean harmless = query.contains("endpoint=") && answer.statusCode() == 200;
                      // Folded, a name may be found in spite of what is around it.
                      boolean found =
                          answer
                              .headers()
                              .firstValue("Location")
                              .filter(place -> place.equals("/compare?drug=ianalumab"))
                              .isPresent();
                      assertTrue(told || harmless || found, answer.statusCode() + "");
                      assertFalse(answer.body().contains("<script>alert"));
                      assertFalse(answer.body().contains("<img src=x"));
                    }));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void recordsOfARegistryStandBesideTheTables() {
    try (ServedBase records = ServedBase.withRecords()) {
      List<JsonNode> rows = rows(records, BOTH);
      assertTrue(rows.size() > rows(served, BOTH).size());
      JsonNode registry =
          rows.stream()
              .filter(row -> row.path("result").asText().endsWith("aaaaaaaaaaaaaaa1"))
              .findFirst()
              .orElseThrow();
      assertEquals("registry", registry.path("sourceKind").asText());
      assertTrue(registry.path("verification").isNull());
      HttpResponse<String> page = records.get("/compare?" + BOTH, "Accept", BROWSER);
      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("/page/result/aaaaaaaaaaaaaaa1"));
    }
  }

  @Test
  void textOfAHostileRecordStaysText() {
    try (ServedBase hostile = ServedBase.withRecords()) {
      Txn.executeWrite(
          hostile.store().dataset(),
          () ->
              RDFParser.create()
                  .source(new StringReader(HOSTILE))
                  .lang(Lang.TRIG)
                  .parse(hostile.store().dataset()));
      HttpResponse<String> page =
          hostile.get("/compare?study=NCT05653219&study=NCT99999999", "Accept", BROWSER);
      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("&lt;script&gt;alert(1)"), "the record is not shown");
      assertFalse(page.body().contains("<script>alert"));
      assertFalse(page.body().contains("<img src=x"));
      assertFalse(page.body().contains("javascript:alert(1)\""), "a link that runs");
      HttpResponse<String> plot =
          hostile.get(
              "/compare?study=NCT05653219&study=NCT99999999&endpoint=ttf", "Accept", BROWSER);
      assertEquals(200, plot.statusCode());
      assertFalse(plot.body().contains("<script>alert"));
    }
  }

  private static final String HOSTILE =
      """
      @base <https://w3id.org/hemograph/id/> .
      @prefix hg: <https://w3id.org/hemograph/ontology#> .
      @prefix hgc: <https://w3id.org/hemograph/code/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      <https://w3id.org/hemograph/graph/hostile> {
        <study/NCT99999999> a hg:ClinicalTrial ; rdfs:label "<script>alert(1)</script>" ;
          hg:populationText "<img src=x onerror=alert(1)>" ; hg:statedIn <javascript:alert(1)> .
        <javascript:alert(1)> rdfs:label "\\"><script>alert(1)</script>" ; hg:sourceKind hgc:source-press .
        <study/NCT99999999/arm/x> a hg:Arm ; hg:ofStudy <study/NCT99999999> ;
          rdfs:label "</th><script>alert(1)</script>" ; hg:groupSize "<b>many" .
        <study/NCT99999999/endpoint/x> a hg:Endpoint ; hg:ofStudy <study/NCT99999999> ;
          hg:endpointConcept <endpoint-concept/ttf> ; hg:measureText "<script>alert(1)</script>" ;
          hg:definitionText "<script>alert(1)</script>" .
        <result/9999999999999999> a hg:OutcomeResult ; hg:ofStudy <study/NCT99999999> ;
          hg:forEndpoint <study/NCT99999999/endpoint/x> ; hg:inGroup <study/NCT99999999/arm/x> ;
          hg:valueText "<script>alert(1)</script>" ; hg:value 3.5 ; hg:statistic hgc:statistic-median ;
          hg:timeFrameText "\\u202e<script>alert(1)</script>" ; hg:statedIn <javascript:alert(1)> .
      }
      """;
}

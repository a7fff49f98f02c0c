package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /sparql} as a person has it, with scripts and without. */
class EditorIT {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String HTML = "text/html";
  private static final String DRUG = "{ ?d a <https://w3id.org/hemograph/ontology#Drug> }";
  private static ServedBase served;

  @BeforeAll
  static void start() {
    served = ServedBase.alone();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void get_query_aTableWithDownloads() {
    HttpResponse<String> page = ask("SELECT ?d " + DRUG + " ORDER BY ?d LIMIT 3", HTML);
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<b>3 rows</b>"), page.body());
    assertTrue(page.body().contains("/sparql?format=csv&amp;query=SELECT"), "no download");
    HttpResponse<String> csv =
        served.get("/sparql?format=csv&query=" + encoded("SELECT ?d " + DRUG + " LIMIT 3"));
    assertEquals(4, csv.body().lines().count(), csv.body());
    assertEquals("no-store", csv.headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void get_malformedQuery_400_withItsLine() {
    HttpResponse<String> page = ask("SELECT ?s\n{ ?s ?p }", HTML);
    assertEquals(400, page.statusCode());
    assertTrue(page.body().contains("Line 2, column 9"), page.body());
    assertTrue(page.body().contains("class=\"wrong\""), "the line is not marked");
    assertEquals(400, ask("SELECT ?s\n{ ?s ?p }", "application/sparql-results+json").statusCode());
  }

  @Test
  void get_update_400_andNothingIsWritten() {
    HttpResponse<String> page = ask("INSERT DATA { <a:a> <a:b> <a:c> }", HTML);
    assertEquals(400, page.statusCode());
    assertTrue(page.body().contains("Nothing is written here"), page.body());
  }

  /** As the SPARQL endpoint beside it does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sparql?format=csv&query=%s",
        "/itp/sparql?format=csv&query=%s",
        "/itp/sparql?query=%s&default-graph-uri=GRAPH",
        "/sparql?format=csv&query=%s&default-graph-uri=GRAPH"
      })
  void graphsThatAreNamed_areTheData(String address) {
    String graph = "https://w3id.org/hemograph/graph/curated/meetings";
    boolean requested = address.contains("GRAPH");
    String from = requested ? "" : " FROM <" + graph + ">";
    String of = "SELECT (COUNT(*) AS ?n)" + from + " { ?s ?p ?o }";
    String all = "SELECT (COUNT(*) AS ?n) { GRAPH <" + graph + "> { ?s ?p ?o } }";
    String path = address.replace("GRAPH", encoded(graph));
    assertEquals(
        served.get("/sparql?format=csv&query=" + encoded(all)).body(),
        served.get(path.replace("%s", encoded(of)), "Accept", "text/csv").body());
    if (!requested) {
      String named = "SELECT (COUNT(*) AS ?n)" + from + " { GRAPH ?g { ?s ?p ?o } }";
      assertEquals(
          "n\r\n0\r\n",
          served.get(path.replace("%s", encoded(named)), "Accept", "text/csv").body());
    }
  }

  @Test
  void thePageOfRequestedGraphs_hasThemInItsQuery() {
    String graph = "https://w3id.org/hemograph/graph/curated/meetings";
    String page =
        served
            .get(
                "/sparql?query="
                    + encoded("SELECT ?s { ?s ?p ?o }")
                    + "&default-graph-uri="
                    + encoded(graph),
                "Accept",
                HTML)
            .body();
    assertTrue(page.contains(encoded("FROM <" + graph + ">")), "no download of these graphs");
  }

  @Test
  void get_queryWithMarkup_isEscaped() {
    String page = ask("SELECT ('<script>alert(1)</script>' AS ?x) {}", HTML).body();
    assertFalse(page.contains("<script>alert"), "markup came through");
  }

  @Test
  void get_example_hasItsValuesInPlace_andRuns() {
    HttpResponse<String> text =
        served.get(
            "/sparql?example=study-arms&study=VAYHIT2", "Accept", "application/sparql-query");
    assertTrue(text.body().contains("study/NCT05653219"), text.body());
    assertEquals(200, ask(text.body(), "text/csv").statusCode());
    assertTrue(
        served
            .get("/queries/study-arms?study=VAYHIT2", "Accept", HTML)
            .body()
            .contains("/sparql?example=study-arms&amp;study=VAYHIT2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"drug/ianalumab", "study/NCT05653219", "condition/MONDO_0008558"})
  void queryBehindAPage_givesItsStatements(String key) {
    String about = "/sparql?about=" + encoded("https://w3id.org/hemograph/id/" + key);
    String query = served.get(about, "Accept", "application/sparql-query").body();
    Graph asked = graph(ask(query, "text/turtle").body());
    Graph data = graph(served.get("/data/" + key + ".ttl").body());
    assertTrue(asked.size() > 10, query);
    assertTrue(data.isIsomorphicWith(asked), data.size() + " and " + asked.size());
  }

  @Test
  void withoutScript_aFormAsksAndATableAnswers() {
    try (HeadlessChromium chromium = HeadlessChromium.needed();
        BrowserContext context =
            chromium
                .browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(served.url() + "sparql");
      page.fill("textarea[name=query]", "SELECT ?d " + DRUG + " LIMIT 2");
      page.click("button:text-is(\"Run\")");
      assertEquals(2, page.locator("table.grid tbody tr").count());
    }
  }

  @Test
  void withScript_aQueryIsWrittenRunAndDownloaded_andNobodyElseIsAsked() throws IOException {
    try (HeadlessChromium chromium = HeadlessChromium.needed();
        BrowserContext context =
            chromium
                .browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
      Page page = context.newPage();
      List<String> complaints = Complaints.all(page, served.url());
      page.navigate(served.url() + "sparql");
      page.click(".yasqe .CodeMirror");
      page.keyboard().press("Control+A");
      page.keyboard().type("SELECT ?d { ?d a hg:Dru");
      page.locator(".CodeMirror-hint").first().waitFor();
      assertTrue(page.locator(".CodeMirror-hint").first().innerText().startsWith("hg:Drug"));
      page.screenshot(
          // Else Playwright hides the caret by a style element, which the policy refuses.
          new Page.ScreenshotOptions()
              .setCaret(ScreenshotCaret.INITIAL)
              .setPath(PICTURES.resolve("editor-completion.png")));
      page.keyboard().press("Enter");
      page.keyboard().type(" } ORDER BY ?d LIMIT 5");
      page.keyboard().press("Control+Enter");
      page.locator(".yasr table tbody tr").first().waitFor();
      assertEquals(5, page.locator(".yasr table tbody tr").count());
      page.screenshot(
          new Page.ScreenshotOptions()
              .setCaret(ScreenshotCaret.INITIAL)
              .setPath(PICTURES.resolve("editor-answer.png")));
      assertTrue(page.url().contains("/sparql?query=PREFIX"), page.url());
      assertTrue(
          page.locator(".yasr a.iri").first().getAttribute("href").contains("/page/drug/"),
          "a thing does not lead to its page here");
      Path csv = Files.createTempFile("answer", ".csv");
      Download download =
          page.waitForDownload(
              () ->
                  page.evaluate(
                      "() => { const a = [...document.querySelectorAll('#outcome .downloads a')]"
                          + ".find(one => one.textContent === 'CSV'); a.download = 'answer.csv';"
                          + " a.click(); }"));
      download.saveAs(csv);
      assertEquals(6, Files.readAllLines(csv).size());
      assertEquals(List.of(), complaints);
    }
  }

  private static HttpResponse<String> ask(String query, String accept) {
    return served.get("/sparql?query=" + encoded(query), "Accept", accept);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    return graph;
  }
}

package org.hemograph.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people come for, walked in a real browser from the first page to the end: with and without
 * script, on paper, on a very wide screen, without anything jumping. Nothing is asked of another
 * server.
 */
class WalksIT {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String BOTH = "compare?study=VAYHIT2&study=LUNA3";

  /** What reaches beyond the sheet of paper, or is cut by a box that cannot be scrolled on it. */
  private static final String CUT =
      """
      () => {
        const sheet = document.documentElement.clientWidth;
        const shown = e => e.getClientRects().length > 0 && !e.closest('.unseen, .skip');
        return [...document.querySelectorAll('main *')]
            .filter(e => shown(e) && (e.getBoundingClientRect().right > sheet + 1
                || (e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0
                    && getComputedStyle(e).overflowX !== 'visible')))
            .slice(0, 5)
            .map(e => e.tagName + '.' + e.getAttribute('class') + ' '
                + e.textContent.trim().slice(0, 50));
      }
      """;

  /** Lines of running text, in letters, that are longer than an eye finds back from. */
  private static final String LONG_LINES =
      """
      () => [...document.querySelectorAll('main p, main dd, main li, main td')]
          .filter(e => e.getClientRects().length > 0 && e.innerText.length > 110)
          .map(e => {
            const range = document.createRange();
            range.selectNodeContents(e);
            const rows = new Map();
            for (const box of range.getClientRects()) {
              const row = Math.round(box.top / 12);
              const [from, to] = rows.get(row) ?? [box.left, box.right];
              rows.set(row, [Math.min(from, box.left), Math.max(to, box.right)]);
            }
            const widest = Math.max(...[...rows.values()].map(([from, to]) => to - from));
            return [widest / parseFloat(getComputedStyle(e).fontSize), e];
          })
          .filter(([ems]) => ems > 75)
          .slice(0, 5)
          .map(([ems, e]) => Math.round(ems) + ' em: ' + e.tagName + '.' + e.className + ' in '
              + e.parentElement.className + ' ' + e.innerText.slice(0, 60))
      """;

  private static ServedBase served;
  private static HeadlessChromium chromium;

  @BeforeAll
  static void start() {
    chromium = HeadlessChromium.needed();
    served = ServedBase.alone();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (served != null) {
      served.close();
    }
  }

  @Test
  void fromATypedDrugToWhatAResultRestsOn() {
    try (BrowserContext context = context(1280, true)) {
      Page page = context.newPage();
      List<String> complaints = Complaints.of(page, served.url());
      page.navigate(served.url().toString());
      page.locator("#find").pressSequentially("ianalu");
      Locator suggested = page.locator("#find-list [role=option]").first();
      assertThat(suggested).containsText("ianalumab");
      suggested.click();
      page.waitForURL("**/page/drug/ianalumab");
      followAResultToItsSource(page);
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void withoutScript_fromATypedDrugToWhatAResultRestsOn() throws IOException {
    try (BrowserContext context = context(1280, false)) {
      Page page = context.newPage();
      List<String> complaints = Complaints.of(page, served.url());
      page.navigate(served.url().toString());
      page.fill("#find", "VAY736");
      page.keyboard().press("Enter");
      page.click("main .hits a >> nth=0");
      assertTrue(page.url().endsWith("/page/drug/ianalumab"), page.url());

      Download picture =
          page.waitForDownload(() -> page.click("main .chart .downloads a:text-is(\"SVG\")"));
      String svg = Files.readString(picture.path());
      assertTrue(svg.contains("<svg") && svg.contains("BAFF-R blockade"), "no picture to keep");

      page.click("a:text-is(\"Explore the neighbourhood\")");
      assertThat(page.locator("table.grid tbody tr a:text-is(\"Novartis\")").first()).isVisible();
      page.goBack();
      followAResultToItsSource(page);
      assertEquals(List.of(), complaints);
    }
  }

  /** A number on a study's page leads to its page, which says where the number stands. */
  private static void followAResultToItsSource(Page page) {
    page.click("main a:text-is(\"VAYHIT2\") >> nth=0");
    page.waitForURL("**/page/study/NCT05653219");
    page.click("#results ~ * .result a:text-is(\"0.55\"), .results .result a:text-is(\"0.55\")");
    page.waitForURL("**/page/result/*");
    assertThat(page.locator(".number .large")).containsText("0.55");
    assertThat(page.locator(".number .range")).containsText("0.32");
    Locator source = page.locator(".where .source .name a").first();
    assertThat(source).isVisible();
    String name = source.innerText();
    assertThat(page.locator(".where")).containsText("How to cite");
    source.click();
    page.waitForURL("**/page/source/*");
    assertThat(page.locator("h1")).containsText(name.substring(0, 20));
  }

  @Test
  void twoStudiesAreChosenComparedAndExported() throws IOException {
    try (BrowserContext context = context(1280, true)) {
      compareAndExport(context);
    }
  }

  @Test
  void withoutScript_twoStudiesAreChosenComparedAndExported() throws IOException {
    try (BrowserContext context = context(1280, false)) {
      compareAndExport(context);
    }
  }

  private static void compareAndExport(BrowserContext context) throws IOException {
    Page page = context.newPage();
    List<String> complaints = Complaints.of(page, served.url());
    page.navigate(served.url() + "compare");
    page.fill("#p-study", "VAYHIT2");
    page.click("button:text-is(\"Compare\")");
    page.fill("#p-study", "LUNA 3");
    page.click("button:text-is(\"Add\")");
    assertThat(page.locator(".chosen li")).hasCount(2);
    assertThat(page.locator("[role=note]")).containsText("different studies");
    Download download = page.waitForDownload(() -> page.click(".downloads a:text-is(\"CSV\")"));
    // Every result of the page is a row of the file under the same text, and the other way round.
    List<String> shown = new ArrayList<>();
    for (Locator value :
        page.locator(".compared .entry .said a, .compared .entry .words a").all()) {
      shown.add(key(value.getAttribute("href")) + " " + value.textContent().strip());
    }
    List<String> stated = new ArrayList<>();
    try (CSVParser rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(download.path()))) {
      for (CSVRecord row : rows) {
        stated.add(key(row.get("result")) + " " + row.get("valueText").strip());
      }
    }
    assertTrue(shown.size() > 20, "the page shows " + shown);
    assertEquals(shown.stream().sorted().toList(), stated.stream().sorted().toList());
    assertEquals(List.of(), complaints);
  }

  private static String key(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  @Test
  void aQueryIsWrittenRunAndItsAnswerKept() throws IOException {
    try (BrowserContext context = context(1280, true)) {
      Page page = context.newPage();
      List<String> complaints = Complaints.of(page, served.url());
      page.navigate(served.url() + "sparql");
      page.click(".CodeMirror");
      page.keyboard().press("Control+a");
      page.keyboard()
          .insertText(
              "PREFIX hg: <https://w3id.org/hemograph/ontology#>\n"
                  + "SELECT ?drug ?stage WHERE { ?drug a hg:Drug ; hg:developmentStage ?stage }"
                  + " ORDER BY ?drug LIMIT 7");
      page.click("#editor button[type=submit]");
      assertThat(page.locator("#outcome table tbody tr")).hasCount(7);
      Download download =
          page.waitForDownload(() -> page.click("#outcome .downloads a:text-is(\"CSV\")"));
      List<String> lines = Files.readAllLines(download.path());
      assertEquals(8, lines.size(), lines.toString());
      assertEquals("drug,stage", lines.get(0));
      assertEquals(List.of(), complaints);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"page/study/NCT05653219", BOTH})
  void onPaper_nothingIsCut(String path) {
    // A4 on its side, at 96 dots an inch, without its margins.
    try (BrowserContext context = context(1032, true)) {
      Page page = context.newPage();
      page.navigate(served.url() + path);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(PICTURES.resolve("print-" + path.replaceAll("\\W+", "-") + ".png")));
      assertEquals(List.of(), page.evaluate(CUT));
      assertFalse(page.locator("nav[aria-label=Main]").isVisible(), "menus are no use on paper");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "page/drug/ianalumab",
        "page/study/NCT05653219",
        "search?q=bleeding",
        "page/condition/MONDO_0008558",
        "queries",
        "ontology",
        BOTH
      })
  void onTheWidestScreen_linesStayReadable(String path) {
    try (BrowserContext context = context(3840, true)) {
      Page page = context.newPage();
      page.navigate(served.url() + path);
      assertEquals(List.of(), page.evaluate(LONG_LINES));
      assertEquals(
          0,
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "page/drug/ianalumab",
        "page/study/NCT05653219",
        "search?q=ianalumab",
        "sparql",
        BOTH
      })
  void nothingJumpsWhileAPageLoads(String path) {
    try (BrowserContext context = context(1280, true)) {
      Page page = context.newPage();
      page.addInitScript(
          "self.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(entry =>"
              + " self.shifts.push(entry.value))).observe({type: 'layout-shift', buffered: true});");
      page.navigate(served.url() + path);
      page.waitForTimeout(400);
      double sum =
          ((Number) page.evaluate("self.shifts.reduce((sum, one) => sum + one, 0)")).doubleValue();
      assertTrue(sum < 0.05, "layout shift " + sum);
    }
  }

  private static BrowserContext context(int width, boolean script) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setAcceptDownloads(true)
                .setJavaScriptEnabled(script));
  }
}

package org.hemograph.serve;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The bundled evidence in a real browser, as a stranger sees it; pictures in target/screenshots.
 */
class BrowserIT {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          entry("home", ""),
          entry("search", "search?q=ianalumab"),
          entry("nothing-found", "search?q=ianalumb"),
          entry("queries", "queries"),
          entry("query", "queries/study-results?study=VAYHIT2"),
          entry("wrong-value", "queries/study-results?study=VAYHIT9"),
          entry("missing-value", "queries/study-results"),
          entry("studies", "queries/studies"),
          entry("second-page", "queries/studies?limit=20&offset=20"),
          entry("compare-endpoint", "queries/compare-endpoint?endpoint=SR6"),
          entry("drug-classes", "queries/drug-classes"),
          entry("follow-up", "queries/follow-up?study=VAYHIT2"),
          entry("adverse-events", "queries/adverse-events?study=VAYHIT2"),
          entry("too-long", "queries/studies?timeout=0.0001"),
          entry("openapi", "openapi"),
          entry("sparql", "itp/sparql"),
          entry("drug", "page/drug/ianalumab"),
          entry("study", "page/study/NCT05653219"),
          entry("ontology", "ontology"),
          entry("not-found", "page/drug/ianalumbo"));

  private static ServedBase served;
  private static HeadlessChromium chromium;

  @BeforeAll
  static void start() {
    Optional<Path> program = HeadlessChromium.program();
    Programs.needBrowser(program.isPresent());
    served = ServedBase.alone();
    chromium = HeadlessChromium.start(program.get());
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

  @TestFactory
  Stream<DynamicTest> everyPageOpensWithoutAComplaintAndFitsItsScreen() {
    return PAGES.keySet().stream()
        .sorted()
        .flatMap(name -> Stream.of(1280, 390).map(width -> look(name, width)));
  }

  private static DynamicTest look(String name, int width) {
    return DynamicTest.dynamicTest(
        name + " at " + width,
        () -> {
          try (BrowserContext context = context(width, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            List<String> complaints = complaintsOf(page);
            page.navigate(served.url() + PAGES.getOrDefault(name, ""));
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setFullPage(!name.equals("openapi")) // which is too long for a picture
                    .setPath(PICTURES.resolve(name + "-" + width + ".png")));
            assertEquals(List.of(), complaints);
            Object overflow =
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertEquals(0, overflow, "the page is wider than the screen");
          }
        });
  }

  @Test
  void aStrangerSearchesADrugOpensAStudyAndFollowsAResultToItsEvidence() {
    try (BrowserContext context = context(1280, ColorScheme.DARK)) {
      Page page = context.newPage();
      List<String> complaints = complaintsOf(page);
      page.navigate(served.url().toString());
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("home-dark.png")));
      page.fill("input[type=search]", "VAY736");
      page.keyboard().press("Enter");
      page.click("main a:text-is(\"ianalumab\")");
      assertTrue(page.url().endsWith("/page/drug/ianalumab"), page.url());
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("drug-dark.png")));
      page.click("main a:text-is(\"VAYHIT2\")");
      page.click("td.evidence a");
      assertTrue(page.url().contains("/queries/evidence-for?assertion="), page.url());
      assertEquals(List.of(), complaints);
    }
  }

  @TestFactory
  Stream<DynamicTest> pagesInTheDark() {
    return Stream.of("adverse-events", "compare-endpoint", "sparql", "wrong-value", "queries")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      try (BrowserContext context = context(1280, ColorScheme.DARK)) {
                        Page page = context.newPage();
                        List<String> complaints = complaintsOf(page);
                        page.navigate(served.url() + PAGES.getOrDefault(name, ""));
                        page.screenshot(
                            new Page.ScreenshotOptions()
                                .setPath(PICTURES.resolve(name + "-dark.png")));
                        assertEquals(List.of(), complaints);
                      }
                    }));
  }

  private static BrowserContext context(int width, ColorScheme scheme) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(true));
  }

  /** Everything that the browser grumbles about but an answer that is meant to be a problem. */
  private static List<String> complaintsOf(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          boolean meant =
              message.text().contains("status of 4") || message.text().contains("status of 503");
          if (!meant && (message.type().equals("error") || message.type().equals("warning"))) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(served.url().toString())) {
            complaints.add("asks another server: " + request.url());
          }
        });
    return complaints;
  }
}

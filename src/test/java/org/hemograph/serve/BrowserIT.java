package org.hemograph.serve;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.query.Catalogue;
import org.hemograph.store.EvidenceStore;
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

  private static EvidenceStore store;
  private static HemographServer server;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    Optional<Path> chromium = chromium();
    Programs.needBrowser(chromium.isPresent());
    store = EvidenceStore.inMemory();
    new Importer(store, Progress.none()).importBundled();
    server = HemographServer.start(store, Catalogue.bundled(), 0);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(
                        List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
    if (server != null) {
      server.stop();
      store.close();
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
            page.navigate(server.url() + PAGES.getOrDefault(name, ""));
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
      page.navigate(server.url().toString());
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
                        page.navigate(server.url() + PAGES.getOrDefault(name, ""));
                        page.screenshot(
                            new Page.ScreenshotOptions()
                                .setPath(PICTURES.resolve(name + "-dark.png")));
                        assertEquals(List.of(), complaints);
                      }
                    }));
  }

  private static BrowserContext context(int width, ColorScheme scheme) {
    return browser.newContext(
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
          if (!request.url().startsWith(server.url().toString())) {
            complaints.add("asks another server: " + request.url());
          }
        });
    return complaints;
  }

  private static Optional<Path> chromium() {
    return Arrays.stream(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(n -> Path.of(folder, n)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}

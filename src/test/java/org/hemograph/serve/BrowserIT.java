package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The bundled evidence in a real browser, as a stranger sees it; pictures in target/screenshots.
 */
class BrowserIT {
  private static final Path PICTURES = Path.of("target/screenshots");

  /** Too long for one picture. */
  private static final Set<String> TOO_LONG = Set.of("openapi", "ontology");

  private static ServedBase served;
  private static HeadlessChromium chromium;

  @BeforeAll
  static void start() {
    chromium = HeadlessChromium.needed();
    served = ServedBase.withRecords();
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
    Map<String, String> pages = new LinkedHashMap<>(EveryPage.all());
    pages.putAll(OneOfEachKind.of(served));
    return pages.entrySet().stream()
        .flatMap(
            page -> Stream.of(1280, 360).map(width -> look(page.getKey(), page.getValue(), width)));
  }

  private static DynamicTest look(String name, String path, int width) {
    return DynamicTest.dynamicTest(
        name + " at " + width,
        () -> {
          try (BrowserContext context = context(width, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            List<String> complaints = Complaints.of(page, served.url());
            page.navigate(served.url() + path);
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setFullPage(!TOO_LONG.contains(name))
                    .setPath(PICTURES.resolve(name + "-" + width + ".png")));
            assertEquals(List.of(), complaints);
            Object overflow =
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertEquals(0, overflow, "the page is wider than the screen");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> pagesInTheDark() {
    return Stream.of("query-bars", "query-chart", "editor-answer", "compare", "neighbours")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      try (BrowserContext context = context(1280, ColorScheme.DARK)) {
                        Page page = context.newPage();
                        List<String> complaints = Complaints.of(page, served.url());
                        page.navigate(served.url() + EveryPage.all().getOrDefault(name, ""));
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
}

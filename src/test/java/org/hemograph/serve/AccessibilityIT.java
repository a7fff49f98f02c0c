package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * axe-core finds nothing against WCAG 2.2 AA, or against what it holds for good practice, on any
 * kind of page, in the light, in the dark, and on a telephone.
 */
class AccessibilityIT {
  private static final Path AXE = Programs.JS.resolve("node_modules/axe-core/axe.min.js");
  private static final String RUN =
      """
      async () => {
        const found = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations']
        });
        return found.violations.map(v => v.id + ': ' + v.help + ' | '
            + v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join(' | '));
      }
      """;

  private static ServedBase served;
  private static HeadlessChromium chromium;
  private static String axe = "";

  @BeforeAll
  static void start() throws IOException {
    chromium = HeadlessChromium.needed();
    Programs.need(Files.exists(AXE), "axe-core (npm ci in " + Programs.JS + ")");
    axe = Files.readString(AXE);
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
  Stream<DynamicTest> nobodyIsShutOut() {
    Map<String, String> pages = new LinkedHashMap<>(EveryPage.all());
    pages.putAll(OneOfEachKind.of(served));
    return pages.entrySet().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.getKey() + " (" + page.getValue() + ")",
                    () -> {
                      assertEquals(List.of(), found(page.getValue(), 1280, ColorScheme.LIGHT));
                      assertEquals(List.of(), found(page.getValue(), 360, ColorScheme.DARK));
                    }));
  }

  private static Object found(String path, int width, ColorScheme scheme) {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(scheme))) {
      Page page = context.newPage();
      page.navigate(served.url() + path);
      page.evaluate(axe);
      return page.evaluate(RUN);
    }
  }
}

package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pictures saved as PNG and the neighbourhood drawn as a graph, in a real browser. */
class FigureBrowserIT {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

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
  void aFigureIsSavedAsAPngOfTwiceItsSize() throws IOException {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      List<String> complaints = Complaints.all(page, served.url());
      page.navigate(served.url() + "figure/response/study/NCT05653219");
      page.screenshot(shot("figure-1280"));
      Download download = page.waitForDownload(() -> page.click("button:text-is(\"PNG\")"));
      assertEquals("hemograph-response-study-NCT05653219.png", download.suggestedFilename());
      byte[] file = Files.readAllBytes(download.path());
      assertArrayEquals(PNG, Arrays.copyOf(file, PNG.length), "no PNG");
      BufferedImage image = ImageIO.read(download.path().toFile());
      Matcher size =
          Pattern.compile("<svg [^>]*width=\"([0-9]+)\" height=\"([0-9]+)\"")
              .matcher(served.get("/figure/response/study/NCT05653219.svg").body());
      assertTrue(size.find());
      assertEquals(2 * Integer.parseInt(size.group(1)), image.getWidth());
      assertEquals(2 * Integer.parseInt(size.group(2)), image.getHeight());
      assertEquals(0xFFFFFFFF, image.getRGB(3, 3), "the ground is white");
      assertTrue(hasColour(image, 0xD88790), "the style of the file is not applied");
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void theFileOfAFigureOpensAloneWithItsOwnColours() throws IOException {
    try (BrowserContext context = context(900, ColorScheme.DARK, true)) {
      Page page = context.newPage();
      List<String> complaints = Complaints.all(page, served.url());
      page.navigate(served.url() + "figure/ratios/study/NCT05653219.svg");
      Path picture = PICTURES.resolve("figure-alone.png");
      page.screenshot(new Page.ScreenshotOptions().setPath(picture));
      assertTrue(hasColour(ImageIO.read(picture.toFile()), 0xA3182F), "its style is blocked");
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void aChartOfAnAnswerIsSavedAsAPng() throws IOException {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      List<String> complaints = Complaints.all(page, served.url());
      page.navigate(served.url() + "queries/adverse-events?study=VAYHIT2");
      Download download = page.waitForDownload(() -> page.click("button:text-is(\"PNG\")"));
      BufferedImage image = ImageIO.read(download.path().toFile());
      assertTrue(image.getWidth() >= 1600, "as wide as " + image.getWidth());
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void theNeighbourhoodIsDrawnWhenAskedForAndGrowsWhereItIsPressed() throws IOException {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (BrowserContext context = context(1280, scheme, true)) {
        Page page = context.newPage();
        List<String> complaints = Complaints.all(page, served.url());
        List<String> libraries = new ArrayList<>();
        page.onRequest(
            request -> {
              if (request.url().contains("cytoscape")) {
                libraries.add(request.url());
              }
            });
        page.navigate(served.url() + "neighbours/drug/ianalumab");
        page.waitForSelector("button:text-is(\"Draw as a graph\")");
        assertEquals(List.of(), libraries, "loaded before it was asked for");
        page.click("button:text-is(\"Draw as a graph\")");
        page.waitForSelector(".explorer[data-things]");
        page.screenshot(shot("neighbours-" + scheme.name().toLowerCase(java.util.Locale.ROOT)));
        int before = nodes(page);
        Object at =
            page.evaluate(
                """
                () => { const one = document.querySelector('.graph')._cyreg.cy.nodes()
                          .filter(n => n.data('kind') === 'Study')[0];
                        return [one.renderedPosition().x, one.renderedPosition().y]; }
                """);
        List<?> place = (List<?>) at;
        var box = page.locator(".graph").boundingBox();
        page.mouse()
            .click(
                box.x + ((Number) place.get(0)).doubleValue(),
                box.y + ((Number) place.get(1)).doubleValue());
        page.waitForSelector(".explorer:not([data-things='" + before + "'])");
        assertTrue(nodes(page) > before, "nothing was added");
        assertTrue(page.locator(".told a").getAttribute("href").contains("/page/study/"));
        Download download = page.waitForDownload(() -> page.click("button:text-is(\"PNG\")"));
        byte[] file = Files.readAllBytes(download.path());
        assertArrayEquals(PNG, Arrays.copyOf(file, PNG.length), "no PNG");
        page.screenshot(
            shot("neighbours-grown-" + scheme.name().toLowerCase(java.util.Locale.ROOT)));
        assertEquals(List.of(), complaints, "the policy, among others");
      }
    }
  }

  @Test
  void theLinkOnAThingsPageLeadsToItsGraph() {
    try (BrowserContext context = context(390, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      List<String> complaints = Complaints.all(page, served.url());
      page.navigate(served.url() + "page/drug/ianalumab");
      page.click("a:text-is(\"Explore the neighbourhood\")");
      page.waitForSelector(".explorer[data-things]");
      page.screenshot(shot("neighbours-390"));
      assertFits(page);
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void withoutScriptsTheTableLeadsOn() {
    try (BrowserContext context = context(390, ColorScheme.LIGHT, false)) {
      Page page = context.newPage();
      page.navigate(served.url() + "neighbours/drug/ianalumab#graph");
      assertFalse(page.locator(".graph").isVisible(), "an empty box is left");
      page.click("table a:text-is(\"its neighbours\") >> nth=0");
      assertTrue(page.url().matches(".*/neighbours/(?!drug/ianalumab).*"), page.url());
      page.navigate(served.url() + "figure/response/study/NCT05653219");
      page.screenshot(shot("figure-390"));
      assertEquals(0, page.locator("button:text-is(\"PNG\")").count());
      assertTrue(page.locator("table.grid").isVisible());
      assertFits(page);
    }
  }

  private static int nodes(Page page) {
    return ((Number) page.evaluate("document.querySelector('.graph')._cyreg.cy.nodes().length"))
        .intValue();
  }

  private static void assertFits(Page page) {
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0, overflow, "the page is wider than the screen");
  }

  private static boolean hasColour(BufferedImage image, int rgb) {
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) == rgb) {
          return true;
        }
      }
    }
    return false;
  }

  private static Page.ScreenshotOptions shot(String name) {
    return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
  }

  private static BrowserContext context(int width, ColorScheme scheme, boolean scripts) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true)
                .setJavaScriptEnabled(scripts));
  }
}

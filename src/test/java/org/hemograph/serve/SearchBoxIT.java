package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search box of every page in a real browser: with the keyboard, the mouse, and no script. */
class SearchBoxIT {
  private static final Path PICTURES = Path.of("target/screenshots");

  private static ServedBase served;
  private static ServedFixture hostile;
  private static HeadlessChromium chromium;

  @BeforeAll
  static void start() {
    chromium = HeadlessChromium.needed();
    served = ServedBase.alone();
    hostile = ServedFixture.inMemory();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (served != null) {
      served.close();
      hostile.close();
    }
  }

  @Test
  void theKeyboardFindsAndOpensASuggestion() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      List<String> complaints = Complaints.all(page, served.url());
      page.navigate(served.url() + "queries");
      Locator box = page.locator("#find");
      has(box, "role", "combobox");
      has(box, "aria-expanded", "false");
      box.focus();
      page.keyboard().type("ian");
      has(box, "aria-expanded", "true");
      Locator options = page.locator("#find-list [role=option]");
      PlaywrightAssertions.assertThat(options.first()).containsText("ianalumab");
      PlaywrightAssertions.assertThat(page.locator("form.find [role=status]"))
          .containsText("suggestions");
      assertEquals(
          "true", page.evaluate("document.activeElement.id === 'find'") + "", "keeps the focus");
      page.keyboard().press("ArrowDown");
      has(box, "aria-activedescendant", "find-0");
      has(options.first(), "aria-selected", "true");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve("suggestions-1280.png")));
      page.keyboard().press("ArrowUp");
      assertEquals(null, box.getAttribute("aria-activedescendant"));
      page.keyboard().press("ArrowUp");
      assertTrue(String.valueOf(box.getAttribute("aria-activedescendant")).matches("find-[1-7]"));
      page.keyboard().press("Escape");
      has(box, "aria-expanded", "false");
      assertEquals("ian", box.inputValue());
      page.keyboard().press("ArrowDown");
      has(box, "aria-expanded", "true");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/page/drug/ianalumab");
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void enterWithoutAChoiceSearchesAndAMisspellingSuggests() {
    try (BrowserContext context = context(360, ColorScheme.DARK, true)) {
      Page page = context.newPage();
      List<String> complaints = Complaints.all(page, served.url());
      page.navigate(served.url().toString());
      page.locator("#find").pressSequentially("fotsamatinib");
      PlaywrightAssertions.assertThat(page.locator("#find-list [role=option]").first())
          .containsText("fostamatinib");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve("suggestions-360-dark.png")));
      fits(page);
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=fotsamatinib");
      assertTrue(page.locator("main").innerText().contains("Did you mean fostamatinib?"));
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void aClickOpensASuggestionAndLeavingTheBoxClosesTheList() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(served.url().toString());
      page.locator("#find").pressSequentially("vayhit2");
      page.locator("#find-list [role=option]").first().waitFor();
      page.mouse().click(5, 780);
      PlaywrightAssertions.assertThat(page.locator("#find-list")).isHidden();
      page.locator("#find").press("ArrowDown");
      page.locator("#find-list [role=option]").first().click();
      page.waitForURL("**/page/study/NCT05653219");
    }
  }

  @Test
  void olderAnswersNeverCoverNewerOnes() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.route(
          Pattern.compile("suggest\\?q=ia$"),
          route -> {
            page.waitForTimeout(600);
            route.resume();
          });
      page.navigate(served.url().toString());
      page.locator("#find").fill("ia");
      page.waitForTimeout(200);
      page.locator("#find").fill("eltro");
      PlaywrightAssertions.assertThat(page.locator("#find-list [role=option]").first())
          .containsText("eltrombopag");
      page.waitForTimeout(700);
      PlaywrightAssertions.assertThat(page.locator("#find-list [role=option]").first())
          .containsText("eltrombopag");
    }
  }

  @Test
  void hostileNamesAreShownAsText() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      List<String> said = new ArrayList<>();
      page.onDialog(
          dialog -> {
            said.add(dialog.message());
            dialog.dismiss();
          });
      page.navigate(hostile.url() + "search");
      page.locator("#find").pressSequentially("script");
      PlaywrightAssertions.assertThat(page.locator("#find-list [role=option]").first())
          .containsText("<script>alert(1)</script>");
      assertEquals(0, page.locator("#find-list script, #find-list img").count());
      assertEquals(List.of(), said);
    }
  }

  @Test
  void withoutScriptTheBoxIsAForm() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, false)) {
      Page page = context.newPage();
      page.navigate(served.url().toString());
      page.locator("#find").fill("eltrombopag");
      page.locator("#find").press("Enter");
      page.waitForURL("**/search?q=eltrombopag");
      page.locator(".facet a", new Page.LocatorOptions().setHasText("Study")).first().click();
      page.waitForURL("**/search?q=eltrombopag&kind=study");
      assertTrue(page.locator(".hits li").count() > 2);
      page.locator(".chosen-values a").first().click();
      page.waitForURL("**/search?q=eltrombopag");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search",
        "search?q=eltrombopag",
        "search?q=ianalumb",
        "search?q=qqqqzzzz",
        "search?q=ianalumab&kind=study&phase=3",
        "search?q=%D9%85%D8%B1%D8%B6%20%F0%9F%A9%B8%20%E2%80%AE"
      })
  void thePagesOfASearchFitAnyScreenAndGrumbleNowhere(String path) {
    for (int width : new int[] {360, 1280}) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (BrowserContext context = context(width, scheme, true)) {
          Page page = context.newPage();
          List<String> complaints = Complaints.all(page, served.url());
          page.navigate(served.url() + path);
          String name = path.replaceAll("[^a-z0-9]+", "-") + "-" + width + "-" + scheme;
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(PICTURES.resolve(name.toLowerCase(java.util.Locale.ROOT) + ".png")));
          fits(page);
          assertEquals(List.of(), complaints, path);
        }
      }
    }
  }

  @Test
  void theScriptIsSmall() {
    int bytes = served.get("/assets/search.js").body().length();
    assertTrue(bytes < 6 * 1024, bytes + " bytes");
    assertFalse(served.get("/assets/search.js").body().contains("innerHTML"));
  }

  private static void has(Locator locator, String attribute, String value) {
    PlaywrightAssertions.assertThat(locator)
        .hasAttribute(
            attribute, value, new LocatorAssertions.HasAttributeOptions().setTimeout(5_000));
  }

  private static void fits(Page page) {
    assertEquals(
        0,
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"),
        "the page is wider than the screen");
  }

  private static BrowserContext context(int width, ColorScheme scheme, boolean script) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(script));
  }
}

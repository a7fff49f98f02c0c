package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every text of the evidence is hostile, and every kind of page shows it: as text (stored
 * cross-site scripting), within its screen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextIT {
  private static final String MARKUP =
      "\"'><img data-evil src=x onerror=\"window.evil=1\"><script>window.evil=2</script></script>"
          + "</title></textarea></style><svg data-evil onload=window.evil=3>--> ]]> ${7*7} {{7*7}}"
          + " &lt;b&gt; javascript:window.evil=4 \u202Eעברית العربية\u202C 🩸👩‍⚕️ ";

  /** The innermost elements that make the page wider than its screen. */
  private static final String TOO_WIDE =
      """
      () => {
        const screen = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= screen) return [];
        const inside = e => e && (e.closest('.scroll') !== null);
        return [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > screen + 1 && !inside(e))
            .filter(e => ![...e.children].some(c => c.getBoundingClientRect().right > screen + 1))
            .slice(0, 5)
            .map(e => e.tagName + '.' + e.className + ' in ' + e.parentElement.tagName + '.'
                + e.parentElement.className + ': ' + e.textContent.slice(0, 60));
      }
      """;

  @TestFactory
  Stream<DynamicTest> markupIsTextAndTenThousandCharactersFit() {
    return looked(text -> MARKUP + text + " " + "x".repeat(10_000));
  }

  private static Stream<DynamicTest> looked(UnaryOperator<String> change) {
    HeadlessChromium chromium = HeadlessChromium.needed();
    ServedBase served = ServedBase.with(dataset -> change(dataset, change));
    Map<String, String> pages = new LinkedHashMap<>(EveryPage.all());
    pages.putAll(OneOfEachKind.of(served));
    return pages.entrySet().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.getKey() + " (" + page.getValue() + ")",
                    () -> look(chromium, served, page.getValue())))
        .onClose(
            () -> {
              chromium.close();
              served.close();
            });
  }

  private static void change(DatasetGraph dataset, UnaryOperator<String> change) {
    RDFDataMgr.read(dataset, "src/test/resources/org/hemograph/queries/records.trig");
    List<Quad> before = new ArrayList<>();
    dataset.find().forEachRemaining(before::add);
    for (Quad quad : before) {
      Node object = quad.getObject();
      if (isText(object)) {
        Node text =
            NodeFactory.createLiteralLang(
                change.apply(object.getLiteralLexicalForm()), object.getLiteralLanguage());
        dataset.delete(quad);
        dataset.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), text);
      }
    }
  }

  private static boolean isText(Node object) {
    return object.isLiteral()
        && (object.getLiteralDatatypeURI().equals(XSD.xstring.getURI())
            || !object.getLiteralLanguage().isEmpty());
  }

  private static void look(HeadlessChromium chromium, ServedBase served, String path) {
    try (BrowserContext context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 800))) {
      Page page = context.newPage();
      List<String> complaints = Complaints.of(page, served.url());
      page.onDialog(
          dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
          });
      Response response = page.navigate(served.url() + path);
      assertNotNull(response);
      boolean meant = path.contains("timeout=");
      assertTrue(meant || response.status() < 500, "status " + response.status());
      assertEquals(List.of(), complaints);
      assertEquals(true, page.evaluate("window.evil === undefined"), "a script ran");
      assertEquals(0, page.querySelectorAll("[data-evil]").size(), "markup became elements");
      assertEquals(List.of(), page.evaluate(TOO_WIDE), "wider than the screen");
    }
  }
}

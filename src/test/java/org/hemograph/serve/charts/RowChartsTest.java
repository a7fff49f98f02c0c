package org.hemograph.serve.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hemograph.serve.pages.Picture;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Forest plots and bars: what stands where, and what is said where there is nothing to draw. */
final class RowChartsTest {
  private static final String HOSTILE = "<script>\"&' \u0001 ]]> ž 𝛼 \u202Eabc";
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static ForestRow row(
      String group, String label, double value, double low, double high, String said) {
    return new ForestRow(group, label, "", some(value), some(low), some(high), said, "", "");
  }

  /** NaN for none. */
  private static OptionalDouble some(double number) {
    return Double.isNaN(number) ? NONE : OptionalDouble.of(number);
  }

  private static Picture ratios(ForestRow... rows) {
    return new ForestPlot("Ratios", "hazard ratio", OptionalDouble.of(1), true)
        .draw(List.of(rows))
        .orElseThrow();
  }

  private static Picture bars(ForestRow... rows) {
    return new ResponseBars("Response", "% of participants").draw(List.of(rows)).orElseThrow();
  }

  private static Document parsed(Picture picture) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(picture.svg())));
  }

  private static List<Element> classed(Picture picture, String css) throws Exception {
    NodeList all = parsed(picture).getElementsByTagName("*");
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      if (List.of(((Element) all.item(i)).getAttribute("class").split(" ")).contains(css)) {
        found.add((Element) all.item(i));
      }
    }
    return found;
  }

  private static List<String> texts(Picture picture, String css) throws Exception {
    return classed(picture, css).stream().map(Element::getTextContent).toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void hostileTextsStayTexts() throws Exception {
    ForestRow bad =
        new ForestRow(
            HOSTILE, HOSTILE, HOSTILE, some(40), some(30), some(50), HOSTILE, HOSTILE, HOSTILE);
    Picture forest =
        new ForestPlot(HOSTILE, HOSTILE, OptionalDouble.of(0), false)
            .draw(List.of(bad))
            .orElseThrow();
    Picture bars = new ResponseBars(HOSTILE, HOSTILE).draw(List.of(bad)).orElseThrow();
    for (Picture picture : List.of(forest, bars)) {
      Document svg = parsed(picture);
      assertEquals(0, svg.getElementsByTagName("script").getLength());
      assertFalse(picture.svg().contains("style="), "the policy forbids style");
      assertFalse(picture.svg().matches("(?s).*<[^>]* on[a-z]+=.*"), "no handlers");
    }
  }

  @Test
  void twoPicturesOfOneTitleHaveIdsOfTheirOwn() throws Exception {
    Picture one = ratios(row("", "a", 0.5, 0.3, 0.8, "0.50"));
    Picture other = ratios(row("", "a", 0.6, 0.3, 0.8, "0.60"));
    String id = parsed(one).getDocumentElement().getAttribute("aria-labelledby");
    for (String part : id.split(" ")) {
      assertTrue(one.svg().contains("id=\"" + part + "\""), part);
      assertFalse(other.svg().contains("id=\"" + part + "\""), part);
    }
  }

  @Test
  void onALogarithmicScaleAHalfLiesAsFarFromOneAsADouble() throws Exception {
    Picture picture =
        ratios(row("", "half", 0.5, 0.25, 1, "0.50"), row("", "double", 2, 1, 4, "2.0"));
    double one = number(classed(picture, "reference").get(0), "x1");
    List<Element> squares = classed(picture, "estimate");
    double half = number(squares.get(0), "x") + 4.5;
    double twice = number(squares.get(1), "x") + 4.5;
    assertEquals(one - half, twice - one, 0.2);
    assertTrue(texts(picture, "tick").containsAll(List.of("0.5", "1", "2")), "round numbers");
  }

  @Test
  void ticksAreFewAndRoundWhateverTheRange() {
    double[][] ranges = {{0.96, 0.99}, {0.5, 2}, {0.81, 1.14}, {0.01, 30}, {1, 1}, {1e-6, 1e6}};
    for (double[] range : ranges) {
      LogScale scale = LogScale.around(List.of(range[0], range[1]), List.of());
      String said = scale.ticks().toString();
      assertTrue(scale.low() <= range[0] && range[1] <= scale.high(), said);
      assertTrue(scale.ticks().size() >= 2 && scale.ticks().size() <= 8, said);
      for (Scale.Tick tick : scale.ticks()) {
        assertTrue(tick.text().replaceAll("[0.]", "").length() <= 2, said);
        assertEquals(tick.value(), Double.parseDouble(tick.text()), 1e-9 * tick.value(), said);
      }
    }
  }

  @Test
  void whatIsNotEstimableStaysAndSaysSo() throws Exception {
    Picture picture =
        ratios(
            row("", "3 mg/kg", Double.NaN, Double.NaN, Double.NaN, "not estimable"),
            row("", "9 mg/kg", 0.55, 0.35, 0.87, "0.55 (0.35 to 0.87)"),
            row("", "silent", Double.NaN, Double.NaN, Double.NaN, ""));
    assertEquals(1, classed(picture, "estimate").size());
    assertEquals(List.of("not estimable", "no value"), texts(picture, "none"));
    assertTrue(picture.svg().contains("2 of them without an estimate"));
  }

  @Test
  void anIntervalWithoutAnEndGoesOnAsAnArrow() throws Exception {
    Picture open =
        ratios(
            row("", "open", Double.NaN, 13.1, Double.NaN, "not reached (13.1 to NE)"),
            row("", "closed", 13, 7.9, 18, "13.0 (7.9 to 18.0)"));
    List<Element> hooks = classed(open, "arrow");
    assertEquals(2, hooks.size(), "one tip of two hooks");
    double right = number(hooks.get(0), "x1");
    assertTrue(number(hooks.get(0), "x2") < right, "it points to the right");
    assertTrue(open.remark().contains("An arrow"), open.remark());
    Picture closed = ratios(row("", "closed", 13, 7.9, 18, "13.0"));
    assertEquals(List.of(), classed(closed, "arrow"));
    assertEquals("", closed.remark());
  }

  @Test
  void aRatioWhoseIntervalReachesZeroIsStillDrawn() throws Exception {
    Picture picture = ratios(row("", "a", 0.5, 0, 3000, "0.5 (0 to 3000)"));
    assertEquals(4, classed(picture, "arrow").size(), "arrows at both ends");
    for (Element line : classed(picture, "interval")) {
      assertTrue(Double.isFinite(number(line, "x1")) && number(line, "x1") > 0);
    }
  }

  @Test
  void rowsOfAGroupStandTogetherBelowTheirHeading() throws Exception {
    Picture picture =
        ratios(
            row("VAYHIT2", "9 mg/kg", 0.5, 0.3, 0.8, "0.50"),
            row("LUNA 3", "rilzabrutinib", 0.6, 0.3, 0.8, "0.60"),
            row("VAYHIT2", "3 mg/kg", 0.7, 0.3, 0.8, "0.70"));
    assertEquals(List.of("VAYHIT2", "LUNA 3"), texts(picture, "group"));
    assertEquals(List.of("9 mg/kg", "3 mg/kg", "rilzabrutinib"), texts(picture, "name"));
    assertEquals(List.of("0.50", "0.70", "0.60"), texts(picture, "said"));
  }

  @Test
  void aRowThatLeadsSomewhereCanBeFollowed() throws Exception {
    ForestRow leads =
        new ForestRow(
            "",
            "a",
            "/page/result/1",
            some(62),
            some(51.1),
            some(72),
            "62.0%",
            "26/42",
            "recalled");
    for (Picture picture : List.of(ratios(leads), bars(leads))) {
      Document svg = parsed(picture);
      assertEquals("group", svg.getDocumentElement().getAttribute("role"), "not an image");
      Element link = (Element) svg.getElementsByTagName("a").item(0);
      assertEquals("/page/result/1", link.getAttribute("href"));
      assertTrue(number(classed(picture, "hit").get(0), "height") >= 24, "large enough to press");
      assertTrue(texts(picture, "n").containsAll(List.of("n/N", "26/42")));
      assertEquals(List.of("62.0% · recalled"), texts(picture, "said"), "not by colour alone");
    }
  }

  @Test
  void barsReachFromZeroToAHundred() throws Exception {
    Picture picture =
        bars(
            row("SR6", "all", 100, Double.NaN, Double.NaN, "100%"),
            row("SR6", "half", 50, 36.2, 63.8, "50% (36.2 to 63.8)"),
            row("SR6", "none", 0, 0, 7, "0%"),
            row("SR6", "unknown", Double.NaN, Double.NaN, Double.NaN, "not reported"));
    assertEquals(List.of("0", "20", "40", "60", "80", "100"), texts(picture, "tick"));
    List<Element> bars = classed(picture, "bar");
    assertEquals(3, bars.size());
    assertEquals(number(bars.get(0), "width"), 2 * number(bars.get(1), "width"), 0.2);
    assertEquals(List.of("not reported"), texts(picture, "none"));
    // Labels stand beyond the bar and its whisker.
    double whisker =
        classed(picture, "interval").stream().mapToDouble(l -> number(l, "x2")).max().orElse(0);
    double said = number(classed(picture, "said").get(1), "x");
    assertTrue(said > whisker, said + " is not beyond " + whisker);
  }

  @Test
  void aLongListIsDrawnInPart() {
    ForestRow[] many =
        IntStream.range(0, 100)
            .mapToObj(i -> row("", "r" + i, 40, 30, 50, "40"))
            .toArray(ForestRow[]::new);
    assertEquals("The first 60 of 100 rows of the table.", bars(many).remark());
    assertEquals("The first 60 of 100 rows of the table.", ratios(many).remark());
  }

  @Test
  void withoutANumberThereIsNoPicture() {
    ForestRow none = row("", "a", Double.NaN, Double.NaN, Double.NaN, "not reached");
    assertEquals(Optional.empty(), new ForestPlot("t", "m", NONE, false).draw(List.of(none)));
    assertEquals(Optional.empty(), new ForestPlot("t", "m", NONE, false).draw(List.of()));
    assertEquals(Optional.empty(), new ResponseBars("t", "m").draw(List.of(none)));
  }

  @Test
  void longLabelsAreBrokenAndTheLongestAreCut() throws Exception {
    String label =
        "eltrombopag and ianalumab, each at the dose of the second study part, ".repeat(5);
    Picture picture = bars(row("", label, 40, 30, 50, "40%"));
    List<String> lines = texts(picture, "name");
    assertEquals(3, lines.size());
    assertTrue(lines.get(2).endsWith("…"), lines.get(2));
    assertTrue(
        picture.svg().contains(label.strip() + " : 40%") || picture.svg().contains(label),
        "whole in the title");
    for (String line : lines) {
      assertTrue(Lettering.width(line) <= 215, line);
    }
  }
}

package org.hemograph.serve.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hemograph.query.Chart;
import org.hemograph.serve.pages.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

final class ChartsTest {
  private static final String HOSTILE = "<script>\"&' \u0001 ]]> ž 𝛼";

  private static Datum datum(String... namesAndTexts) {
    Map<String, String> parts = new HashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      parts.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return new Datum(parts);
  }

  /** One that every kind of chart can draw. */
  private static Datum every(int i, String text) {
    return datum(
        "label",
        text + i,
        "series",
        text,
        "value",
        i + ".5",
        "low",
        i + "",
        "high",
        i + 1 + "",
        "from",
        2000 + i % 20 + "-03",
        "to",
        2021 + "",
        "row",
        text + i % 7,
        "column",
        text + i);
  }

  private static Picture draw(Chart.Type type, Datum... data) {
    return Charts.draw(type, "What " + HOSTILE, "value (%)", List.of(data)).orElseThrow();
  }

  private static Document parsed(Picture picture) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(picture.svg())));
  }

  @ParameterizedTest
  @EnumSource
  void everyChartIsWellFormedWhateverItsTextsHold(Chart.Type type) throws Exception {
    Picture picture = draw(type, every(1, HOSTILE), every(2, "plain"), every(3, ""));
    Element svg = parsed(picture).getDocumentElement();
    assertEquals("img", svg.getAttribute("role"));
    for (String id : svg.getAttribute("aria-labelledby").split(" ")) {
      assertTrue(picture.svg().contains(" id=\"" + id + "\""), "nothing is called " + id);
    }
    assertTrue(svg.getElementsByTagName("title").item(0).getTextContent().startsWith("What <scr"));
    assertFalse(svg.getElementsByTagName("desc").item(0).getTextContent().isBlank());
    assertEquals(0, svg.getElementsByTagName("script").getLength());
    assertFalse(draw(type, every(1, HOSTILE)).svg().contains("style="), "the policy forbids style");
  }

  @ParameterizedTest
  @EnumSource
  void aLongAnswerIsDrawnInPart(Chart.Type type) {
    Datum[] many = IntStream.range(0, 100).mapToObj(i -> every(i, "r")).toArray(Datum[]::new);
    Picture picture = draw(type, many);
    assertEquals("The first 60 of 100 rows of the table.", picture.remark());
    assertFalse(picture.svg().contains("r60<"), "the 61st is there");
  }

  @ParameterizedTest
  @EnumSource
  void nothingToDrawIsNoChart(Chart.Type type) {
    assertEquals(Optional.empty(), Charts.draw(type, "t", "m", List.of()));
    assertEquals(Optional.empty(), Charts.draw(type, "t", "m", List.of(datum("x", "y"))));
  }

  @Test
  void numbersThatNobodyCanDrawAreNotThere() {
    for (String bad : List.of("NaN", "INF", "1e400", "-INF", "x", "9".repeat(50), "")) {
      assertEquals(
          Optional.empty(),
          Charts.draw(Chart.Type.BAR, "t", "m", List.of(datum("label", "a", "value", bad))),
          bad);
    }
  }

  @Test
  void barsReachFromZeroInBothDirections() throws Exception {
    Picture picture =
        draw(
            Chart.Type.BAR,
            datum("label", "up", "value", "30"),
            datum("label", "down", "value", "-15"));
    var bars = parsed(picture).getElementsByTagName("rect");
    double up = Double.parseDouble(((Element) bars.item(0)).getAttribute("width"));
    double down = Double.parseDouble(((Element) bars.item(1)).getAttribute("width"));
    assertEquals(up, 2 * down, 0.2);
    double zero = Double.parseDouble(((Element) bars.item(0)).getAttribute("x"));
    double left = Double.parseDouble(((Element) bars.item(1)).getAttribute("x"));
    assertEquals(zero, left + down, 0.2);
  }

  @Test
  void aRowWithoutValueSaysSoBetweenTheOthers() {
    String svg =
        draw(
                Chart.Type.INTERVAL,
                datum("label", "a", "value", "1.5", "low", "1", "high", "2"),
                datum("label", "b"),
                datum("label", "c", "value", "3"))
            .svg();
    assertTrue(svg.contains(">no value<"), svg);
    assertTrue(svg.contains(">1.5 (1 to 2)<"), svg);
    assertTrue(svg.contains("estimate alone"), "an estimate without interval looks like others");
    assertTrue(svg.contains("1 of them without a value"), svg);
  }

  @Test
  void whatHasNoEndIsOpen() {
    String svg =
        draw(
                Chart.Type.TIMELINE,
                datum("label", "a", "from", "2020-01-15", "to", "2022"),
                datum("label", "b", "from", "2021-06"),
                datum("label", "c", "from", "2022-03"))
            .svg();
    assertTrue(svg.contains("A timeline of 3 rows, 2 of them without an end."), svg);
    assertTrue(svg.contains("bar open"), svg);
    assertTrue(svg.contains(">2021-06 –<"), svg);
    assertTrue(svg.contains(">2020-01-15 – 2022<"), svg);
    assertTrue(svg.contains(">2020<") && svg.contains(">2023<"), "years stand below");
  }

  @Test
  void bubblesGrowByAreaAndHoldTheirNumber() throws Exception {
    var bubbles =
        parsed(
                draw(
                    Chart.Type.MATRIX,
                    datum("row", "a", "column", "x", "value", "4"),
                    datum("row", "b", "column", "x", "value", "16")))
            .getElementsByTagName("circle");
    double small = Double.parseDouble(((Element) bubbles.item(0)).getAttribute("r"));
    double large = Double.parseDouble(((Element) bubbles.item(1)).getAttribute("r"));
    assertEquals(large, 2 * small, 0.2);
    double above = Double.parseDouble(((Element) bubbles.item(0)).getAttribute("cy"));
    double below = Double.parseDouble(((Element) bubbles.item(1)).getAttribute("cy"));
    assertTrue(2 * large <= below - above, "the largest fits into its row");
  }

  @Test
  void ticksAreRoundNumbers() {
    assertEquals(
        List.of("0", "5", "10", "15", "20", "25"),
        Scale.around(0, 23).ticks().stream().map(Scale.Tick::text).toList());
    assertEquals(
        List.of("-0.2", "-0.1", "0.0", "0.1", "0.2", "0.3"),
        Scale.around(-0.15, 0.3).ticks().stream()
            .map(Scale.Tick::text)
            .map(text -> text.equals("0") ? "0.0" : text)
            .toList());
  }
}

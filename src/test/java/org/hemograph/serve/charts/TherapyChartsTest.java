package org.hemograph.serve.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hemograph.serve.charts.PathDiagram.Arrow;
import org.hemograph.serve.charts.PathDiagram.Box;
import org.hemograph.serve.charts.PathDiagram.Column;
import org.hemograph.serve.charts.PathDiagram.Kind;
import org.hemograph.serve.charts.PathDiagram.Line;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Picture;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The path, the bubbles and the studies in time, as XML. */
final class TherapyChartsTest {
  private static final String HOSTILE =
      "<script>alert(1)</script>\"&' \u0001 ]]> \u202eמשהו 𝛼" + "x".repeat(10_000);

  private static Element parsed(Picture picture) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(picture.svg())));
    return document.getDocumentElement();
  }

  private static List<Element> all(Element root, String name) {
    NodeList found = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** What holds of each: no script, links named, no id twice, no role that hides the links. */
  private static Element sound(Picture picture) throws Exception {
    Element root = parsed(picture);
    assertEquals("group", root.getAttribute("role"));
    assertFalse(root.getAttribute("aria-label").isEmpty());
    assertTrue(all(root, "script").isEmpty());
    assertFalse(picture.svg().contains("style="));
    for (Element link : all(root, "a")) {
      String name = link.getTextContent();
      assertFalse(name.isBlank());
      assertFalse(link.getAttribute("href").startsWith("javascript:"));
    }
    Set<String> ids = new HashSet<>();
    for (Element any : all(root, "*")) {
      if (any.hasAttribute("id")) {
        assertTrue(ids.add(any.getAttribute("id")), any.getAttribute("id"));
      }
    }
    return root;
  }

  private static Box box(String id, String text) {
    return new Box(id, new Link(text, "/page/" + id), "below " + text, Kind.MECHANISM, false);
  }

  private static Column column(String heading, Box... boxes) {
    return new Column(heading, List.of(boxes));
  }

  private static Picture path(List<Column> columns, Arrow... arrows) {
    return new PathDiagram("A path " + HOSTILE).draw(columns, List.of(arrows)).orElseThrow();
  }

  @Test
  void path_everyBoxIsALinkAndEveryArrowSaysWhatItMeans() throws Exception {
    Element root =
        sound(
            path(
                List.of(
                    column("Drug", box("d", "drug")),
                    column("Mechanism", box("m", HOSTILE), box("n", "other")),
                    column("Process", box("p", "process"))),
                new Arrow("d", "m", "d acts by m", Line.STATED),
                new Arrow("d", "p", "d leads to p", Line.HYPOTHESIS),
                new Arrow("m", "p", HOSTILE, Line.RECALLED)));
    assertEquals(4, all(root, "a").size());
    List<Element> arrows =
        all(root, "g").stream().filter(g -> g.getAttribute("class").startsWith("arrow")).toList();
    assertEquals(
        List.of("arrow stated", "arrow hypothesis", "arrow recalled"),
        arrows.stream().map(g -> g.getAttribute("class")).toList());
    assertEquals("d leads to p", all(arrows.get(1), "title").get(0).getTextContent());
  }

  @Test
  void path_noBoxLiesOnAnother_andNoLaneOnABox() throws Exception {
    Element root =
        sound(
            path(
                List.of(
                    column("A", box("a", "a")),
                    column("B", box("b", "b"), box("c", "c"), box("d", "d")),
                    column("C", box("e", "e"))),
                new Arrow("a", "e", "over", Line.STATED),
                new Arrow("a", "b", "next", Line.STATED)));
    List<double[]> spans =
        all(root, "rect").stream()
            .filter(rect -> rect.getAttribute("x").equals("213"))
            .map(
                rect -> {
                  double y = Double.parseDouble(rect.getAttribute("y"));
                  return new double[] {y, y + Double.parseDouble(rect.getAttribute("height"))};
                })
            .sorted((one, two) -> Double.compare(one[0], two[0]))
            .toList();
    assertEquals(3, spans.size());
    for (int i = 1; i < spans.size(); i++) {
      assertTrue(spans.get(i)[0] > spans.get(i - 1)[1], "boxes " + i);
    }
    String way =
        all(root, "path").stream()
            .map(path -> path.getAttribute("d"))
            .filter(d -> d.contains("L"))
            .findFirst()
            .orElseThrow();
    double lane =
        Double.parseDouble(way.substring(way.indexOf('L') + 1, way.lastIndexOf('C')).split(" ")[1]);
    assertTrue(spans.stream().noneMatch(span -> lane >= span[0] && lane <= span[1]), way);
  }

  @Test
  void path_arrowsThatGoBackOrNowhereAreLeftOut() throws Exception {
    Element root =
        sound(
            path(
                List.of(column("A", box("a", "a")), column("B", box("b", "b"))),
                new Arrow("b", "a", "back", Line.STATED),
                new Arrow("a", "a", "itself", Line.STATED),
                new Arrow("a", "z", "nowhere", Line.STATED)));
    assertTrue(all(root, "path").isEmpty());
  }

  @Test
  void path_ofOneColumnIsNone() {
    assertEquals(
        Optional.empty(),
        new PathDiagram("x").draw(List.of(column("A", box("a", "a"))), List.of()));
    assertEquals(Optional.empty(), new PathDiagram("x").draw(List.of(), List.of()));
  }

  private static BubbleChart.Row row(String name, BubbleChart.Bubble... bubbles) {
    return new BubbleChart.Row(
        new Link(name, "/page/c"), List.of(bubbles), List.of(new Link(name, "/page/d")));
  }

  private static BubbleChart.Bubble bubble(int column, int number) {
    return new BubbleChart.Bubble(column, number, HOSTILE, "/page/b", false);
  }

  @Test
  void bubbles_areLinksWithNames_largeEnoughToHit() throws Exception {
    BubbleChart.Group group =
        new BubbleChart.Group(
            Link.text(HOSTILE),
            List.of(row(HOSTILE, bubble(0, 1), bubble(1, 400)), row("other", bubble(1, 3))));
    Element root =
        sound(new BubbleChart(HOSTILE, List.of("one", HOSTILE)).draw(List.of(group)).orElseThrow());
    long bubbles =
        all(root, "a").stream().filter(a -> a.getAttribute("href").equals("/page/b")).count();
    assertEquals(3, bubbles);
    List<Double> hits =
        all(root, "circle").stream()
            .filter(circle -> circle.getAttribute("class").equals("hit"))
            .map(circle -> Double.parseDouble(circle.getAttribute("r")))
            .toList();
    assertEquals(3, hits.size());
    assertTrue(hits.stream().allMatch(radius -> 2 * radius >= 24), hits.toString());
  }

  @Test
  void bubbles_areAsLargeAsTheirNumbers() throws Exception {
    BubbleChart.Group group =
        new BubbleChart.Group(Link.text(""), List.of(row("a", bubble(0, 5), bubble(1, 10))));
    Element root =
        sound(new BubbleChart("x", List.of("one", "two")).draw(List.of(group)).orElseThrow());
    List<Double> radii =
        all(root, "circle").stream()
            .filter(circle -> circle.getAttribute("class").equals("bubble"))
            .map(circle -> Double.parseDouble(circle.getAttribute("r")))
            .toList();
    assertEquals(2, radii.get(1) * radii.get(1) / (radii.get(0) * radii.get(0)), 0.1);
  }

  @Test
  void bubbles_ofNothingAreNone() {
    assertEquals(Optional.empty(), new BubbleChart("x", List.of("one")).draw(List.of()));
    BubbleChart.Group bare = new BubbleChart.Group(Link.text("g"), List.of(row("a")));
    assertEquals(Optional.empty(), new BubbleChart("x", List.of("one")).draw(List.of(bare)));
  }

  private static StudyTimeline.Row study(String name, LocalDate from, Optional<LocalDate> to) {
    return new StudyTimeline.Row(
        new Link(name, "/page/study/1"), 3, "phase 3, " + name, "dates", from, to, to.isEmpty());
  }

  @Test
  void studies_areLinksThatSayPhaseAndStatus() throws Exception {
    LocalDate begin = LocalDate.of(2020, 1, 1);
    Element root =
        sound(
            new StudyTimeline(HOSTILE)
                .draw(
                    List.of(
                        study(HOSTILE, begin, Optional.of(begin.plusYears(2))),
                        study("open", begin, Optional.empty()),
                        study("backward", begin, Optional.of(begin.minusYears(5))),
                        study(
                            "ancient",
                            LocalDate.of(1, 1, 1),
                            Optional.of(LocalDate.of(9999, 1, 1)))))
                .orElseThrow());
    assertEquals(4, all(root, "a").size());
    assertTrue(all(root, "a").get(1).getTextContent().contains("phase 3"));
    // Whatever the dates, only so many lines are drawn.
    assertTrue(all(root, "line").size() < 40, "lines " + all(root, "line").size());
    assertTrue(
        all(root, "rect").stream()
            .allMatch(rect -> Double.parseDouble(rect.getAttribute("width")) > 0));
  }

  @Test
  void studies_withoutAnEndHaveATipAndAreAsShortAsAllSuch() throws Exception {
    LocalDate begin = LocalDate.of(2010, 1, 1);
    Element root =
        sound(
            new StudyTimeline("x")
                .draw(
                    List.of(
                        study("open", begin, Optional.empty()),
                        study("long", begin, Optional.of(begin.plusYears(10)))))
                .orElseThrow());
    assertEquals(1, all(root, "path").size());
    assertEquals(1, all(root, "rect").size());
  }

  @Test
  void studies_noneAreNoPicture() {
    assertEquals(Optional.empty(), new StudyTimeline("x").draw(List.of()));
  }
}

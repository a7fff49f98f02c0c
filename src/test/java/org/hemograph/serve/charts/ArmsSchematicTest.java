package org.hemograph.serve.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hemograph.serve.charts.ArmsSchematic.Entry;
import org.hemograph.serve.charts.SchematicArm.Course;
import org.hemograph.serve.charts.SchematicArm.Role;
import org.hemograph.serve.pages.Picture;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class ArmsSchematicTest {
  private static final String HOSTILE =
      "<script>alert(1)</script>\"&' \u0001 ]]> \u202Eشريط 𝛼 " + "x".repeat(10_000);

  private static Course course(String drug, Role role, boolean taper, double start, double weeks) {
    return new Course(drug, "oral", role, taper, start, OptionalDouble.of(weeks), List.of());
  }

  private static SchematicArm arm(String name) {
    return new SchematicArm(
        name,
        "n 50",
        List.of(
            new Course(
                "ianalumab",
                "9 mg/kg, IV",
                Role.INVESTIGATIONAL,
                false,
                0,
                OptionalDouble.empty(),
                List.of(0.0, 4.3, 8.7, 13.0)),
            course("eltrombopag", Role.BACKGROUND, false, 0, 16),
            course("eltrombopag", Role.BACKGROUND, true, 16, 8)));
  }

  private static Document xml(Picture picture) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(picture.svg())));
  }

  private static Picture drawn(SchematicArm... arms) {
    return new ArmsSchematic("Arms of A", Entry.RANDOMISED, "1:1")
        .draw(List.of(arms))
        .orElseThrow();
  }

  private static List<Element> all(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  @Test
  void aStudyWithoutArmsHasNoPicture() {
    assertEquals(Optional.empty(), new ArmsSchematic("A", Entry.NOT_STATED, "").draw(List.of()));
  }

  @Test
  void itSaysInWordsWhatItShows() throws Exception {
    Document document = xml(drawn(arm("nine"), arm("placebo")));
    assertEquals("img", document.getDocumentElement().getAttribute("role"));
    String said = all(document, "desc").get(0).getTextContent();
    assertTrue(said.startsWith("Randomised 1:1 to 2 arms. nine, n 50: ianalumab 9 mg/kg"), said);
    String names = document.getDocumentElement().getAttribute("aria-labelledby");
    for (String id : names.split(" ")) {
      assertTrue(drawn(arm("nine"), arm("placebo")).svg().contains("id=\"" + id + "\""), id);
    }
  }

  @Test
  void aDoseIsADotACourseABarAndATaperAWedge() throws Exception {
    Document document = xml(drawn(arm("nine")));
    List<String> circles =
        all(document, "circle").stream().map(e -> e.getAttribute("class")).toList();
    assertEquals(4, circles.stream().filter(css -> css.contains("investigational")).count());
    assertEquals(1, all(document, "path").size());
    assertEquals(
        1,
        all(document, "rect").stream()
            .filter(e -> e.getAttribute("class").equals("course background"))
            .count());
  }

  @Test
  void theTaperBeginsWhereTheCourseEnds() throws Exception {
    Document document = xml(drawn(arm("nine")));
    Element bar =
        all(document, "rect").stream()
            .filter(e -> e.getAttribute("class").equals("course background"))
            .findFirst()
            .orElseThrow();
    double end =
        Double.parseDouble(bar.getAttribute("x")) + Double.parseDouble(bar.getAttribute("width"));
    String path = all(document, "path").get(0).getAttribute("d");
    assertEquals(end, Double.parseDouble(path.substring(1, path.indexOf(' '))), 0.2);
  }

  @Test
  void hostileTextStaysText() throws Exception {
    SchematicArm hostile =
        new SchematicArm(HOSTILE, HOSTILE, List.of(course(HOSTILE, Role.OTHER, false, 0, 4)));
    Picture picture =
        new ArmsSchematic(HOSTILE, Entry.RANDOMISED, HOSTILE).draw(List.of(hostile)).orElseThrow();
    assertFalse(picture.svg().contains("<script"), picture.svg());
    Document document = xml(picture);
    assertEquals(0, document.getElementsByTagName("script").getLength());
    for (Element text : all(document, "text")) {
      int letters = text.getTextContent().codePointCount(0, text.getTextContent().length());
      assertTrue(letters <= 51, text.getTextContent());
    }
  }

  @Test
  void idsAreUniqueOverSeveralPictures() throws Exception {
    List<String> ids = new ArrayList<>();
    for (Picture picture :
        List.of(drawn(arm("nine")), drawn(arm("three")), drawn(arm("a"), arm("b")))) {
      for (String name : List.of("title", "desc")) {
        all(xml(picture), name).stream()
            .map(e -> e.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .forEach(ids::add);
      }
    }
    assertEquals(6, ids.size());
    assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
  }

  @Test
  void manyArmsAreCutAndItSaysSo() throws Exception {
    List<SchematicArm> many = IntStream.range(0, 30).mapToObj(i -> arm("arm " + i)).toList();
    Picture picture = new ArmsSchematic("A", Entry.ASSIGNED, "").draw(many).orElseThrow();
    assertTrue(picture.remark().startsWith("The first 12 of 30 arms."), picture.remark());
    assertEquals(12, all(xml(picture), "g").size());
  }

  @Test
  void everythingLiesWithinThePicture() throws Exception {
    Document document = xml(drawn(arm("nine"), arm("placebo")));
    String[] box = document.getDocumentElement().getAttribute("viewBox").split(" ");
    for (Element rect : all(document, "rect")) {
      double right =
          Double.parseDouble(rect.getAttribute("x"))
              + Double.parseDouble(rect.getAttribute("width"));
      double bottom =
          Double.parseDouble(rect.getAttribute("y"))
              + Double.parseDouble(rect.getAttribute("height"));
      assertTrue(right <= Double.parseDouble(box[2]), rect.getAttribute("class"));
      assertTrue(bottom <= Double.parseDouble(box[3]), rect.getAttribute("class"));
    }
  }
}

package org.hemograph.serve.ontology;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemograph.serve.pages.Picture;

/** A diagram of the main classes. Where they stand is set here; a test holds it to the ontology. */
public final class MainClasses {
  static final int WIDTH = 150;
  static final int HEIGHT = 34;
  private static final int COLUMN = 240;
  private static final int ROW = 92;

  /** A class and its place in the picture. */
  record Box(String name, int column, int row) {}

  /** A property that leads from one box to another. */
  record Arrow(String from, String property, String to) {}

  static final List<Box> BOXES =
      List.of(
          new Box("Publication", 0, 0),
          new Box("Study", 1, 0),
          new Box("Condition", 2, 0),
          new Box("Claim", 0, 1),
          new Box("Arm", 1, 1),
          new Box("Endpoint", 2, 1),
          new Box("EndpointConcept", 3, 1),
          new Box("EvidenceSpan", 0, 2),
          new Box("OutcomeResult", 1, 2),
          new Box("Administration", 3, 2),
          new Box("Target", 1, 3),
          new Box("DrugClass", 2, 3),
          new Box("Drug", 3, 3),
          new Box("Mechanism", 2, 4));

  /** What leads where; the names of the properties are those of the ontology. */
  static final List<Arrow> ARROWS =
      List.of(
          new Arrow("Publication", "reportsOn", "Study"),
          new Arrow("Study", "condition", "Condition"),
          new Arrow("Claim", "evidence", "EvidenceSpan"),
          new Arrow("Arm", "ofStudy", "Study"),
          new Arrow("Endpoint", "ofStudy", "Study"),
          new Arrow("Endpoint", "endpointConcept", "EndpointConcept"),
          new Arrow("OutcomeResult", "evidence", "EvidenceSpan"),
          new Arrow("OutcomeResult", "inGroup", "Arm"),
          new Arrow("OutcomeResult", "forEndpoint", "Endpoint"),
          new Arrow("Administration", "ofArm", "Arm"),
          new Arrow("Administration", "drug", "Drug"),
          new Arrow("Drug", "inClass", "DrugClass"),
          new Arrow("DrugClass", "primaryTarget", "Target"),
          new Arrow("Drug", "hasMechanism", "Mechanism"),
          new Arrow("Mechanism", "onTarget", "Target"));

  /** The picture, whose boxes lead to their classes. */
  public Picture picture() {
    Map<String, Box> places =
        BOXES.stream().collect(Collectors.toMap(Box::name, Function.identity()));
    StringBuilder svg = new StringBuilder(8 << 10);
    svg.append(
        "<svg class=\"picture classes\" viewBox=\"0 0 900 430\" role=\"group\""
            + " aria-labelledby=\"classes-title classes-desc\">"
            + "<title id=\"classes-title\">The main classes</title>"
            + "<desc id=\"classes-desc\">Boxes for classes, arrows for the properties between"
            + " them; the lists below have all of both.</desc>"
            + "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\""
            + " markerHeight=\"7\" orient=\"auto\"><path class=\"tip\" d=\"M0 0L8 4L0 8z\"/>"
            + "</marker></defs>");
    for (Arrow arrow : ARROWS) {
      draw(svg, places.get(arrow.from()), places.get(arrow.to()), arrow.property());
    }
    BOXES.forEach(box -> draw(svg, box));
    return new Picture(svg.append("</svg>").toString(), "Each box leads to its class.");
  }

  private static void draw(StringBuilder svg, Box box) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<a href=\"/ontology/%s\"><rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\""
                + " height=\"%d\" rx=\"6\"/><text class=\"measure\" x=\"%d\" y=\"%d\">%s</text></a>",
            box.name(),
            left(box),
            top(box),
            WIDTH,
            HEIGHT,
            left(box) + WIDTH / 2,
            top(box) + HEIGHT / 2 + 5,
            box.name()));
  }

  private static void draw(StringBuilder svg, Box from, Box to, String property) {
    boolean level = from.row() == to.row();
    boolean right = to.column() > from.column();
    int x1 = left(from) + (level ? (right ? WIDTH : 0) : WIDTH / 2);
    int x2 = left(to) + (level ? (right ? 0 : WIDTH) : WIDTH / 2);
    boolean down = to.row() > from.row();
    int y1 = top(from) + (level ? HEIGHT / 2 : down ? HEIGHT : 0);
    int y2 = top(to) + (level ? HEIGHT / 2 : down ? 0 : HEIGHT);
    svg.append(
        String.format(
            Locale.ROOT,
            "<path class=\"arrow\" d=\"M%d %dL%d %d\" marker-end=\"url(#tip)\"/>"
                + "<text class=\"tick\" x=\"%d\" y=\"%d\">%s</text>",
            x1,
            y1,
            x2,
            y2,
            (x1 + x2) / 2,
            (y1 + y2) / 2 - 4,
            property));
  }

  private static int left(Box box) {
    return 10 + box.column() * COLUMN;
  }

  private static int top(Box box) {
    return 10 + box.row() * ROW;
  }
}

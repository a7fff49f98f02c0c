package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.charts.ArmsSchematic;
import org.hemograph.serve.charts.SchematicArm;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Picture;
import org.hemograph.serve.pages.StudyPage.Arm;
import org.hemograph.serve.pages.StudyPage.Arms;
import org.hemograph.serve.pages.StudyPage.Course;

/** The arms of a study, as a list and as a picture. */
final class StudyArms {
  private static final int MOST_DOSES = 30;
  private static final List<String> TYPES =
      List.of(
          "experimental",
          "other",
          "not-stated",
          "",
          "active-comparator",
          "placebo-comparator",
          "sham-comparator",
          "no-intervention");

  private final StudyEvidence evidence;
  private final List<Part> arms;
  private final List<Part> registered;
  private final Map<Node, List<Part>> courses = new HashMap<>();

  StudyArms(StudyEvidence evidence) {
    this.evidence = evidence;
    List<Part> all =
        evidence.parts(HG.Arm).stream()
            .sorted(
                Comparator.<Part>comparingInt(arm -> TYPES.indexOf(arm.code(HG.armType, "arm")))
                    .thenComparing(this::name, NaturalOrder.INSTANCE)
                    .thenComparing(Part::iri))
            .toList();
    // What a curator tells of the arms is not told again as the registry has it.
    boolean curated = all.stream().anyMatch(arm -> arm.has(HG.verification));
    this.arms = curated ? all.stream().filter(arm -> arm.has(HG.verification)).toList() : all;
    this.registered = all.stream().filter(arm -> !arms.contains(arm)).toList();
    for (Part course : evidence.parts(HG.Administration)) {
      course
          .thing(HG.ofArm)
          .ifPresent(arm -> courses.computeIfAbsent(arm, a -> new ArrayList<>()).add(course));
    }
    courses.replaceAll((arm, given) -> inOrder(given));
  }

  /** The arms as parts, in the order in which tables have them as columns. */
  List<Part> inOrder() {
    return arms;
  }

  Arms shown(String title, Link behind, String address) {
    return new Arms(
        picture(title),
        arms.stream().map(this::arm).toList(),
        registered.stream().map(this::arm).toList(),
        behind,
        address);
  }

  private String name(Part arm) {
    return evidence.values().name(arm.node());
  }

  static String size(Part arm) {
    String printed = arm.text(HG.groupSize, HG.groupSizeText);
    return printed.isEmpty() ? "" : "n " + printed;
  }

  private static List<Part> inOrder(List<Part> given) {
    boolean curated = given.stream().anyMatch(course -> course.has(HG.verification));
    return given.stream()
        .filter(course -> !curated || course.has(HG.verification))
        .sorted(
            Comparator.<Part>comparingDouble(c -> c.number(HG.sequence).orElse(99))
                .thenComparing(Part::iri))
        .toList();
  }

  private List<Part> coursesOf(Part arm) {
    return courses.getOrDefault(arm.node(), List.of());
  }

  private Arm arm(Part arm) {
    List<Course> given =
        coursesOf(arm).stream()
            .map(c -> new Course(drug(c), evidence.stated(c, HG.adminRole), detail(c)))
            .toList();
    String words = arm.text(External.dctermsDescription, HG.regimenText);
    return new Arm(
        evidence.values().of(arm.node()),
        evidence.stated(arm, HG.armType),
        size(arm),
        given,
        given.isEmpty() || arm.has(External.dctermsDescription) ? words : "",
        arm.mark());
  }

  private Link drug(Part course) {
    return course
        .thing(HG.drug)
        .or(() -> course.thing(HG.drugClass))
        .map(evidence.values()::of)
        .orElseGet(() -> Link.text(evidence.values().name(course.node())));
  }

  /** Dose, route, interval, number and length; what the source wrote where none is parsed. */
  private String detail(Part course) {
    String length = evidence.name(course, HG.duration);
    if (isTaper(course)) {
      return length.isEmpty() ? "taper" : "taper over " + length;
    }
    List<String> said = new ArrayList<>();
    String dose = evidence.name(course, HG.dose);
    said.add(dose.isEmpty() ? course.text(HG.doseText) : dose);
    said.add(evidence.stated(course, HG.route));
    String every = evidence.name(course, HG.every);
    said.add(every.isEmpty() ? "" : "every " + every.replaceFirst("^1 ", ""));
    String doses = course.text(HG.doseCount);
    said.add(doses.isEmpty() ? "" : doses + (doses.equals("1") ? " dose" : " doses"));
    said.add(length.isEmpty() ? "" : "for " + length);
    String parsed = String.join(", ", said.stream().filter(text -> !text.isEmpty()).toList());
    boolean schedule = !every.isEmpty() || !doses.isEmpty() || !length.isEmpty();
    return Stream.of(parsed, schedule ? "" : course.text(HG.scheduleText))
        .filter(text -> !text.isEmpty())
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private static boolean isTaper(Part course) {
    return course.code(HG.adminPhase, "course").equals("taper");
  }

  private Optional<Picture> picture(String title) {
    ArmsSchematic.Entry entry =
        switch (evidence.study().code(HG.allocation, "allocation")) {
          case "randomized" -> ArmsSchematic.Entry.RANDOMISED;
          case "non-randomized" -> ArmsSchematic.Entry.ASSIGNED;
          default -> ArmsSchematic.Entry.NOT_STATED;
        };
    return new ArmsSchematic(title, entry, evidence.study().text(HG.allocationRatio))
        .draw(arms.stream().map(this::drawn).toList());
  }

  private SchematicArm drawn(Part arm) {
    Map<String, OptionalDouble> reached = new HashMap<>();
    List<SchematicArm.Course> drawn = new ArrayList<>();
    for (Part course : coursesOf(arm)) {
      String drug = drug(course).text();
      // A course begins where the one before it, of the same drug, ends; if anybody says where.
      OptionalDouble start = reached.getOrDefault(drug, OptionalDouble.of(0));
      OptionalDouble length =
          start.isPresent() ? weeks(course, HG.duration) : OptionalDouble.empty();
      drawn.add(course(course, drug, start.orElse(0), length));
      reached.put(
          drug,
          length.isPresent()
              ? OptionalDouble.of(start.orElse(0) + length.getAsDouble())
              : OptionalDouble.empty());
    }
    return new SchematicArm(name(arm), size(arm), drawn);
  }

  private SchematicArm.Course course(
      Part course, String drug, double start, OptionalDouble length) {
    SchematicArm.Role role =
        switch (course.code(HG.adminRole, "role")) {
          case "investigational" -> SchematicArm.Role.INVESTIGATIONAL;
          case "background" -> SchematicArm.Role.BACKGROUND;
          case "comparator" -> SchematicArm.Role.COMPARATOR;
          case "placebo" -> SchematicArm.Role.PLACEBO;
          default -> SchematicArm.Role.OTHER;
        };
    List<Double> doses = new ArrayList<>();
    OptionalDouble every = weeks(course, HG.every);
    OptionalDouble count = course.number(HG.doseCount);
    if (every.isPresent() && count.isPresent()) {
      for (int i = 0; i < Math.min(MOST_DOSES, count.getAsDouble()); i++) {
        doses.add(start + i * every.getAsDouble());
      }
    }
    String background = role == SchematicArm.Role.BACKGROUND ? "background" : "";
    String given =
        detail(course)
            .replace("intravenous", "IV")
            .replace("subcutaneous", "SC")
            .replace("every day", "daily");
    String detail =
        Stream.of(background, given)
            .filter(text -> !text.isEmpty())
            .reduce((a, b) -> a + ", " + b)
            .orElse("");
    return new SchematicArm.Course(
        drug,
        detail,
        role,
        isTaper(course),
        start,
        doses.isEmpty() ? length : OptionalDouble.empty(),
        doses);
  }

  /** A span of time in weeks, from the key of its quantity: {@code quantity/16-wk}. */
  private static OptionalDouble weeks(Part course, String property) {
    String iri = course.thing(property).map(Node::getURI).orElse("");
    String key = iri.substring(iri.lastIndexOf('/') + 1);
    int dash = key.lastIndexOf('-');
    if (dash <= 0) {
      return OptionalDouble.empty();
    }
    double unit =
        switch (key.substring(dash + 1)) {
          case "d" -> 1 / 7.0;
          case "wk" -> 1;
          case "mo" -> 30.4375 / 7;
          case "a" -> 365.25 / 7;
          default -> Double.NaN;
        };
    try {
      double weeks = Double.parseDouble(key.substring(0, dash)) * unit;
      return Double.isFinite(weeks) && weeks >= 0
          ? OptionalDouble.of(weeks)
          : OptionalDouble.empty();
    } catch (NumberFormatException notOne) {
      return OptionalDouble.empty();
    }
  }
}

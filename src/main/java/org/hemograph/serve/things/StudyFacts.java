package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.KeyFact;
import org.hemograph.serve.pages.Link;

/** What a reader looks for first, as a band of facts and as a paragraph. Only what is stated. */
final class StudyFacts {
  private static final int LONG_NAME = 64;
  private static final int LONG = 110;
  private static final int MOST_MENTIONS = 3;

  private final StudyEvidence evidence;
  private final Part study;
  private final List<Part> arms;

  /**
   * Facts.
   *
   * @param study what is stated about it, by all sources or by one
   */
  StudyFacts(StudyEvidence evidence, Part study, List<Part> arms) {
    this.evidence = evidence;
    this.study = study;
    this.arms = arms;
  }

  List<KeyFact> keys() {
    List<KeyFact> keys = new ArrayList<>();
    String asOf = study.text(HG.statusAsOf);
    add(keys, "Phase", codes(HG.phase), "");
    add(keys, "Status", codes(HG.overallStatus), asOf.isEmpty() ? "" : "as of " + asOf);
    add(keys, "Design", design(), study.text(HG.allocationRatio));
    add(keys, "Masking", codes(HG.masking), "");
    add(
        keys,
        "Enrolment",
        study.all(HG.enrollmentCount).stream().map(evidence.values()::of).toList(),
        enrolmentType());
    List<Link> conditions = things(HG.condition);
    add(keys, "Condition", conditions.isEmpty() ? mentioned("condition") : conditions, lines());
    List<Link> tested = things(HG.investigates);
    add(keys, "Tests", tested, "");
    // A registry lists interventions, and not what each is for.
    add(keys, "Interventions", tested.isEmpty() ? mentioned("drug") : List.of(), "");
    add(keys, "On top of", things(HG.backgroundDrug), "");
    add(keys, "Sponsor", sponsor(), "");
    add(keys, "Start", dates("start"), "");
    List<Link> end = dates("completion");
    add(
        keys,
        "Completion",
        end.isEmpty() ? dates("primary-completion") : end,
        end.isEmpty() ? "primary" : "");
    List<Link> primary = primary();
    add(
        keys,
        "Primary endpoint",
        primary.stream()
            .limit(1)
            .map(link -> new Link(cut(link.text(), LONG_NAME), link.href()))
            .toList(),
        primary.size() > 1 ? "and " + (primary.size() - 1) + " more" : "");
    return keys;
  }

  /** One paragraph. Each sentence stands only when its facts are there. */
  String summary() {
    List<String> sentences = new ArrayList<>();
    sentences.add(first());
    sentences.add(second());
    sentences.add(enrolled());
    List<Link> primary = primary();
    if (primary.size() == 1) {
      sentences.add(
          "The primary endpoint is "
              + lower(cut(primary.get(0).text(), LONG))
              + stop(primary.get(0).text()));
    } else if (primary.size() > 1) {
      sentences.add(
          "The primary endpoints are "
              + listed(
                  primary.stream().limit(3).map(link -> lower(cut(link.text(), LONG))).toList())
              + (primary.size() > 3
                  ? " and " + (primary.size() - 3) + " more."
                  : stop(primary.get(primary.size() - 1).text())));
    }
    sentences.add(stopped());
    return String.join(" ", sentences.stream().filter(text -> !text.isEmpty()).toList());
  }

  private String first() {
    List<String> adjectives = new ArrayList<>();
    String phases = phases();
    adjectives.add(phases);
    adjectives.add(is(HG.allocation, "allocation", "randomized") ? "randomised" : "");
    adjectives.add(is(HG.allocation, "allocation", "non-randomized") ? "non-randomised" : "");
    String masking = evidence.stated(study, HG.masking);
    adjectives.add(masking.equals("open label") ? "open-label" : masking);
    String kind =
        study.is(HG.ObservationalStudy)
            ? "observational study"
            : study.is(HG.ExpandedAccess) ? "expanded access programme" : "trial";
    String described =
        String.join(", ", adjectives.stream().filter(text -> !text.isEmpty()).toList());
    String tested = listed(names(HG.investigates));
    String background = listed(names(HG.backgroundDrug));
    String condition = listed(names(HG.condition));
    String words = (described + " " + kind).strip();
    boolean vowel = "aeiou".indexOf(Character.toLowerCase(words.charAt(0))) >= 0;
    if (tested.isEmpty() && condition.isEmpty() && described.isEmpty()) {
      return "";
    }
    String name = evidence.values().name(study.node());
    return name
        + " is "
        + (vowel ? "an " : "a ")
        + words
        + (tested.isEmpty() ? "" : " of " + tested)
        + (background.isEmpty() ? "" : " on top of " + background)
        + (condition.isEmpty() ? "" : " in " + condition)
        + ".";
  }

  private String second() {
    List<String> parts = new ArrayList<>();
    String population = study.text(HG.populationText);
    if (!population.isEmpty()) {
      return "Participants: " + lower(population).replaceFirst("\\.$", "") + ".";
    }
    String lines = lines();
    String ages = listed(stated(HG.ageGroup));
    parts.add(ages);
    parts.add(lines.isEmpty() ? "" : "treatment line: " + lines);
    String said = String.join("; ", parts.stream().filter(text -> !text.isEmpty()).toList());
    return said.isEmpty() ? "" : "Participants: " + said + ".";
  }

  private String enrolled() {
    List<String> counts =
        study.all(HG.enrollmentCount).stream().map(n -> evidence.values().of(n).text()).toList();
    List<String> armWords =
        arms.stream().limit(6).map(arm -> evidence.values().name(arm.node()) + size(arm)).toList();
    String into =
        arms.size() > 1 && arms.size() <= 6
            ? (is(HG.allocation, "allocation", "randomized") ? "randomised to " : "in the arms ")
                + listed(armWords)
            : "";
    if (counts.size() != 1) {
      return into.isEmpty() ? "" : "People are " + into + ".";
    }
    String people =
        switch (study.code(HG.enrollmentType, "count")) {
          case "actual" -> counts.get(0) + " people took part";
          case "estimated" -> counts.get(0) + " people are planned";
          default -> "Enrolment: " + counts.get(0);
        };
    return people + (into.isEmpty() ? "" : ", " + into) + ".";
  }

  private static String size(Part arm) {
    String size = StudyArms.size(arm);
    return size.isEmpty() ? "" : " (" + size + ")";
  }

  private String stopped() {
    String why = study.text(HG.whyStopped);
    return why.isEmpty() ? "" : "Why it stopped: " + why.replaceFirst("\\.$", "") + ".";
  }

  private String phases() {
    List<String> phases = stated(HG.phase);
    boolean none = phases.stream().anyMatch(phase -> phase.equals("Not applicable"));
    return none ? "" : String.join("/", phases).toLowerCase(Locale.ROOT).replace("/phase ", "/");
  }

  private boolean is(String property, String scheme, String code) {
    return study.code(property, scheme).equals(code);
  }

  private String enrolmentType() {
    String type = evidence.stated(study, HG.enrollmentType);
    return study.all(HG.enrollmentCount).size() > 1
        ? "sources differ"
        : type.equals("estimated") ? "planned" : type;
  }

  private String lines() {
    return String.join(", ", stated(HG.treatmentLine));
  }

  private List<Link> design() {
    List<Link> said = new ArrayList<>();
    for (String property : List.of(HG.allocation, HG.interventionModel, HG.observationalModel)) {
      stated(property).stream()
          .filter(text -> !text.equals("not applicable"))
          .map(Link::text)
          .forEach(said::add);
    }
    return said;
  }

  private List<Link> dates(String kind) {
    String date = date(kind);
    return date.isEmpty() ? List.of() : List.of(Link.text(date));
  }

  /** A name so long that it is a sentence is cut; the page has it in full below. */
  private static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    int end = text.offsetByCodePoints(0, most - 1);
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > end / 2 ? space : end).strip().replaceFirst("[,;:]$", "")
        + "…";
  }

  /** What ends a sentence that ends with this name. */
  private static String stop(String name) {
    return name.codePointCount(0, name.length()) > LONG || name.endsWith(".") ? "" : ".";
  }

  private List<Link> sponsor() {
    List<Link> known = things(HG.leadSponsor);
    String printed = study.text(HG.sponsorText);
    return !known.isEmpty() || printed.isEmpty() ? known : List.of(Link.text(printed));
  }

  private String date(String kind) {
    return evidence.parts(HG.StudyDate).stream()
        .filter(date -> date.code(HG.dateKind, "date").equals(kind))
        // What the tables state comes before what the registry has.
        .sorted(java.util.Comparator.comparing(date -> date.iri().contains("/ctgov-")))
        .map(StudyFacts::printed)
        .findFirst()
        .orElse("");
  }

  /** A date as exact as it is known. */
  static String printed(Part date) {
    String text = date.text(HG.dateText, HG.date);
    int end =
        switch (date.code(HG.datePrecision, "precision")) {
          case "year" -> 4;
          case "month" -> 7;
          default -> text.length();
        };
    return date.has(HG.dateText) ? text : text.substring(0, Math.min(end, text.length()));
  }

  List<Link> primary() {
    List<Part> all =
        evidence.parts(HG.Endpoint).stream()
            .filter(endpoint -> endpoint.code(HG.endpointRole, "endpoint").equals("primary"))
            .toList();
    boolean curated = all.stream().anyMatch(endpoint -> endpoint.has(HG.verification));
    return all.stream()
        .filter(endpoint -> !curated || endpoint.has(HG.verification))
        .sorted(EndpointOrder.BY_ROLE)
        .map(
            endpoint ->
                new Link(StudyEndpoints.name(evidence, endpoint), evidence.href(endpoint.node())))
        .toList();
  }

  private List<Link> codes(String property) {
    List<Link> said = new ArrayList<>();
    for (Node node : study.all(property)) {
      String name = node.isURI() ? evidence.values().name(node) : "";
      if (!name.isEmpty() && !name.equalsIgnoreCase("not stated")) {
        said.add(Link.text(name));
      }
    }
    return said;
  }

  private List<String> stated(String property) {
    return codes(property).stream().map(Link::text).sorted().toList();
  }

  private List<Link> things(String property) {
    return study.all(property).stream().filter(Node::isURI).map(evidence.values()::of).toList();
  }

  private List<String> names(String property) {
    List<String> names = things(property).stream().map(Link::text).toList();
    if (!names.isEmpty() || !property.equals(HG.condition)) {
      return names;
    }
    return mentioned("condition").stream().map(Link::text).toList();
  }

  /** What a registry names that nobody has identified yet. */
  private List<Link> mentioned(String kind) {
    return evidence.parts(HG.Mention).stream()
        .filter(mention -> mention.code(HG.mentionKind, "mention").equals(kind))
        .map(mention -> evidence.values().of(mention.node()))
        .limit(MOST_MENTIONS)
        .toList();
  }

  private static void add(List<KeyFact> keys, String name, List<Link> values, String note) {
    if (!values.isEmpty()) {
      keys.add(new KeyFact(name, values, note));
    }
  }

  static String listed(List<String> words) {
    int last = words.size() - 1;
    return last <= 0
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** In the middle of a sentence; abbreviations and names stay as they are. */
  private static String lower(String text) {
    boolean word = text.length() > 1 && Character.isLowerCase(text.codePointAt(1));
    return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
  }
}

package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.ResultCell;
import org.hemograph.serve.pages.ResultTable;
import org.hemograph.serve.pages.ResultTable.Group;
import org.hemograph.serve.pages.ResultTable.Row;
import org.hemograph.serve.pages.StudyPage.Results;
import org.hemograph.serve.things.ResultTables.Measured;

/**
 * The numbers of a study: outcomes with their comparisons, safety, who took part, and their way.
 */
final class StudyResults {
  /** Rows that a section shows before the reader asks for more. */
  private static final int FIRST_ROWS = 24;

  private static final int FIRST_OTHERS = 12;

  private final StudyEvidence evidence;
  private final ResultTables tables;
  private final Subject subject;
  private final Set<String> endpointsOfSafety = new HashSet<>();

  /**
   * Results.
   *
   * @param key of the study, for addresses of queries
   */
  StudyResults(StudyEvidence evidence, List<Part> arms, Subject subject) {
    this.evidence = evidence;
    this.tables = new ResultTables(evidence, arms);
    this.subject = subject;
    for (Part event : evidence.results(HG.AdverseEventResult)) {
      endpointsOfSafety.add(concept(event));
    }
  }

  /** The sections that have something to show. */
  List<Results> sections() {
    List<Results> sections = new ArrayList<>();
    outcomes().ifPresent(sections::add);
    safety().ifPresent(sections::add);
    others("Participants at baseline", "baseline", HG.BaselineResult, "baseline")
        .ifPresent(sections::add);
    others("Participant flow", "flow", HG.FlowResult, "participant-flow").ifPresent(sections::add);
    return sections;
  }

  private Optional<Results> outcomes() {
    List<Part> results = new ArrayList<>(evidence.results(HG.OutcomeResult));
    comparisons().stream().filter(c -> !isSafety(c)).forEach(results::add);
    Map<Node, List<Part>> byEndpoint = new LinkedHashMap<>();
    for (Part result : results) {
      byEndpoint.computeIfAbsent(measured(result), m -> new ArrayList<>()).add(result);
    }
    List<Measured> measured =
        byEndpoint.keySet().stream()
            .sorted(
                Comparator.<Node>comparingInt(m -> EndpointOrder.rank(evidence.parts().get(m)))
                    .thenComparing(
                        m -> place(byEndpoint.getOrDefault(m, List.of())), NaturalOrder.INSTANCE)
                    .thenComparing(node -> node.toString()))
            .map(m -> new Measured(name(m), role(m), byEndpoint.getOrDefault(m, List.of())))
            .toList();
    int shown = evidence.results(HG.OutcomeResult).size();
    int all = evidence.many(HG.OutcomeResult);
    return section("Results", "results", measured, FIRST_ROWS, shown, all, "study-results");
  }

  private Optional<Results> safety() {
    List<Part> events = evidence.results(HG.AdverseEventResult);
    Map<String, List<Part>> byEvent = new LinkedHashMap<>();
    events.stream()
        .sorted(
            Comparator.<Part>comparingInt(StudyResults::severity)
                .thenComparing(e -> -highest(events, e))
                .thenComparing(e -> e.text(HG.sourcePath, HG.recordKey), NaturalOrder.INSTANCE))
        .forEach(e -> byEvent.computeIfAbsent(event(e), x -> new ArrayList<>()).add(e));
    for (Part comparison : comparisons()) {
      if (isSafety(comparison)) {
        byEvent.computeIfAbsent(event(comparison), x -> new ArrayList<>()).add(comparison);
      }
    }
    List<Measured> measured = new ArrayList<>();
    byEvent.forEach(
        (event, some) ->
            measured.add(
                new Measured(
                    new Link(capital(event.substring(event.indexOf('\n') + 1)), concept(some)),
                    event.substring(0, event.indexOf('\n')),
                    some)));
    int shown = events.size();
    int all = evidence.many(HG.AdverseEventResult);
    return section("Safety", "safety", measured, FIRST_ROWS, shown, all, "adverse-events");
  }

  private Optional<Results> others(String title, String anchor, String type, String query) {
    Map<String, List<Part>> byName = new LinkedHashMap<>();
    evidence.results(type).stream()
        .sorted(
            Comparator.comparing(r -> r.text(HG.sourcePath, HG.recordKey), NaturalOrder.INSTANCE))
        .forEach(r -> byName.computeIfAbsent(otherName(r), n -> new ArrayList<>()).add(r));
    List<Measured> measured = new ArrayList<>();
    byName.forEach((name, some) -> measured.add(new Measured(Link.text(capital(name)), "", some)));
    int shown = evidence.results(type).size();
    return section(title, anchor, measured, FIRST_OTHERS, shown, evidence.many(type), query);
  }

  private String otherName(Part result) {
    String of = evidence.name(result, HG.forCharacteristic);
    if (!of.isEmpty()) {
      return of;
    }
    String step = result.text(HG.milestone);
    String reason = result.text(HG.dropReason);
    String said = step + (step.isEmpty() || reason.isEmpty() ? "" : ": ") + reason;
    String period = result.text(HG.period);
    String concept = evidence.name(result, HG.endpointConcept);
    said = said.isEmpty() ? concept : said;
    return said.isEmpty()
        ? "Participants"
        : said + (period.isEmpty() || period.equals("Overall Study") ? "" : " (" + period + ")");
  }

  private Optional<Results> section(
      String title,
      String anchor,
      List<Measured> measured,
      int most,
      int shown,
      int all,
      String query) {
    List<ResultTable> made = tables.of(title, measured);
    int rows = made.stream().mapToInt(ResultTable::size).sum();
    if (rows == 0) {
      return Optional.empty();
    }
    String source = onlySource(made);
    List<ResultTable> told =
        source.isEmpty() ? made : made.stream().map(StudyResults::without).toList();
    List<ResultTable> first = new ArrayList<>();
    List<ResultTable> folded = new ArrayList<>();
    split(told, rows <= most + most / 4 ? rows : most, first, folded);
    String more =
        shown < all
            ? String.format(Locale.ROOT, "The page shows %,d of %,d results.", shown, all)
            : "";
    return Optional.of(
        new Results(
            title,
            anchor,
            Math.max(all, shown),
            source.isEmpty() ? "" : "Kind of source of all rows: " + source + ".",
            first,
            folded,
            more,
            subject.behind(query, "study")));
  }

  /** The first rows, cut between two groups; a group that is longer than that is cut itself. */
  private static void split(
      List<ResultTable> all, int most, List<ResultTable> first, List<ResultTable> folded) {
    int room = most;
    for (ResultTable table : all) {
      List<Group> here = new ArrayList<>();
      List<Group> below = new ArrayList<>();
      for (Group group : table.groups()) {
        int rows = group.rows().size();
        if (room >= rows) {
          here.add(group);
          room -= rows;
        } else if (room == most || room > most / 2) {
          here.add(
              new Group(group.name(), group.role(), group.note(), group.rows().subList(0, room)));
          below.add(
              new Group(
                  group.name(), group.role(), group.note(), group.rows().subList(room, rows)));
          room = 0;
        } else {
          below.add(group);
          room = 0;
        }
      }
      if (!here.isEmpty()) {
        first.add(new ResultTable(table.caption(), table.columns(), here));
      }
      if (!below.isEmpty()) {
        folded.add(new ResultTable(table.caption() + ", more", table.columns(), below));
      }
    }
  }

  private static String onlySource(List<ResultTable> tables) {
    Set<String> kinds = new HashSet<>();
    for (ResultTable table : tables) {
      for (Group group : table.groups()) {
        for (Row row : group.rows()) {
          row.across().forEach(cell -> kinds.add(cell.source()));
          row.cells().forEach(cells -> cells.forEach(cell -> kinds.add(cell.source())));
        }
      }
    }
    return kinds.size() == 1 ? kinds.iterator().next() : "";
  }

  private static ResultTable without(ResultTable table) {
    return new ResultTable(
        table.caption(),
        table.columns(),
        table.groups().stream()
            .map(
                group ->
                    new Group(
                        group.name(),
                        group.role(),
                        group.note(),
                        group.rows().stream().map(StudyResults::without).toList()))
            .toList());
  }

  private static Row without(Row row) {
    return new Row(
        row.label(),
        row.cells().stream()
            .map(cells -> cells.stream().map(ResultCell::withoutSource).toList())
            .toList(),
        row.across().stream().map(ResultCell::withoutSource).toList());
  }

  /** A comparator alone, with no direction, p value or estimate, tells nothing. */
  private List<Part> comparisons() {
    return evidence.results(HG.Comparison).stream()
        .filter(
            c ->
                !(c.code(HG.valueStatus, "value").equals("not-reported")
                    && c.code(HG.direction, "direction").equals("not-stated")
                    && !c.has(HG.pValueText)))
        .toList();
  }

  private boolean isSafety(Part comparison) {
    if (comparison.has(HG.forEndpoint)) {
      return false;
    }
    String concept = concept(comparison);
    return comparison.has(HG.eventTerm)
        || (!concept.isEmpty()
            && (endpointsOfSafety.contains(concept) || concept.contains("/endpoint-concept/ae-")));
  }

  private String concept(Part result) {
    return result.thing(HG.endpointConcept).map(evidence::href).orElse("");
  }

  private String concept(List<Part> results) {
    return results.stream().map(this::concept).filter(c -> !c.isEmpty()).findFirst().orElse("");
  }

  /** What tells a row of safety from another: how serious, and the term. */
  private String event(Part result) {
    String serious = evidence.stated(result, HG.seriousness);
    String concept = evidence.name(result, HG.endpointConcept);
    String term = result.text(HG.eventTerm);
    return (serious.equals("other") ? "" : serious) + "\n" + (concept.isEmpty() ? term : concept);
  }

  private static int severity(Part event) {
    return switch (event.code(HG.seriousness, "seriousness")) {
      case "death" -> 0;
      case "serious" -> 1;
      default -> 2;
    };
  }

  private static double highest(List<Part> events, Part of) {
    String term = of.text(HG.eventTerm);
    return events.stream()
        .filter(e -> e.text(HG.eventTerm).equals(term) && severity(e) == severity(of))
        .mapToDouble(e -> e.number(HG.numerator).orElse(0))
        .max()
        .orElse(0);
  }

  private Node measured(Part result) {
    return result
        .thing(HG.forEndpoint)
        .or(() -> result.thing(HG.endpointConcept))
        .or(() -> result.thing(HG.forCharacteristic))
        .orElse(evidence.study().node());
  }

  private Link name(Node measured) {
    if (measured.equals(evidence.study().node())) {
      return Link.text("Other results");
    }
    Part endpoint = evidence.parts().get(measured);
    String words = endpoint == null ? "" : endpoint.text(HG.measureText);
    String name = words.isEmpty() ? evidence.values().name(measured) : words;
    return new Link(capital(name), evidence.href(measured));
  }

  private String role(Node measured) {
    Part endpoint = evidence.parts().get(measured);
    return endpoint == null ? "" : evidence.stated(endpoint, HG.endpointRole);
  }

  private static String place(List<Part> results) {
    return results.stream()
        .map(r -> r.text(HG.sourcePath, HG.recordKey))
        .min(NaturalOrder.INSTANCE)
        .orElse("");
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}

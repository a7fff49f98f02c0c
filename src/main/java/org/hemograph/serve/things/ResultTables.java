package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.HG;
import org.hemograph.serve.charts.IntervalSpark;
import org.hemograph.serve.charts.StatisticScale;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.ResultCell;
import org.hemograph.serve.pages.ResultTable;
import org.hemograph.serve.pages.ResultTable.Column;
import org.hemograph.serve.pages.ResultTable.Group;
import org.hemograph.serve.pages.ResultTable.Row;

/** Lays results out with the arms side by side. */
final class ResultTables {
  /** A table with more columns than this would rather be two. */
  private static final int MOST_COLUMNS = 6;

  private final StudyEvidence evidence;
  private final ResultWords words;
  private final List<Part> arms;
  private final Map<String, String> groups = new HashMap<>();

  /**
   * Tables.
   *
   * @param arms of the study, in the order of the columns
   */
  ResultTables(StudyEvidence evidence, List<Part> arms) {
    this.evidence = evidence;
    this.words = new ResultWords(evidence);
    this.arms = arms;
    for (Part group : evidence.parts(HG.ResultGroup)) {
      groups.merge(
          evidence.values().name(group.node()), group.iri(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }

  /**
   * Results of one thing that was measured.
   *
   * @param name of it
   * @param role as "primary"; may be empty
   */
  record Measured(Link name, String role, List<Part> results) {}

  /** A column before it is named: its place among the others, and what it stands for. */
  private record Place(int rank, String name, String key) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::rank)
            .thenComparing(Place::name, NaturalOrder.INSTANCE)
            .thenComparing(Place::key);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** One table for as many of them as have the same arms. */
  List<ResultTable> of(String caption, List<Measured> measured) {
    List<ResultTable> tables = new ArrayList<>();
    List<Measured> together = new ArrayList<>();
    Set<Place> columns = new HashSet<>();
    for (Measured one : measured) {
      Set<Place> its = new HashSet<>();
      one.results().forEach(result -> place(result).ifPresent(its::add));
      Set<Place> both = new HashSet<>(columns);
      both.addAll(its);
      boolean apart = both.size() > Math.max(MOST_COLUMNS, Math.max(columns.size(), its.size()));
      boolean strange = !its.isEmpty() && its.stream().noneMatch(columns::contains);
      if (!together.isEmpty() && (apart || (strange && !columns.isEmpty()))) {
        tables.add(table(caption, together, columns));
        together = new ArrayList<>();
        columns = new HashSet<>(its);
      } else {
        columns = both;
      }
      together.add(one);
    }
    if (!together.isEmpty()) {
      tables.add(table(caption, together, columns));
    }
    return apart(tables);
  }

  /** No two with one name, else nobody who hears the page can tell them apart. */
  private static List<ResultTable> apart(List<ResultTable> tables) {
    Map<String, Integer> seen = new HashMap<>();
    return tables.stream()
        .map(
            table -> {
              int before = seen.merge(table.caption(), 1, Integer::sum);
              return before == 1
                  ? table
                  : new ResultTable(
                      table.caption() + " (" + before + ")", table.columns(), table.groups());
            })
        .toList();
  }

  private ResultTable table(String caption, List<Measured> measured, Set<Place> places) {
    List<Place> order = places.stream().sorted().toList();
    List<Group> groups = new ArrayList<>();
    for (Measured one : measured) {
      Set<String> common = common(one.results());
      List<Row> rows = rows(one.results(), order, common);
      if (!rows.isEmpty()) {
        groups.add(new Group(one.name(), one.role(), String.join(" · ", common), rows));
      }
    }
    List<Column> columns = order.stream().map(this::column).toList();
    return new ResultTable(caption + ", " + said(columns), columns, groups);
  }

  /** Which arms: several tables of a page have several names. */
  private static String said(List<Column> columns) {
    return columns.isEmpty()
        ? "all groups alike"
        : columns.stream().map(column -> column.name().text()).collect(Collectors.joining(", "));
  }

  private Column column(Place place) {
    Node node = org.apache.jena.graph.NodeFactory.createURI(place.key());
    Part part = evidence.parts().get(node);
    String size = part == null || !part.is(HG.Arm) ? "" : StudyArms.size(part);
    return new Column(new Link(place.name(), evidence.href(node)), size);
  }

  /** Where a result belongs: under its group; nowhere when it names none. */
  private Optional<Place> place(Part result) {
    return result.thing(HG.inGroup).map(group -> place(group, 0));
  }

  private Place place(Node group, int depth) {
    Part part = evidence.parts().get(group);
    if (part != null && depth < 3) {
      Optional<Node> whole = part.thing(HG.subgroupOf).or(() -> part.thing(HG.representsArm));
      if (whole.isPresent()) {
        return place(whole.get(), depth + 1);
      }
    }
    if (group.equals(evidence.study().node())) {
      return new Place(Integer.MAX_VALUE, "All participants", group.getURI());
    }
    for (int i = 0; i < arms.size(); i++) {
      if (arms.get(i).node().equals(group)) {
        return new Place(i, evidence.values().name(group), group.getURI());
      }
    }
    String name = evidence.values().name(group);
    // A registry numbers the groups of each table anew; the same name is the same group to readers.
    return new Place(arms.size(), name, groups.getOrDefault(name, group.getURI()));
  }

  private List<Row> rows(List<Part> results, List<Place> columns, Set<String> common) {
    List<Part> sorted =
        results.stream()
            .sorted(
                Comparator.<Part, Boolean>comparing(r -> r.is(HG.Comparison))
                    .thenComparing(r -> !ResultWords.isValue(r))
                    .thenComparing(r -> r.text(HG.sourcePath, HG.recordKey), NaturalOrder.INSTANCE)
                    .thenComparing(Part::iri))
            .toList();
    Map<String, List<Part>> byRow = new LinkedHashMap<>();
    for (Part result : sorted) {
      byRow.computeIfAbsent(label(result, common), l -> new ArrayList<>()).add(result);
    }
    Map<String, Optional<IntervalSpark>> scales = scales(sorted);
    List<Row> rows = new ArrayList<>();
    byRow.forEach(
        (label, some) -> {
          Map<Place, List<ResultCell>> placed = new TreeMap<>();
          List<ResultCell> across = new ArrayList<>();
          for (Part result : some) {
            String scale = measured(result);
            ResultCell cell =
                drawn(result, scales.getOrDefault(scale, Optional.empty()), before(result));
            place(result)
                .ifPresentOrElse(
                    p -> placed.computeIfAbsent(p, x -> new ArrayList<>()).add(cell),
                    () -> across.add(cell));
          }
          if (!placed.isEmpty()) {
            rows.add(
                new Row(
                    label,
                    columns.stream().map(p -> placed.getOrDefault(p, List.of())).toList(),
                    List.of()));
          }
          if (!across.isEmpty()) {
            rows.add(new Row(label, List.of(), across));
          }
        });
    return rows;
  }

  /** What all rows would say; a single row says it itself. */
  private Set<String> common(List<Part> results) {
    Set<List<String>> labels = new LinkedHashSet<>();
    results.forEach(result -> labels.add(words(result)));
    if (labels.size() < 2) {
      return Set.of();
    }
    Set<String> common = new LinkedHashSet<>(labels.iterator().next());
    labels.forEach(common::retainAll);
    return common;
  }

  private String label(Part result, Set<String> common) {
    List<String> said = new ArrayList<>(words(result));
    said.removeAll(common);
    return said.isEmpty() ? "in words" : String.join(" · ", said);
  }

  /** What makes a row: everything but the group and the value. */
  private List<String> words(Part result) {
    List<String> said = new ArrayList<>();
    if (result.is(HG.Comparison)) {
      String reference = result.thing(HG.referenceGroup).map(this::groupName).orElse("");
      said.add(reference.isEmpty() ? "groups compared" : "against " + reference);
    } else if (ResultWords.isValue(result) || !evidence.stated(result, HG.statistic).isEmpty()) {
      said.add(words.measure(result));
    }
    result
        .thing(HG.inGroup)
        .map(evidence.parts()::get)
        .filter(part -> part.has(HG.subgroupOf))
        .ifPresent(
            part ->
                said.add(
                    part.text(HG.level).isEmpty()
                        ? evidence.values().name(part.node())
                        : part.text(HG.level)));
    said.add(words.time(result));
    said.add(result.text(HG.category));
    return said.stream().filter(text -> !text.isEmpty()).distinct().toList();
  }

  private String groupName(Node group) {
    return evidence.values().name(group);
  }

  /** Comparisons of one row may be of several statistics. */
  private String before(Part result) {
    return result.is(HG.Comparison) && ResultWords.isValue(result) ? words.measure(result) : "";
  }

  private String measured(Part result) {
    return (result.is(HG.Comparison) ? "comparison " : "") + words.measure(result);
  }

  private ResultCell drawn(Part result, Optional<IntervalSpark> scale, String before) {
    ResultCell cell = words.cell(result, before);
    if (scale.isEmpty()) {
      return cell;
    }
    OptionalDouble value =
        ResultWords.isValue(result) ? result.number(HG.value) : OptionalDouble.empty();
    OptionalDouble low = words.limit(result, HG.lowerValue);
    OptionalDouble high = words.limit(result, HG.upperValue);
    return cell.drawn(scale.get().draw(value, low, high));
  }

  /** One scale for all values of an endpoint that can be compared with each other. */
  private Map<String, Optional<IntervalSpark>> scales(Collection<Part> results) {
    Map<String, List<Part>> byMeasure = new LinkedHashMap<>();
    results.forEach(r -> byMeasure.computeIfAbsent(measured(r), m -> new ArrayList<>()).add(r));
    Map<String, Optional<IntervalSpark>> scales = new LinkedHashMap<>();
    byMeasure.forEach((measure, some) -> scales.put(measure, scale(measure, some)));
    return scales;
  }

  private Optional<IntervalSpark> scale(String measure, List<Part> results) {
    List<Double> numbers = new ArrayList<>();
    boolean interval = false;
    for (Part result : results) {
      OptionalDouble low = words.limit(result, HG.lowerValue);
      OptionalDouble high = words.limit(result, HG.upperValue);
      interval |= low.isPresent() || high.isPresent();
      Stream.of(low, high, result.number(HG.value))
          .flatMap(number -> number.stream().boxed())
          .forEach(numbers::add);
    }
    boolean counts =
        results.stream().allMatch(r -> r.code(HG.statistic, "statistic").equals("count"));
    if (numbers.isEmpty() || counts || (!interval && numbers.size() < 2)) {
      return Optional.empty();
    }
    double least = numbers.stream().min(Double::compare).orElseThrow();
    double most = numbers.stream().max(Double::compare).orElseThrow();
    if (StatisticScale.of(measure).isRatio() && least > 0) {
      return Optional.of(IntervalSpark.ofRatios(least, most));
    }
    boolean percent =
        results.stream().allMatch(r -> r.text(HG.ucumCode).equals("%"))
            && least >= 0
            && most <= 100;
    if (percent) {
      return Optional.of(IntervalSpark.from(0, 100));
    }
    // From 0 on, so that lengths can be compared; with both signs, as far as the numbers go.
    return Optional.of(IntervalSpark.from(Math.min(0, least), Math.max(0, most)));
  }
}

package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.serve.compare.Finding.Measured;
import org.hemograph.serve.compare.Finding.Time;
import org.hemograph.serve.compare.Finding.Told;
import org.hemograph.serve.compare.Finding.Type;
import org.hemograph.serve.compare.Finding.Value;
import org.hemograph.serve.compare.Finding.Versus;
import org.hemograph.serve.data.Sides;
import org.hemograph.serve.data.Units;
import org.hemograph.serve.data.Values;

/** Makes results of what was read about them. */
final class Findings {
  private static final Map<String, Type> TYPES =
      Map.of(
          HG.BaselineResult, Type.BASELINE,
          HG.OutcomeResult, Type.OUTCOME,
          HG.Comparison, Type.COMPARISON,
          HG.AdverseEventResult, Type.ADVERSE_EVENT,
          HG.FlowResult, Type.FLOW);

  /** How many days a unit of time (UCUM) has, to put time points in order with. */
  private static final Map<String, Double> DAYS =
      Map.of("h", 1 / 24.0, "d", 1.0, "wk", 7.0, "mo", 30.44, "a", 365.25);

  private static final int NO_RANK = 9;

  private final Facts facts;

  Findings(Facts facts) {
    this.facts = facts;
  }

  /** All results, in an order of their own that does not depend on the store. */
  List<Finding> all() {
    List<Finding> all = new ArrayList<>();
    for (Node part : facts.things()) {
      type(part).flatMap(type -> finding(part, type)).ifPresent(all::add);
    }
    all.sort(
        Comparator.comparing(Finding::type)
            .thenComparing(f -> f.subgroup())
            .thenComparing(f -> f.value().statistic())
            .thenComparingDouble(f -> f.time().days())
            .thenComparing(f -> f.told().rank())
            .thenComparing(f -> f.told().citation())
            .thenComparing(f -> f.result().toString()));
    return all;
  }

  private Optional<Type> type(Node part) {
    return facts.all(part, External.rdfType).stream()
        .filter(Node::isURI)
        .map(type -> TYPES.get(type.getURI()))
        .filter(type -> type != null)
        .findFirst();
  }

  private Optional<Finding> finding(Node result, Type type) {
    Optional<Node> study = facts.one(result, HG.ofStudy);
    if (study.isEmpty()) {
      return Optional.empty();
    }
    Value value = value(result);
    Versus versus = type == Type.COMPARISON ? versus(result) : Versus.NOTHING;
    if (type == Type.COMPARISON && saysNothing(result, versus)) {
      return Optional.empty();
    }
    Node group = facts.one(result, HG.inGroup).orElse(study.get());
    Optional<Node> whole = facts.one(group, HG.subgroupOf);
    return Optional.of(
        new Finding(
            result,
            type,
            study.get(),
            column(whole.orElse(group)),
            whole.isPresent() ? facts.label(group) : "",
            measured(result, type),
            value,
            time(result),
            versus,
            told(result)));
  }

  /** A group of a report stands for the arm that it reports on. */
  private Node column(Node group) {
    return facts.one(group, HG.representsArm).orElse(group);
  }

  /** One that only says which arm is the comparator. */
  private boolean saysNothing(Node result, Versus versus) {
    boolean reported =
        facts.all(result, HG.valueStatus).stream()
            .noneMatch(status -> status.getURI().equals(HGC.NS + "value-not-reported"));
    boolean directed =
        facts.all(result, HG.direction).stream()
            .anyMatch(way -> !way.getURI().equals(HGC.NS + "direction-not-stated"));
    return !reported && !directed && versus.p().isEmpty();
  }

  private Measured measured(Node result, Type type) {
    Optional<Node> endpoint = facts.one(result, HG.forEndpoint);
    Optional<Node> concept =
        endpoint
            .flatMap(e -> facts.one(e, HG.endpointConcept))
            .or(() -> facts.one(result, HG.endpointConcept))
            .or(() -> facts.one(result, HG.forCharacteristic));
    String wording =
        endpoint.map(e -> firstOf(facts.text(e, HG.measureText), facts.label(e))).orElse("");
    String term = firstOf(facts.text(result, HG.eventTerm), facts.text(result, HG.milestone));
    String name = firstOf(concept.map(facts::label).orElse(""), term, wording, "not named");
    String category = facts.text(result, HG.category);
    boolean general =
        concept.filter(c -> !facts.all(c, EvidenceOfStudies.NARROWER).isEmpty()).isPresent();
    return new Measured(
        concept,
        category.isEmpty() || type == Type.OUTCOME ? name : name + ": " + category,
        general ? concept : concept.flatMap(c -> facts.one(c, External.skosBroader)),
        concept
            .flatMap(c -> facts.one(c, HG.domain))
            .map(Findings::code)
            .orElse(type == Type.ADVERSE_EVENT ? "safety" : ""),
        firstOf(wording, term),
        endpoint.map(e -> facts.text(e, HG.definitionText)).orElse(""),
        endpoint.flatMap(e -> facts.one(e, HG.endpointRole)).map(Findings::code).orElse(""));
  }

  private Value value(Node result) {
    Optional<Node> number = facts.one(result, HG.value);
    Optional<Node> interval = facts.one(result, HG.interval);
    String unit = facts.text(result, HG.unitText);
    String status = facts.labelOf(result, HG.valueStatus);
    Optional<Node> low = limit(result, interval, HG.lowerValue);
    Optional<Node> high = limit(result, interval, HG.upperValue);
    String words =
        firstOf(facts.text(result, HG.statisticText), facts.labelOf(result, HG.statistic));
    boolean named =
        facts.one(result, HG.statistic).filter(s -> !code(s).equals("not-stated")).isPresent();
    return new Value(
        firstOf(
            facts.text(result, HG.valueText),
            number.map(n -> Units.behind(n.getLiteralLexicalForm(), unit)).orElse(""),
            facts.text(result, HG.directionText),
            facts.labelOf(result, HG.direction).equals("not stated")
                ? ""
                : facts.labelOf(result, HG.direction),
            status),
        number,
        status,
        number.isPresent() || low.isPresent(),
        named ? words : "",
        unit,
        low,
        high,
        interval.map(facts::label).orElse(""),
        facts.one(result, HG.numerator),
        facts.one(result, HG.denominator),
        facts.text(result, HG.analysisPopulation));
  }

  private Optional<Node> limit(Node result, Optional<Node> interval, String property) {
    return interval.flatMap(i -> facts.one(i, property)).or(() -> facts.one(result, property));
  }

  private Time time(Node result) {
    Optional<Node> endpoint = facts.one(result, HG.forEndpoint);
    Optional<Node> at =
        facts.one(result, HG.atTime).or(() -> endpoint.flatMap(e -> facts.one(e, HG.timePoint)));
    return new Time(
        firstOf(
            facts.text(result, HG.timeFrameText),
            facts.labelOf(result, HG.atTime),
            facts.text(result, HG.atEvent),
            endpoint.map(e -> facts.text(e, HG.timeFrameText)).orElse("")),
        at.map(this::days).orElse(Double.MAX_VALUE));
  }

  private double days(Node quantity) {
    Double unit = DAYS.get(facts.text(quantity, HG.ucumCode));
    Optional<Node> value = facts.one(quantity, HG.value);
    OptionalDouble number = value.map(Values::number).orElse(OptionalDouble.empty());
    return unit == null || number.isEmpty() ? Double.MAX_VALUE : unit * number.getAsDouble();
  }

  private Versus versus(Node result) {
    Optional<Node> reference = facts.one(result, HG.referenceGroup);
    String all =
        facts.all(result, HG.comparedGroup).stream()
            .map(facts::label)
            .filter(label -> !label.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    String p = facts.text(result, HG.pValueText);
    return new Versus(
        reference,
        reference.map(facts::label).orElse(all),
        stated(facts.labelOf(result, HG.direction)),
        stated(facts.labelOf(result, HG.significance)),
        Sides.behind(p, facts.text(result, HG.pSides)));
  }

  private Told told(Node result) {
    Optional<Node> source =
        facts.all(result, HG.statedIn).stream().reduce(BinaryOperator.minBy(bySourceRank()));
    List<Node> others =
        Stream.concat(
                facts.all(result, HG.statedIn).stream(),
                facts.all(result, HG.alsoStatedIn).stream())
            .filter(other -> !source.equals(Optional.of(other)))
            .toList();
    return new Told(
        source,
        source.map(facts::label).orElse(""),
        source.map(s -> facts.labelOf(s, HG.sourceKind)).orElse(""),
        source.map(this::rank).orElse(NO_RANK),
        others.stream().map(facts::label).distinct().sorted().collect(Collectors.joining("; ")),
        facts.labelOf(result, HG.assertionKind),
        facts.one(result, HG.verification).map(Findings::code).orElse(""),
        facts.text(result, HG.curatorNote),
        facts.one(result, HG.evidence),
        facts.text(result, HG.sourcePath));
  }

  private Comparator<Node> bySourceRank() {
    return Comparator.comparingInt(this::rank).thenComparing(node -> node.toString());
  }

  private int rank(Node source) {
    return facts
        .one(source, HG.sourceKind)
        .flatMap(kind -> facts.one(kind, HG.rank))
        .map(rank -> (int) Values.number(rank).orElse(NO_RANK))
        .orElse(NO_RANK);
  }

  private static String stated(String label) {
    return label.equals("not stated") ? "" : label;
  }

  /** {@code …/code/value-not-reached} becomes {@code not-reached}. */
  static String code(Node code) {
    String local = code.toString().substring(code.toString().lastIndexOf('/') + 1);
    return local.substring(local.indexOf('-') + 1).toLowerCase(Locale.ROOT);
  }

  static String firstOf(String... texts) {
    for (String text : texts) {
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }
}

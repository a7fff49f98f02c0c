package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.HG;
import org.hemograph.serve.charts.ForestRow;
import org.hemograph.serve.data.Sides;
import org.hemograph.serve.data.Units;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.pages.Link;

/**
 * A result as pages tell it: what its source printed, and nothing that no source states.
 *
 * @param node the result
 * @param near what is stated about it, its interval and its groups
 */
record Finding(Node node, Nearby near) {
  /** The classes of results. */
  static final Set<String> TYPES =
      new LinkedHashSet<>(
          List.of(
              HG.OutcomeResult,
              HG.Comparison,
              HG.AdverseEventResult,
              HG.BaselineResult,
              HG.FlowResult));

  /** The results among what is known. */
  static List<Finding> in(Nearby near) {
    return near.things().stream()
        .filter(thing -> TYPES.stream().anyMatch(type -> near.isA(thing, type)))
        .map(thing -> new Finding(thing, near))
        .toList();
  }

  boolean isComparison() {
    return near.isA(node, HG.Comparison);
  }

  /** Whether there is a number at all. */
  boolean hasNumber() {
    return near.one(node, HG.value).isPresent();
  }

  /** The number as printed, without its unit, or the words that stand in its place. */
  String printed() {
    String text = near.text(node, HG.valueText);
    String status = near.text(node, HG.valueStatus);
    if (hasNumber()) {
      return text.isEmpty() ? near.text(node, HG.value) : text;
    }
    if (isComparison() && near.code(node, HG.valueStatus).equals("qualitative")) {
      String words = text.isEmpty() ? near.text(node, HG.directionText) : text;
      return words.isEmpty() ? near.text(node, HG.direction) : words;
    }
    boolean says = !text.isEmpty() && !near.code(node, HG.valueStatus).startsWith("not-");
    return says ? text : status.isEmpty() ? text : status;
  }

  /** The unit, where the number as printed does not name it. */
  String unit() {
    return hasNumber() && Units.isMissing(printed()) ? near.text(node, HG.unitText) : "";
  }

  /** Number and unit. */
  String value() {
    return Units.behind(printed(), unit());
  }

  /** What kind of number it is. */
  String statistic() {
    String code = near.code(node, HG.statistic);
    String label = near.text(node, HG.statistic);
    return code.equals("not-stated") || code.equals("qualitative") ? "" : label;
  }

  Optional<Node> interval() {
    return near.one(node, HG.interval);
  }

  /** The ends of the interval in words; the empty text where there is none. */
  String range() {
    Optional<Node> interval = interval();
    if (interval.isEmpty()) {
      String low = near.text(node, HG.lowerValue);
      String high = near.text(node, HG.upperValue);
      return low.isEmpty() && high.isEmpty() ? "" : ends(low, high);
    }
    String alone = near.text(interval.get(), HG.value);
    String low = near.text(interval.get(), HG.lowerValue);
    String high = near.text(interval.get(), HG.upperValue);
    return low.isEmpty() && high.isEmpty() ? alone.isEmpty() ? "" : "± " + alone : ends(low, high);
  }

  private static String ends(String low, String high) {
    return (low.isEmpty() ? "?" : low) + " to " + (high.isEmpty() ? "?" : high);
  }

  /** What kind of interval that is: {@code 95% confidence interval}. */
  String rangeKind() {
    Optional<Node> interval = interval();
    if (interval.isEmpty()) {
      return range().isEmpty() ? "" : "range";
    }
    String percent = near.text(interval.get(), HG.confidencePercent);
    String kind = near.text(interval.get(), HG.intervalKind);
    return percent.isEmpty() ? kind : percent + "% " + kind;
  }

  OptionalDouble estimate() {
    return number(node, HG.value);
  }

  OptionalDouble low() {
    return number(interval().orElse(node), HG.lowerValue);
  }

  OptionalDouble high() {
    return number(interval().orElse(node), HG.upperValue);
  }

  private OptionalDouble number(Node thing, String property) {
    return near.one(thing, property).map(Values::number).orElse(OptionalDouble.empty());
  }

  /**
   * How many people it is about: {@code 31 of 50}; where the result does not say of how many, the
   * size of the group as such.
   */
  String size() {
    String counted = near.text(node, HG.numerator);
    String all = near.text(node, HG.denominator);
    if (!all.isEmpty()) {
      return counted.isEmpty() ? all : counted + " of " + all;
    }
    if (isComparison()) {
      return "";
    }
    String group =
        near.all(node, HG.inGroup).stream()
            .map(one -> near.text(one, HG.groupSize))
            .filter(size -> !size.isEmpty())
            .findFirst()
            .orElse("");
    // No source says that those counted are all of the group, so it is no "of".
    return counted.isEmpty() ? group : group.isEmpty() ? counted : counted + ", group of " + group;
  }

  /** The p-value as printed; the empty text where none is. */
  String probability() {
    String printed = near.text(node, HG.pValueText);
    if (printed.isEmpty()) {
      return "";
    }
    boolean signed = printed.matches("(?i)\\s*(p\\b|[<>=≤≥]).*");
    return Sides.behind(signed ? printed : "= " + printed, near.text(node, HG.pSides));
  }

  /** The group, or who is compared with whom; its own result group may stand for an arm. */
  List<Link> groups() {
    if (!isComparison()) {
      return near.links(node, HG.inGroup);
    }
    List<Node> sides = new ArrayList<>(near.all(node, HG.inGroup));
    near.all(node, HG.comparedGroup).stream()
        .filter(side -> !sides.contains(side) && !references().contains(side))
        .forEach(sides::add);
    return sides.stream().map(near::link).toList();
  }

  List<Node> references() {
    return near.all(node, HG.referenceGroup);
  }

  /** The group in one text: {@code A against B}. */
  String groupText() {
    String group = String.join(", ", groups().stream().map(Link::text).toList());
    String other =
        String.join(", ", references().stream().map(side -> near.link(side).text()).toList());
    return other.isEmpty() ? group : group.isEmpty() ? other : group + " against " + other;
  }

  /** When it was measured. */
  String time() {
    Set<String> said = new LinkedHashSet<>();
    for (String property : List.of(HG.atTime, HG.timeFrameText, HG.atEvent, HG.period)) {
      String text = near.text(node, property);
      if (!text.isEmpty()) {
        said.add(text);
      }
    }
    return String.join(", ", said);
  }

  /** What it is a result of: endpoint, event, characteristic or milestone. */
  List<Link> subject() {
    for (String property :
        List.of(HG.forEndpoint, HG.eventTerm, HG.forCharacteristic, HG.milestone)) {
      List<Link> links = near.links(node, property);
      if (!links.isEmpty()) {
        String category = near.text(node, HG.category);
        List<Link> said = new ArrayList<>(links);
        if (!category.isEmpty()) {
          said.add(Link.text(category));
        }
        return said;
      }
    }
    return near.links(node, HG.endpointConcept);
  }

  /** {@code recalled}, {@code seed}, {@code verified} or empty. */
  String verification() {
    return near.code(node, HG.verification);
  }

  /** The same, where a reader has to be warned. */
  String mark() {
    return verification().equals("verified") ? "" : verification();
  }

  /** What distinguishes numbers that can stand on one scale. */
  String scale() {
    return near.text(node, HG.statistic) + "|" + near.text(node, HG.unitText);
  }

  /** Whether another one states the same number of the same group. */
  boolean sameNumberAs(Finding other) {
    return !node.equals(other.node)
        && comparable(other)
        && hasNumber()
        && estimate().equals(other.estimate());
  }

  /** Whether another one states another number of the same group at the same time. */
  boolean contradicts(Finding other) {
    return !node.equals(other.node)
        && comparable(other)
        && hasNumber()
        && other.hasNumber()
        && !estimate().equals(other.estimate())
        && time().equals(other.time());
  }

  private boolean comparable(Finding other) {
    return scaleFits(other)
        && !arms().isEmpty()
        && arms().equals(other.arms())
        && armsOf(references()).equals(other.armsOf(other.references()))
        && near.text(node, HG.category).equals(other.near.text(other.node, HG.category));
  }

  private boolean scaleFits(Finding other) {
    return near.all(node, HG.statistic).equals(other.near.all(other.node, HG.statistic))
        && (unit().isEmpty() || other.unit().isEmpty() || unit().equals(other.unit()));
  }

  /** Its groups, each by the arm that it stands for where a source says which. */
  Set<Node> arms() {
    return armsOf(near.all(node, HG.inGroup));
  }

  private Set<Node> armsOf(List<Node> groups) {
    Set<Node> arms = new LinkedHashSet<>();
    groups.forEach(group -> arms.add(near.one(group, HG.representsArm).orElse(group)));
    return arms;
  }

  /** Where it stands in a table of results: by scale, time and group. */
  String order() {
    return (isComparison() ? "2" : "1") + scale() + "|" + time() + "|" + groupText();
  }

  ForestRow row(String group) {
    String range = range();
    return new ForestRow(
        group,
        time().isEmpty() ? groupText() : groupText() + ", " + time(),
        near.link(node).href(),
        estimate(),
        low(),
        high(),
        range.isEmpty() ? value() : value() + " (" + range + ")",
        size(),
        mark());
  }
}

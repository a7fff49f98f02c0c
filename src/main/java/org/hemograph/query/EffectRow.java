package org.hemograph.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.effect.Effect;
import org.hemograph.query.effect.Measure;
import org.hemograph.query.effect.OneProportion;
import org.hemograph.query.effect.Percentage;
import org.hemograph.query.effect.PrintedEstimate;
import org.hemograph.query.effect.TwoMeans;
import org.hemograph.query.effect.TwoProportions;

/** One row of a meta-analysis table, as its numbers are understood. */
final class EffectRow {
  private static final String RECALLED = "recalled";

  private final Binding row;
  private final Optional<Measure> measure;
  private final Side experimental;
  private final Side control;
  private final Optional<PrintedEstimate> printed;
  private final Effect effect;

  EffectRow(Binding row) {
    this.row = row;
    this.measure = Measure.named(text("effect"));
    this.experimental = side("experimental");
    this.control = side("control");
    this.printed = printed();
    this.effect = measure.map(this::derived).orElseGet(() -> Effect.none("unknown effect"));
  }

  Effect effect() {
    return effect;
  }

  Side experimental() {
    return experimental;
  }

  Side control() {
    return control;
  }

  /**
   * Events of one group.
   *
   * @param events as printed
   * @param total as printed, or the size of the group where that stands in
   * @param size of the group
   * @param percentage as printed
   * @param computed the events, where they are not printed and the percentage leaves no choice
   */
  record Side(
      String name,
      OptionalLong events,
      OptionalLong total,
      OptionalLong size,
      Optional<Percentage> percentage,
      OptionalLong computed) {
    OptionalLong count() {
      return events.isPresent() ? events : computed;
    }

    boolean complete() {
      return count().isPresent() && total.isPresent() && !isOfOthers();
    }

    /** Whether the group's size, where it stands for the total, contradicts what is printed. */
    private boolean isOfOthers() {
      return total.equals(size) && misfit().findAny().isPresent();
    }

    /** Why there are no counts. */
    String missing() {
      if (total.isEmpty()) {
        return "of how many is not stated for the " + name + " group";
      }
      if (isOfOthers()) {
        return misfit().findAny().orElseThrow() + ", so that of how many it is stays open";
      }
      return percentage
          .map(
              percent ->
                  "more than one count, or none, of "
                      + total.getAsLong()
                      + " is "
                      + percent
                      + "% ("
                      + name
                      + " group)")
          .orElse("no count is stated for the " + name + " group");
    }

    Stream<String> told() {
      return computed.isPresent()
          ? Stream.of(
              name
                  + " group: "
                  + computed.getAsLong()
                  + " is the only whole number of "
                  + total.getAsLong()
                  + " that rounds to "
                  + percentage.orElseThrow()
                  + "%")
          : Stream.empty();
    }

    Stream<String> misfit() {
      return events.isPresent()
              && total.isPresent()
              && total.getAsLong() > 0
              && percentage.isPresent()
              && !percentage.get().fits(events.getAsLong(), total.getAsLong())
          ? Stream.of(
              "%s of %s is not the printed %s%% (%s group)"
                  .formatted(events.getAsLong(), total.getAsLong(), percentage.get(), name))
          : Stream.empty();
    }
  }

  private Side side(String name) {
    OptionalLong events = whole(name + "Events");
    OptionalLong total = whole(name + "Total");
    Optional<Percentage> percentage = Percentage.printed(text(name + "Value"));
    OptionalLong computed =
        events.isEmpty() && total.isPresent() && percentage.isPresent()
            ? percentage.get().onlyCount(total.getAsLong())
            : OptionalLong.empty();
    return new Side(name, events, total, whole(name + "Size"), percentage, computed);
  }

  private Optional<PrintedEstimate> printed() {
    if (!text("basis").equals("estimate") || measure.isEmpty()) {
      return Optional.empty();
    }
    boolean percent =
        measure.get() == Measure.RD
            && (text("unit").contains("%") || text("unit").contains("percent"));
    return number("estimate")
        .map(
            estimate ->
                new PrintedEstimate(
                    measure.get(),
                    estimate,
                    number("ciLow"),
                    number("ciHigh"),
                    number("ciLevel"),
                    number("se"),
                    percent));
  }

  private Effect derived(Measure wanted) {
    return switch (text("basis")) {
      case "estimate" -> ofEstimate();
      case "one arm" ->
          experimental.complete()
              ? new OneProportion(
                      experimental.count().getAsLong(), experimental.total().getAsLong())
                  .logit()
              : Effect.none(experimental.missing());
      default -> wanted == Measure.MD ? ofMeans() : ofCounts(wanted);
    };
  }

  private Effect ofEstimate() {
    if (text("sides").equals("not stated")) {
      return Effect.none("the source does not say which group the estimate speaks of");
    }
    return printed
        .map(PrintedEstimate::effect)
        .orElseGet(
            () ->
                Effect.none(
                    text("status").isEmpty()
                        ? "no estimate"
                        : "no estimate (" + text("status") + ")"));
  }

  private Effect ofCounts(Measure wanted) {
    if (!experimental.complete() || !control.complete()) {
      return Effect.none(
          Stream.of(experimental, control)
              .filter(side -> !side.complete())
              .map(Side::missing)
              .collect(Collectors.joining("; ")));
    }
    return new TwoProportions(
            experimental.count().getAsLong(),
            experimental.total().getAsLong(),
            control.count().getAsLong(),
            control.total().getAsLong())
        .as(wanted);
  }

  private Effect ofMeans() {
    Optional<BigDecimal> mean1 = number("experimentalMean");
    Optional<BigDecimal> mean2 = number("controlMean");
    Optional<BigDecimal> deviation1 = number("experimentalSd");
    Optional<BigDecimal> deviation2 = number("controlSd");
    if (mean1.isEmpty() || mean2.isEmpty()) {
      return Effect.none("a mean is missing");
    }
    if (deviation1.isEmpty() || deviation2.isEmpty()) {
      return Effect.none("a standard deviation is missing");
    }
    if (experimental.total().isEmpty() || control.total().isEmpty()) {
      return Effect.none("of how many is not stated");
    }
    return new TwoMeans(
            mean1.get(),
            deviation1.get(),
            experimental.total().getAsLong(),
            mean2.get(),
            deviation2.get(),
            control.total().getAsLong())
        .difference();
  }

  /** Which counts were computed, and how. */
  String computedCounts() {
    return sides().flatMap(Side::told).collect(Collectors.joining("; "));
  }

  private Stream<Side> sides() {
    return text("basis").equals("estimate") ? Stream.empty() : Stream.of(experimental, control);
  }

  /** What does not fit, and what to look at before pooling. */
  String warning() {
    List<String> warnings = new ArrayList<>();
    printed.ifPresent(estimate -> warnings.addAll(estimate.warnings()));
    sides().flatMap(Side::misfit).forEach(warnings::add);
    switch (text("sides")) {
      case "inferred" -> warnings.add("which group is which was inferred, not stated");
      case "arm types" ->
          warnings.add("paired by the types of the arms; the source does not compare them");
      default -> {}
    }
    if (text("p").contains("one-sided")) {
      warnings.add("the p value is one-sided");
    }
    if (text("statistic").contains("adjusted")) {
      warnings.add("adjusted estimate");
    }
    if (text("verification").equals(RECALLED) || text("controlVerification").equals(RECALLED)) {
      warnings.add("recalled: not confirmed in a source");
    }
    Optional<Node> source = cell("source");
    Optional<Node> other = cell("controlSource");
    if (source.isPresent() && other.isPresent() && !source.equals(other)) {
      warnings.add("the two groups' numbers have different main sources");
    }
    return String.join("; ", warnings);
  }

  private Optional<Node> cell(String column) {
    return Optional.ofNullable(row.get(column));
  }

  private String text(String column) {
    return cell(column).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).orElse("");
  }

  private OptionalLong whole(String column) {
    Optional<BigDecimal> number = number(column);
    return number.isPresent() && number.get().stripTrailingZeros().scale() <= 0
        ? OptionalLong.of(number.get().longValue())
        : OptionalLong.empty();
  }

  private Optional<BigDecimal> number(String column) {
    try {
      return text(column).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text(column)));
    } catch (NumberFormatException e) {
      return Optional.empty(); // INF and NaN of a double
    }
  }
}

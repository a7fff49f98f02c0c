package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.jena.graph.Node;
import org.hemograph.serve.charts.ForestPlot;
import org.hemograph.serve.charts.ForestRow;
import org.hemograph.serve.charts.StatisticScale;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.ComparePage.Plot;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;

/**
 * The forest plots of one row: one for each kind of number, as medians and ratios share no axis.
 */
final class ForestPlots {
  private static final List<Grid.Column> COLUMNS =
      List.of(
          new Grid.Column("study", "", Cell.Style.TEXT),
          new Grid.Column("arm", "", Cell.Style.TEXT),
          new Grid.Column("value", "As printed.", Cell.Style.NUMBER),
          new Grid.Column("interval", "", Cell.Style.TEXT),
          new Grid.Column("n", "Size of the arm.", Cell.Style.NUMBER),
          new Grid.Column("time", "", Cell.Style.TEXT));

  private final Comparison comparison;
  private final LocalLinks links;

  ForestPlots(Comparison comparison, LocalLinks links) {
    this.comparison = comparison;
    this.links = links;
  }

  /** A result with its place in the table. */
  private record Placed(Finding finding, ComparedStudy study, ComparedStudy.Arm arm) {}

  /** What shares an axis. */
  private record Axis(String statistic, String unit) {
    StatisticScale scale() {
      return StatisticScale.of(statistic);
    }

    String words() {
      String what = statistic.isEmpty() ? "value" : statistic;
      return unit.isEmpty() ? what : what + " (" + unit + ")";
    }
  }

  /** Plots of the row, those with most numbers first; none where nothing is a number. */
  List<Plot> of(ComparedRow row) {
    Map<Axis, List<Placed>> byAxis = new LinkedHashMap<>();
    for (ComparedStudy study : comparison.studies()) {
      for (ComparedStudy.Arm arm : study.arms()) {
        for (Finding finding : row.under(study.study(), arm.group())) {
          Axis axis = new Axis(finding.value().statistic(), finding.value().unit());
          byAxis.computeIfAbsent(axis, a -> new ArrayList<>()).add(new Placed(finding, study, arm));
        }
      }
    }
    List<Plot> plots = new ArrayList<>();
    byAxis.entrySet().stream()
        .filter(entry -> numbers(entry.getValue()) > 0)
        .sorted((a, b) -> Long.compare(numbers(b.getValue()), numbers(a.getValue())))
        .forEach(
            entry ->
                plot(row, entry.getKey(), entry.getValue(), plots.size()).ifPresent(plots::add));
    return plots;
  }

  private static long numbers(List<Placed> placed) {
    return placed.stream().filter(one -> one.finding().value().estimated()).count();
  }

  private Optional<Plot> plot(ComparedRow row, Axis axis, List<Placed> placed, int place) {
    String title = row.label() + ": " + axis.words();
    List<ForestRow> rows = placed.stream().map(this::row).toList();
    return new ForestPlot(title, axis.words(), axis.scale().reference(), axis.scale().isRatio())
        .draw(rows)
        .map(
            picture ->
                new Plot(
                    place == 0 ? "forest" : "forest-" + (place + 1),
                    title,
                    placed.stream().map(Placed::study).distinct().count() > 1,
                    picture,
                    new Grid(title, COLUMNS, placed.stream().map(this::cells).toList(), "")));
  }

  private ForestRow row(Placed placed) {
    Finding.Value value = placed.finding().value();
    return new ForestRow(
        placed.study().label(),
        arm(placed),
        href(placed.finding().result()),
        number(value.number()),
        number(value.low()),
        number(value.high()),
        value.limits().isEmpty() ? value.printed() : value.printed() + "; " + value.limits(),
        placed.arm().size(),
        mark(placed.finding()));
  }

  private static String arm(Placed placed) {
    Finding finding = placed.finding();
    String subgroup = finding.subgroup().isEmpty() ? "" : ", " + finding.subgroup();
    String against =
        finding.versus().reference().isPresent() ? " against " + finding.versus().name() : "";
    return placed.arm().label() + subgroup + against;
  }

  private List<Cell> cells(Placed placed) {
    Finding finding = placed.finding();
    return List.of(
        Cell.of(new Link(placed.study().label(), href(placed.study().study()))),
        Cell.text(arm(placed)),
        new Cell(
            List.of(new Link(finding.value().printed(), href(finding.result()))),
            Cell.Style.NUMBER,
            mark(finding)),
        Cell.text(finding.value().limits()),
        new Cell(
            placed.arm().size().isEmpty() ? List.of() : List.of(Link.text(placed.arm().size())),
            Cell.Style.NUMBER,
            ""),
        Cell.text(finding.time().said()));
  }

  private static String mark(Finding finding) {
    String mark = finding.told().verification();
    return mark.equals("seed") || mark.equals("recalled") ? mark : "";
  }

  private static OptionalDouble number(Optional<Node> literal) {
    return literal.map(Values::number).orElse(OptionalDouble.empty());
  }

  private String href(Node thing) {
    return thing.isURI() ? links.href(thing.getURI()) : "";
  }
}

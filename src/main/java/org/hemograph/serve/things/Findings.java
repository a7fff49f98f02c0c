package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.HG;
import org.hemograph.serve.charts.ForestPlot;
import org.hemograph.serve.charts.ForestRow;
import org.hemograph.serve.charts.ResponseBars;
import org.hemograph.serve.charts.StatisticScale;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Figure;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Results side by side, as a table and as a picture.
 *
 * @param caption what they have in common
 * @param all the results
 * @param self the one whose page this is; null on pages of other things
 */
record Findings(String caption, List<Finding> all, @Nullable Finding self) {
  private record Column(Grid.Column head, Function<Finding, Cell> cell, boolean always) {}

  Findings {
    all = all.stream().sorted(Comparator.comparing(Finding::order)).toList();
  }

  /** A table; columns in which no row says anything are left out. */
  Grid grid(boolean withSubject, boolean withStudy) {
    List<Column> columns = new ArrayList<>();
    if (withStudy) {
      columns.add(
          text(
              "Study",
              "",
              f -> new Cell(f.near().links(f.node(), HG.ofStudy), Cell.Style.TEXT, "")));
    }
    if (withSubject) {
      columns.add(text("What", "Endpoint, event or characteristic.", f -> cell(f.subject())));
    }
    columns.add(text("Group", "The arm, or who is compared with whom.", this::group));
    columns.add(text("Statistic", "What kind of number it is.", f -> Cell.text(f.statistic())));
    columns.add(
        new Column(
            new Grid.Column("Result", "As printed; leads to its evidence.", Cell.Style.NUMBER),
            this::value,
            true));
    columns.add(
        number("Interval", "Its ends; pointing at the result says of which kind.", f -> range(f)));
    columns.add(
        number(
            "n",
            "People with the event, of those counted, or the size of the group.",
            Finding::size));
    columns.add(number("p", "As printed.", f -> f.probability().replaceFirst("^= ", "")));
    columns.add(text("Significance", "As its source states it.", f -> stated(f, HG.significance)));
    columns.add(text("When", "Time point or period.", f -> Cell.text(f.time())));
    columns.add(text("Population", "Who was analysed.", f -> stated(f, HG.analysisPopulation)));
    columns.add(text("Source", "Its main source.", Findings::source));
    List<Finding> ordered =
        withSubject ? all.stream().sorted(Comparator.comparing(Findings::bySubject)).toList() : all;
    List<Column> used =
        columns.stream()
            .filter(
                c -> c.always() || all.stream().anyMatch(f -> !c.cell().apply(f).links().isEmpty()))
            .toList();
    return new Grid(
        caption,
        used.stream().map(Column::head).toList(),
        ordered.stream().map(f -> used.stream().map(c -> c.cell().apply(f)).toList()).toList(),
        "");
  }

  /** Where results of several endpoints and studies stand in one table. */
  private static String bySubject(Finding finding) {
    return names(finding.near().links(finding.node(), HG.ofStudy))
        + "|"
        + names(finding.subject())
        + "|"
        + finding.order();
  }

  private static String names(List<Link> links) {
    return String.join(", ", links.stream().map(Link::text).toList());
  }

  private static Column text(String name, String meaning, Function<Finding, Cell> cell) {
    return new Column(new Grid.Column(name, meaning, Cell.Style.TEXT), cell, false);
  }

  private static Column number(String name, String meaning, Function<Finding, String> words) {
    return new Column(
        new Grid.Column(name, meaning, Cell.Style.NUMBER),
        f -> {
          String said = words.apply(f);
          return said.isEmpty()
              ? Cell.EMPTY
              : new Cell(List.of(Link.text(said)), Cell.Style.NUMBER, "");
        },
        false);
  }

  private static String range(Finding finding) {
    String kind = finding.rangeKind();
    boolean usual = kind.isEmpty() || kind.equals("95% confidence interval");
    return usual || finding.range().startsWith("±")
        ? finding.range()
        : finding.range() + " (" + kind + ")";
  }

  private static Cell cell(List<Link> links) {
    return links.isEmpty() ? Cell.EMPTY : new Cell(links, Cell.Style.TEXT, "");
  }

  private static Cell stated(Finding finding, String property) {
    String code = finding.near().code(finding.node(), property);
    return code.equals("not-stated")
        ? Cell.EMPTY
        : cell(finding.near().links(finding.node(), property));
  }

  private Cell group(Finding finding) {
    if (!finding.isComparison() || finding.references().isEmpty()) {
      return cell(finding.groups());
    }
    List<Link> said = new ArrayList<>(finding.groups());
    finding
        .references()
        .forEach(
            side -> {
              Link link = finding.near().link(side);
              said.add(new Link("against " + link.text(), link.href()));
            });
    return cell(said);
  }

  private Cell value(Finding finding) {
    Link link = new Link(finding.value(), finding.near().link(finding.node()).href());
    boolean here = self != null && finding.node().equals(self.node());
    return new Cell(
        List.of(here ? Link.text(finding.value() + " (this page)") : link),
        finding.hasNumber() ? Cell.Style.NUMBER : Cell.Style.TEXT,
        finding.mark());
  }

  private static Cell source(Finding finding) {
    List<Link> said = new ArrayList<>(finding.near().links(finding.node(), HG.statedIn));
    int more = finding.near().all(finding.node(), HG.alsoStatedIn).size();
    if (more > 0) {
      said.add(Link.text(more == 1 ? "and one more" : "and " + more + " more"));
    }
    return said.isEmpty() ? Cell.EMPTY : new Cell(said, Cell.Style.TEXT, "");
  }

  /** A picture of those that can stand on one scale: that of the page's own result, or most. */
  Optional<Figure> figure(String key, Function<Finding, String> heading) {
    Map<String, List<Finding>> byScale = new LinkedHashMap<>();
    all.stream()
        .filter(one -> !one.statistic().isEmpty())
        .forEach(one -> byScale.computeIfAbsent(one.scale(), s -> new ArrayList<>()).add(one));
    Optional<List<Finding>> chosen =
        self != null
            ? Optional.ofNullable(byScale.get(self.scale()))
            : byScale.values().stream()
                .filter(some -> some.stream().anyMatch(Finding::hasNumber))
                .max(Comparator.comparingInt(List::size));
    // One number alone needs no picture of itself.
    return chosen.filter(some -> some.size() > 1).flatMap(some -> drawn(some, key, heading));
  }

  private Optional<Figure> drawn(
      List<Finding> some, String key, Function<Finding, String> heading) {
    Finding first = some.get(0);
    String unit = first.near().text(first.node(), HG.unitText);
    String statistic = first.statistic();
    String measure =
        unit.isEmpty() || unit.equals(statistic) ? statistic : statistic + " (" + unit + ")";
    List<ForestRow> rows = some.stream().map(f -> f.row(heading.apply(f))).toList();
    Optional<Picture> picture;
    if (unit.equals("%") && !first.isComparison()) {
      picture = new ResponseBars(caption, measure).draw(rows);
    } else {
      StatisticScale scale = StatisticScale.of(statistic);
      picture = new ForestPlot(caption, measure, scale.reference(), scale.isRatio()).draw(rows);
    }
    return picture.map(
        drawn ->
            new Figure(
                EndpointFigure.NAME,
                caption + ": " + measure,
                drawn,
                new Findings(caption, some, self).grid(false, false),
                "/figure/" + EndpointFigure.NAME + "/" + key));
  }

  /** Those among them that state what another one states. */
  List<Finding> agreeing(Finding one) {
    return all.stream().filter(one::sameNumberAs).toList();
  }

  List<Finding> contradicting(Finding one) {
    return all.stream().filter(one::contradicts).toList();
  }

  static Findings of(String caption, List<Finding> all) {
    return new Findings(caption, all, null);
  }

  /** The endpoints they belong to. */
  static List<Node> endpoints(List<Finding> all) {
    return all.stream()
        .flatMap(one -> one.near().all(one.node(), HG.forEndpoint).stream())
        .distinct()
        .toList();
  }
}

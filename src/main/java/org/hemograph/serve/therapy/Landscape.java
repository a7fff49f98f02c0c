package org.hemograph.serve.therapy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemograph.serve.charts.BubbleChart;
import org.hemograph.serve.charts.BubbleChart.Bubble;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Picture;
import org.hemograph.serve.therapy.Therapies.Cls;
import org.hemograph.serve.therapy.Therapies.Drug;
import org.hemograph.serve.therapy.Therapies.Trial;

/**
 * The landscape of a condition: each class with its drugs and how far they got, and with its
 * studies by phase. A drug counts for its own class only, so that none is counted twice.
 */
public final class Landscape {
  private static final String OTHERS = "Other classes";
  private static final List<String> PHASES =
      List.of("Phase 1", "Phase 2", "Phase 3", "Phase 4", "No phase");

  private final Therapies all;
  private final LocalLinks links;
  private final String condition;

  /** A class with something in it. */
  private record Line(Cls cls, Map<Stage, List<Drug>> drugs, Map<Integer, Set<String>> studies) {
    private int furthest() {
      return drugs.keySet().stream().mapToInt(Stage::ordinal).max().orElse(-1);
    }

    private int many() {
      return drugs.values().stream().mapToInt(List::size).sum();
    }

    private int trials() {
      return (int) studies.values().stream().flatMap(Set::stream).distinct().count();
    }
  }

  private record Family(Link name, List<Line> lines) {
    private int furthest() {
      return lines.stream().mapToInt(Line::furthest).max().orElse(-1);
    }

    private int many() {
      return lines.stream().mapToInt(Line::many).sum();
    }
  }

  private final List<Family> families;

  public Landscape(Therapies all, LocalLinks links, String condition) {
    this.all = all;
    this.links = links;
    this.condition = condition;
    this.families = families();
  }

  private List<Family> families() {
    Map<String, List<Line>> byFamily = new LinkedHashMap<>();
    for (Cls cls : all.classes().values()) {
      Map<Stage, List<Drug>> drugs = new LinkedHashMap<>();
      Map<Integer, Set<String>> studies = new LinkedHashMap<>();
      all.drugs().values().stream()
          .filter(drug -> drug.classes().contains(cls.named().iri()))
          .sorted(Comparator.comparing(drug -> drug.named().name(), Therapies.BY_NAME))
          .forEach(
              drug -> {
                all.furthest(drug, condition)
                    .ifPresent(s -> drugs.computeIfAbsent(s, x -> new ArrayList<>()).add(drug));
                for (Trial trial : all.trials(drug, condition)) {
                  studies
                      .computeIfAbsent(trial.phase(), x -> new LinkedHashSet<>())
                      .add(trial.study());
                }
              });
      if (!drugs.isEmpty() || !studies.isEmpty()) {
        byFamily
            .computeIfAbsent(family(cls), x -> new ArrayList<>())
            .add(new Line(cls, drugs, studies));
      }
    }
    List<Family> families = new ArrayList<>();
    List<Line> alone = new ArrayList<>();
    byFamily.forEach(
        (iri, lines) -> {
          Cls cls = all.classes().get(iri);
          // A family of one needs no heading of its own.
          if (cls == null || lines.size() == 1) {
            alone.addAll(lines);
          } else {
            families.add(new Family(cls.named().link(links), sorted(lines)));
          }
        });
    families.sort(
        Comparator.comparingInt((Family family) -> -family.furthest())
            .thenComparingInt(family -> -family.many())
            .thenComparing(family -> family.name().text()));
    if (!alone.isEmpty()) {
      String name = families.isEmpty() ? "" : OTHERS;
      families.add(Math.min(1, families.size()), new Family(Link.text(name), sorted(alone)));
    }
    return families;
  }

  private static List<Line> sorted(List<Line> lines) {
    return lines.stream()
        .sorted(
            Comparator.comparingInt((Line line) -> -line.furthest())
                .thenComparingInt(line -> -line.many())
                .thenComparing(line -> line.cls().named().name(), Therapies.BY_NAME))
        .toList();
  }

  /** The broader class next to the top, or the class itself. */
  private String family(Cls cls) {
    Cls at = cls;
    Set<String> seen = new LinkedHashSet<>();
    while (seen.add(at.named().iri())) {
      Optional<Cls> broader =
          at.broader().stream().sorted().map(all.classes()::get).filter(c -> c != null).findFirst();
      if (broader.isEmpty() || broader.get().broader().isEmpty()) {
        break;
      }
      at = broader.get();
    }
    return at.named().iri();
  }

  /** How many classes have something in them. */
  public int classes() {
    return families.stream().mapToInt(family -> family.lines().size()).sum();
  }

  /** How many drugs are in play. */
  public int drugs() {
    return (int) all.drugs().values().stream().filter(d -> all.inPlay(d, condition)).count();
  }

  /** Classes by how far their drugs got; a bubble is a number of drugs. */
  public Optional<Drawn> stages(String title) {
    List<Stage> stages =
        Stage.all().stream()
            .filter(
                stage ->
                    families.stream()
                        .flatMap(family -> family.lines().stream())
                        .anyMatch(line -> line.drugs().containsKey(stage)))
            .toList();
    List<BubbleChart.Group> groups = new ArrayList<>();
    for (Family family : families) {
      List<BubbleChart.Row> rows = new ArrayList<>();
      for (Line line : family.lines()) {
        if (line.many() > 0) {
          rows.add(row(line, stages));
        }
      }
      if (!rows.isEmpty()) {
        groups.add(new BubbleChart.Group(family.name(), rows));
      }
    }
    return new BubbleChart(title, stages.stream().map(Stage::title).toList())
        .draw(groups)
        .map(
            picture ->
                new Drawn(
                    title,
                    new Picture(
                        picture.svg(),
                        "A bubble is a number of drugs; the filled one is the furthest that the class got."
                            + " The stage is the one stated for the drug, else that of its studies."),
                    stageTable(title, stages)));
  }

  private BubbleChart.Row row(Line line, List<Stage> stages) {
    List<Bubble> bubbles = new ArrayList<>();
    List<Link> names = new ArrayList<>();
    String href = links.href(line.cls().named().iri());
    for (int i = stages.size() - 1; i >= 0; i--) {
      List<Drug> drugs = line.drugs().getOrDefault(stages.get(i), List.of());
      drugs.forEach(drug -> names.add(drug.named().link(links)));
      if (!drugs.isEmpty()) {
        bubbles.add(
            new Bubble(
                i,
                drugs.size(),
                line.cls().named().name()
                    + ", "
                    + stages.get(i).words()
                    + ": "
                    + String.join(", ", drugs.stream().map(d -> d.named().name()).toList()),
                drugs.size() == 1 ? links.href(drugs.get(0).named().iri()) : href + "#drugs",
                stages.get(i).ordinal() == line.furthest()));
      }
    }
    return new BubbleChart.Row(line.cls().named().link(links), bubbles, names);
  }

  private Grid stageTable(String title, List<Stage> stages) {
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(new Grid.Column("Class", "", Cell.Style.TEXT));
    columns.add(new Grid.Column("Acts on", "", Cell.Style.TEXT));
    columns.add(new Grid.Column("Drugs", "", Cell.Style.NUMBER));
    for (int i = stages.size() - 1; i >= 0; i--) {
      columns.add(new Grid.Column(stages.get(i).title(), "", Cell.Style.TEXT));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Family family : families) {
      for (Line line : family.lines()) {
        List<Cell> row = new ArrayList<>(head(line));
        row.add(number(line.many()));
        for (int i = stages.size() - 1; i >= 0; i--) {
          List<Drug> drugs = line.drugs().getOrDefault(stages.get(i), List.of());
          List<Link> named = drugs.stream().map(drug -> drug.named().link(links)).toList();
          row.add(new Cell(named, Cell.Style.TEXT, ""));
        }
        rows.add(row);
      }
    }
    return new Grid(title, columns, rows, "");
  }

  /** Classes by the phases of their studies; a bubble is a number of studies. */
  public Optional<Drawn> phases(String title) {
    List<BubbleChart.Group> groups = new ArrayList<>();
    List<Integer> used =
        java.util.stream.IntStream.of(1, 2, 3, 4, 0)
            .filter(
                phase ->
                    families.stream()
                        .flatMap(family -> family.lines().stream())
                        .anyMatch(line -> line.studies().containsKey(phase)))
            .boxed()
            .toList();
    for (Family family : families) {
      List<BubbleChart.Row> rows = new ArrayList<>();
      for (Line line : family.lines()) {
        if (!line.studies().isEmpty()) {
          rows.add(
              new BubbleChart.Row(line.cls().named().link(links), bubbles(line, used), List.of()));
        }
      }
      if (!rows.isEmpty()) {
        groups.add(new BubbleChart.Group(family.name(), rows));
      }
    }
    return new BubbleChart(title, used.stream().map(Landscape::heading).toList())
        .draw(groups)
        .map(
            picture ->
                new Drawn(
                    title,
                    new Picture(
                        picture.svg(),
                        "A bubble is a number of studies and leads to them. A study counts for each class"
                            + " that it tests or compares, not for background drugs."),
                    phaseTable(title, used)));
  }

  private List<Bubble> bubbles(Line line, List<Integer> used) {
    int most = line.studies().values().stream().mapToInt(Set::size).max().orElse(0);
    List<Bubble> bubbles = new ArrayList<>();
    for (int i = 0; i < used.size(); i++) {
      int many = line.studies().getOrDefault(used.get(i), Set.of()).size();
      if (many > 0) {
        bubbles.add(
            new Bubble(
                i,
                many,
                line.cls().named().name()
                    + ", "
                    + heading(used.get(i)).toLowerCase(java.util.Locale.ROOT)
                    + ": "
                    + many
                    + (many == 1 ? " study" : " studies"),
                query(line.cls(), used.get(i)),
                many == most));
      }
    }
    return bubbles;
  }

  private Grid phaseTable(String title, List<Integer> used) {
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(new Grid.Column("Class", "", Cell.Style.TEXT));
    columns.add(new Grid.Column("Acts on", "", Cell.Style.TEXT));
    columns.add(new Grid.Column("Studies", "", Cell.Style.NUMBER));
    used.forEach(phase -> columns.add(new Grid.Column(heading(phase), "", Cell.Style.NUMBER)));
    List<List<Cell>> rows = new ArrayList<>();
    for (Family family : families) {
      for (Line line : family.lines()) {
        List<Cell> row = new ArrayList<>(head(line));
        row.add(number(line.trials()));
        for (int phase : used) {
          int many = line.studies().getOrDefault(phase, Set.of()).size();
          row.add(many == 0 ? Cell.EMPTY : number(many));
        }
        rows.add(row);
      }
    }
    return new Grid(title, columns, rows, "");
  }

  private List<Cell> head(Line line) {
    List<Link> targets = line.cls().targets().stream().map(one -> one.link(links)).toList();
    return List.of(Cell.of(line.cls().named().link(links)), new Cell(targets, Cell.Style.TEXT, ""));
  }

  private static Cell number(int number) {
    return new Cell(List.of(Link.text(number + "")), Cell.Style.NUMBER, "");
  }

  private static String heading(int phase) {
    return phase == 0 ? PHASES.get(PHASES.size() - 1) : PHASES.get(phase - 1);
  }

  /** The studies behind a bubble; without a phase, all of the class. */
  private String query(Cls cls, int phase) {
    return "/queries/studies?class="
        + encoded(links.key(cls.named().iri()))
        + "&condition="
        + encoded(links.key(condition))
        + (phase == 0 ? "" : "&phase=" + phase);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

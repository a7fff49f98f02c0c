package org.hemograph.serve.therapy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemograph.serve.charts.PathDiagram;
import org.hemograph.serve.charts.PathDiagram.Arrow;
import org.hemograph.serve.charts.PathDiagram.Box;
import org.hemograph.serve.charts.PathDiagram.Column;
import org.hemograph.serve.charts.PathDiagram.Kind;
import org.hemograph.serve.charts.PathDiagram.Line;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Picture;
import org.hemograph.serve.therapy.Mechanisms.Acting;
import org.hemograph.serve.therapy.Mechanisms.Chain;
import org.hemograph.serve.therapy.Mechanisms.Mechanism;

/** Lays out one path: therapy, what stands upstream, mechanism, target, what follows, process. */
final class MechanismPath {
  static final int MOST_THERAPIES = 9;

  private enum Place {
    THERAPY("Acts by it"),
    UPSTREAM("Upstream"),
    MECHANISM("Mechanism"),
    TARGET("Acts on"),
    FOLLOWS("Leads to"),
    PROCESS("Process"),
    DOWNSTREAM("Acts upstream of");

    private final String heading;

    Place(String heading) {
      this.heading = heading;
    }
  }

  private record Step(
      Named from, String relation, Named to, Line line, String sure, String claim) {}

  private final Mechanisms all;
  private final LocalLinks links;
  private final String here;
  private final Map<Place, Map<String, Box>> boxes = new LinkedHashMap<>();
  private final Map<Place, String> headings = new LinkedHashMap<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /**
   * An empty path.
   *
   * @param here what the page is about
   */
  MechanismPath(Mechanisms all, LocalLinks links, String here) {
    this.all = all;
    this.links = links;
    this.here = here;
    for (Place place : Place.values()) {
      boxes.put(place, new LinkedHashMap<>());
      headings.put(place, place.heading);
    }
  }

  /** How one drug or class acts, given its own targets. */
  MechanismPath ofTherapy(Named therapy, String heading, List<Named> targets) {
    headings.put(Place.THERAPY, heading);
    therapy(therapy);
    acts(therapy, all.of(therapy.iri()), targets);
    return this;
  }

  private void acts(Named therapy, List<Acting> acting, List<Named> targets) {
    List<Acting> own = acting.stream().filter(one -> !one.follows()).toList();
    Set<String> reached = new LinkedHashSet<>();
    for (Acting one : own.isEmpty() ? acting : own) {
      Mechanism mechanism = mechanism(one.mechanism());
      box(Place.MECHANISM, mechanism.named(), cells(mechanism), Kind.MECHANISM);
      arrow(
          Place.THERAPY,
          therapy,
          Place.MECHANISM,
          mechanism.named(),
          one.role().isEmpty() ? "acts by" : "acts by (" + one.role() + ")",
          line(one.role(), one.sure()),
          one.sure(),
          one.claim());
      List<Named> through = mechanism.targets();
      if (through.isEmpty() && one.role().equals("primary") && own.size() == 1) {
        through = targets;
      }
      reached.addAll(follow(mechanism, through));
    }
    results(therapy, acting, own, reached);
  }

  /** What follows of a drug's action without a claim that says from which mechanism. */
  private void results(Named therapy, List<Acting> acting, List<Acting> own, Set<String> reached) {
    List<Acting> primary = own.stream().filter(one -> one.role().equals("primary")).toList();
    for (Acting one : acting) {
      if (!one.follows() || own.isEmpty() || reached.contains(one.mechanism())) {
        continue;
      }
      Mechanism mechanism = mechanism(one.mechanism());
      box(Place.FOLLOWS, mechanism.named(), cells(mechanism), Kind.MECHANISM);
      boolean single = primary.size() == 1;
      Named from = single ? mechanism(primary.get(0).mechanism()).named() : therapy;
      arrow(
          single ? Place.MECHANISM : Place.THERAPY,
          from,
          Place.FOLLOWS,
          mechanism.named(),
          single ? "results in, for " + therapy.name() + "," : "results in",
          line(one.role(), one.sure()),
          one.sure(),
          one.claim());
      processes(Place.FOLLOWS, mechanism);
    }
  }

  /** Who acts by a mechanism, what stands before it, and what comes after it. */
  MechanismPath ofMechanism(String iri) {
    Mechanism mechanism = mechanism(iri);
    box(Place.MECHANISM, mechanism.named(), cells(mechanism), Kind.MECHANISM);
    Set<String> over = new LinkedHashSet<>();
    for (Chain chain : all.links()) {
      if (chain.to().equals(iri)) {
        Mechanism before = mechanism(chain.from());
        over.add(chain.from());
        box(Place.UPSTREAM, before.named(), cells(before), Kind.MECHANISM);
        chain(Place.UPSTREAM, before.named(), Place.MECHANISM, mechanism.named(), chain);
      }
    }
    for (Mechanism narrower : all.narrower(iri)) {
      over.add(narrower.named().iri());
      box(Place.UPSTREAM, narrower.named(), cells(narrower), Kind.MECHANISM);
      headings.put(Place.UPSTREAM, "Narrower, upstream");
      arrow(
          Place.UPSTREAM,
          narrower.named(),
          Place.MECHANISM,
          mechanism.named(),
          "is a kind of",
          Line.STATED,
          "",
          "");
    }
    actors(iri, over);
    follow(mechanism, mechanism.targets());
    return this;
  }

  /** Drugs reach a mechanism over one that stands before it, where they act by that. */
  private void actors(String iri, Set<String> over) {
    Set<String> through = new LinkedHashSet<>();
    List<Acting> some = new ArrayList<>();
    for (String before : over) {
      for (Acting one : all.by(before)) {
        if (one.drug() && !one.follows() && shown(one, some)) {
          through.add(one.subject().iri());
          some.add(one);
          therapy(one.subject());
          acting(one, Place.UPSTREAM);
        }
      }
    }
    for (Acting one : all.by(iri)) {
      if (one.drug() && !through.contains(one.subject().iri()) && shown(one, some)) {
        some.add(one);
        therapy(one.subject());
        acting(one, Place.MECHANISM);
      }
    }
  }

  private boolean shown(Acting one, List<Acting> some) {
    return some.stream().map(Acting::subject).distinct().count() < MOST_THERAPIES
        || some.stream().anyMatch(other -> other.subject().equals(one.subject()));
  }

  private void acting(Acting one, Place place) {
    arrow(
        Place.THERAPY,
        one.subject(),
        place,
        mechanism(one.mechanism()).named(),
        one.role().isEmpty() ? "acts by" : "acts by (" + one.role() + ")",
        line(one.role(), one.sure()),
        one.sure(),
        one.claim());
  }

  /** The mechanisms that act on a target, who acts by them, and what comes after. */
  MechanismPath ofTarget(Named target, List<Named> binding) {
    box(Place.TARGET, target, "", Kind.TARGET);
    Set<String> acting = new LinkedHashSet<>();
    for (Mechanism mechanism : sorted()) {
      if (mechanism.targets().stream().anyMatch(t -> t.iri().equals(target.iri()))) {
        box(Place.MECHANISM, mechanism.named(), cells(mechanism), Kind.MECHANISM);
        actors(mechanism.named().iri(), Set.of());
        all.by(mechanism.named().iri()).forEach(one -> acting.add(one.subject().iri()));
        follow(mechanism, List.of(target));
      }
    }
    for (Named drug : binding) {
      int many = boxes(Place.THERAPY).size();
      if (!acting.contains(drug.iri())
          && (boxes(Place.THERAPY).containsKey(drug.iri()) || many < MOST_THERAPIES)) {
        therapy(drug);
        arrow(Place.THERAPY, drug, Place.TARGET, target, "acts on", Line.STATED, "", "");
      }
    }
    return this;
  }

  /** The mechanisms that change a process, and who acts by them. */
  MechanismPath ofProcess(Named process) {
    for (Mechanism mechanism : sorted()) {
      if (mechanism.processes().stream().anyMatch(p -> p.iri().equals(process.iri()))) {
        box(Place.MECHANISM, mechanism.named(), cells(mechanism), Kind.MECHANISM);
        actors(mechanism.named().iri(), Set.of());
        processes(Place.MECHANISM, mechanism);
      }
    }
    return this;
  }

  private List<Mechanism> sorted() {
    return all.mechanisms().values().stream()
        .sorted(java.util.Comparator.comparing(one -> one.named().name(), Therapies.BY_NAME))
        .toList();
  }

  /** Target, consequences, processes and what is downstream of a mechanism. */
  private Set<String> follow(Mechanism mechanism, List<Named> targets) {
    for (Named target : targets) {
      box(Place.TARGET, target, "", Kind.TARGET);
      arrow(
          Place.MECHANISM, mechanism.named(), Place.TARGET, target, "acts on", Line.STATED, "", "");
    }
    Set<String> reached = new LinkedHashSet<>();
    for (Chain chain : all.links()) {
      if (!chain.from().equals(mechanism.named().iri())) {
        continue;
      }
      Mechanism next = mechanism(chain.to());
      Place place = chain.leads() ? Place.FOLLOWS : Place.DOWNSTREAM;
      reached.add(chain.to());
      box(place, next.named(), cells(next), Kind.MECHANISM);
      chain(Place.MECHANISM, mechanism.named(), place, next.named(), chain);
      if (chain.leads()) {
        processes(Place.FOLLOWS, next);
      }
    }
    processes(Place.MECHANISM, mechanism);
    return reached;
  }

  private void processes(Place from, Mechanism mechanism) {
    for (Named process : mechanism.processes()) {
      box(Place.PROCESS, process, effect(mechanism), Kind.PROCESS);
      arrow(
          from,
          mechanism.named(),
          Place.PROCESS,
          process,
          mechanism.effect().isEmpty() ? "changes" : mechanism.effect(),
          Line.STATED,
          "",
          "");
    }
  }

  private void chain(Place from, Named start, Place to, Named end, Chain chain) {
    boolean opinion = chain.type().equals("interpretation") || chain.type().equals("hypothesis");
    arrow(
        from,
        start,
        to,
        end,
        (chain.leads() ? "leads to" : "is upstream of")
            + (opinion ? " (" + chain.type() + ")" : ""),
        opinion ? Line.HYPOTHESIS : line("", chain.sure()),
        chain.sure(),
        chain.claim());
  }

  private void therapy(Named named) {
    box(Place.THERAPY, named, "", Kind.THERAPY);
  }

  private Map<String, Box> boxes(Place place) {
    return boxes.getOrDefault(place, Map.of());
  }

  private void box(Place place, Named named, String below, Kind kind) {
    boxes(place)
        .putIfAbsent(
            named.iri(),
            new Box(id(place, named), named.link(links), below, kind, named.iri().equals(here)));
  }

  private void arrow(
      Place from,
      Named start,
      Place to,
      Named end,
      String relation,
      Line line,
      String sure,
      String claim) {
    Step step = new Step(start, relation, end, line, sure, claim);
    if (steps.contains(step)) {
      return;
    }
    steps.add(step);
    arrows.add(
        new Arrow(
            id(from, start),
            id(to, end),
            start.name() + " " + relation + " " + end.name() + (sure.isEmpty() ? "" : ", " + sure),
            line));
  }

  private static String id(Place place, Named named) {
    return place + " " + named.iri();
  }

  private static Line line(String role, String sure) {
    if (role.equals("hypothesis")) {
      return Line.HYPOTHESIS;
    }
    return sure.equals("recalled") ? Line.RECALLED : Line.STATED;
  }

  private static String effect(Mechanism mechanism) {
    return switch (mechanism.effect()) {
      case "increases" -> "▲ increases";
      case "decreases" -> "▼ decreases";
      default -> mechanism.effect();
    };
  }

  private static String cells(Mechanism mechanism) {
    return String.join(", ", mechanism.cells().stream().map(Named::name).toList());
  }

  private Mechanism mechanism(String iri) {
    Mechanism known = all.mechanisms().get(iri);
    return known == null
        ? new Mechanism(all.named(iri), List.of(), List.of(), List.of(), "", List.of())
        : known;
  }

  /** The picture with its table; empty where there is no path. */
  Optional<Drawn> drawn(String title) {
    List<Column> columns = new ArrayList<>();
    boxes.forEach(
        (place, some) ->
            columns.add(
                new Column(
                    headings.getOrDefault(place, place.heading), List.copyOf(some.values()))));
    if (arrows.isEmpty()) {
      return Optional.empty();
    }
    return new PathDiagram(title)
        .draw(columns, arrows)
        .map(picture -> new Drawn(title, new Picture(picture.svg(), remark()), table(title)));
  }

  private String remark() {
    List<String> remarks = new ArrayList<>();
    if (arrows.stream().anyMatch(arrow -> arrow.line() == Line.RECALLED)) {
      remarks.add("Dashed: recalled, general knowledge that no source has confirmed yet.");
    }
    if (arrows.stream().anyMatch(arrow -> arrow.line() == Line.HYPOTHESIS)) {
      remarks.add("Dotted: a hypothesis or somebody’s interpretation.");
    }
    if (boxes(Place.THERAPY).size() >= MOST_THERAPIES) {
      remarks.add("The first " + MOST_THERAPIES + " drugs; the list below has all.");
    }
    return String.join(" ", remarks);
  }

  private Grid table(String title) {
    List<Grid.Column> columns = new ArrayList<>();
    for (String name : new String[] {"From", "Relation", "To", "Stated by"}) {
      columns.add(new Grid.Column(name, "", Cell.Style.TEXT));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Step step : steps) {
      Cell claim =
          step.claim().isEmpty()
              ? Cell.text("the description of " + step.from().name())
              : new Cell(
                  List.of(new Link("claim", links.href(step.claim()))),
                  Cell.Style.TEXT,
                  step.sure().equals("verified") ? "" : step.sure());
      rows.add(
          List.of(
              Cell.of(step.from().link(links)),
              Cell.text(step.relation().replaceFirst(",$", "")),
              Cell.of(step.to().link(links)),
              claim));
    }
    return new Grid(title, columns, rows, "");
  }
}

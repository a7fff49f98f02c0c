package org.hemograph.serve.therapy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.therapy.Mechanisms.Acting;
import org.hemograph.serve.therapy.Therapies.Cls;
import org.hemograph.serve.therapy.Therapies.Drug;

/** Drugs and classes in tables, the furthest first. */
public record DrugTable(Therapies all, LocalLinks links, String condition) {

  /** Drugs with class, targets, stage and number of studies. */
  public Grid drugs(String caption, List<Drug> drugs) {
    Table table = new Table("Drug", "Class", "Acts on", "Stage", "#Studies");
    for (Drug drug : furthestFirst(drugs)) {
      table.row(
          Cell.of(drug.named().link(links)),
          Table.links(classes(drug)),
          Table.links(drug.targets().stream().map(one -> one.link(links)).toList()),
          Cell.text(stage(drug)),
          Table.number(all.trials(drug, condition).size()));
    }
    return table.grid(caption);
  }

  /** Drugs with the part that a mechanism plays in them, and the claim behind. */
  public Grid acting(String caption, List<Acting> acting) {
    Table table =
        new Table("Drug or class", "Class", "Stage", "Part of the mechanism", "Stated by");
    List<Acting> sorted = new ArrayList<>(acting);
    sorted.sort(Comparator.comparing((Acting one) -> -rank(all.drugs().get(one.subject().iri()))));
    for (Acting one : sorted) {
      Drug drug = all.drugs().get(one.subject().iri());
      table.row(
          Cell.of(one.subject().link(links)),
          drug == null ? Cell.text(one.drug() ? "" : "class") : Table.links(classes(drug)),
          Cell.text(drug == null ? "" : stage(drug)),
          Cell.text(one.role()),
          Table.marked(new Link("claim", links.href(one.claim())), one.sure()));
    }
    return table.grid(caption);
  }

  /** Classes with their drugs and how far each is. */
  public Grid classes(String caption, List<Cls> classes) {
    Table table =
        new Table("Class", "Acts on", "Furthest", "Drugs, the furthest first", "#Studies");
    Function<Cls, Integer> rank =
        cls -> all.members(cls.named().iri()).stream().mapToInt(this::rank).max().orElse(-1);
    List<Cls> sorted = new ArrayList<>(classes);
    sorted.sort(
        Comparator.comparing((Cls cls) -> -rank.apply(cls))
            .thenComparing(cls -> cls.named().name(), Therapies.BY_NAME));
    for (Cls cls : sorted) {
      List<Drug> drugs =
          furthestFirst(all.members(cls.named().iri())).stream()
              .filter(drug -> all.inPlay(drug, condition))
              .toList();
      Set<String> studies = new LinkedHashSet<>();
      drugs.forEach(d -> all.trials(d, condition).forEach(trial -> studies.add(trial.study())));
      List<Named> targets = targets(cls);
      table.row(
          Cell.of(cls.named().link(links)),
          targets.isEmpty()
              ? Cell.text("target unknown")
              : Table.links(targets.stream().map(one -> one.link(links)).toList()),
          Cell.text(
              drugs.stream()
                  .findFirst()
                  .flatMap(d -> all.furthest(d, condition))
                  .map(Stage::words)
                  .orElse("")),
          Table.links(drugs.stream().map(this::staged).toList()),
          Table.number(studies.size()));
    }
    return table.grid(caption);
  }

  private Link staged(Drug drug) {
    Link link = drug.named().link(links);
    return all.furthest(drug, condition)
        .map(stage -> new Link(link.text() + " (" + stage.words() + ")", link.href()))
        .orElse(link);
  }

  /**
   * The classes that compete: of drugs in play for the condition, neither containing nor contained,
   * with no main target in common; a class of no known target counts. Groupings never do, and a
   * class whose drugs are all in narrower ones is left to these.
   */
  public List<Cls> competitors(Set<String> own, List<Named> targets) {
    Set<String> around = all.broaderClasses(own);
    Set<String> acting = new LinkedHashSet<>();
    targets.forEach(target -> acting.add(target.iri()));
    Map<String, Cls> found = new LinkedHashMap<>();
    for (Drug drug : all.drugs().values()) {
      if (all.inPlay(drug, condition)) {
        for (String iri : all.broaderClasses(drug.classes())) {
          Cls cls = all.classes().get(iri);
          if (cls != null
              && !cls.grouping()
              && !around.contains(iri)
              && drug.classes().contains(iri)
              && all.broaderClasses(Set.of(iri)).stream().noneMatch(own::contains)
              && targets(cls).stream().noneMatch(target -> acting.contains(target.iri()))) {
            found.put(iri, cls);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Its own, or those of its drugs. */
  public List<Named> targets(Cls cls) {
    return cls.targets().isEmpty()
        ? all.members(cls.named().iri()).stream()
            .flatMap(drug -> drug.targets().stream())
            .distinct()
            .sorted(Comparator.comparing(Named::name))
            .toList()
        : cls.targets();
  }

  /** How far a drug is, in words; empty where nobody says. */
  public String stage(Drug drug) {
    return all.furthest(drug, condition).map(Stage::words).orElse("");
  }

  /** The furthest of several drugs. */
  public Optional<Stage> furthest(List<Drug> drugs) {
    return drugs.stream()
        .flatMap(drug -> all.furthest(drug, condition).stream())
        .max(Comparator.naturalOrder());
  }

  private List<Link> classes(Drug drug) {
    return drug.classes().stream()
        .map(all.classes()::get)
        .filter(java.util.Objects::nonNull)
        .map(cls -> cls.named().link(links))
        .sorted(Comparator.comparing(Link::text))
        .toList();
  }

  private List<Drug> furthestFirst(List<Drug> drugs) {
    return drugs.stream()
        .sorted(
            Comparator.comparing((Drug drug) -> -rank(drug))
                .thenComparing(drug -> drug.named().name(), Therapies.BY_NAME))
        .toList();
  }

  private int rank(@org.jspecify.annotations.Nullable Drug drug) {
    return drug == null ? -1 : all.furthest(drug, condition).map(Stage::ordinal).orElse(-1);
  }
}

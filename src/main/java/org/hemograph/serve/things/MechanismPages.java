package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.therapy.DrugTable;
import org.hemograph.serve.therapy.Mechanisms;
import org.hemograph.serve.therapy.Mechanisms.Acting;
import org.hemograph.serve.therapy.Mechanisms.Mechanism;
import org.hemograph.serve.therapy.Named;
import org.hemograph.serve.therapy.Therapies.Cls;
import org.hemograph.serve.therapy.Therapies.Drug;
import org.hemograph.serve.therapy.TherapyMemory;

/**
 * The pages of mechanisms, targets and processes: the path through them, and the drugs that act
 * there.
 */
public record MechanismPages(Pages pages, TherapyMemory memory) implements KindPage {
  @Override
  public Set<String> types() {
    return Set.of(HG.Mechanism, HG.Target, HG.Process);
  }

  @Override
  public byte[] of(Subject subject) {
    TherapyParts page = new TherapyParts(subject);
    switch (TherapyFigures.type(subject)) {
      case HG.Mechanism -> mechanism(page, subject);
      case HG.Target -> target(page, subject);
      default -> process(page, subject);
    }
    page.claims();
    return pages.therapy(page.page());
  }

  private void path(TherapyParts page, Subject subject) {
    page.figure("The path", "mechanism", "", new TherapyFigures(memory).path(subject));
  }

  private void mechanism(TherapyParts page, Subject subject) {
    Mechanisms mechanisms = memory.mechanisms();
    LocalLinks links = subject.values().links();
    List<Acting> acting = mechanisms.by(subject.iri());
    List<Mechanism> narrower = mechanisms.narrower(subject.iri());
    page.key("Kind of", KeyLinks.of(subject, External.skosBroader), "")
        .key("Action", KeyLinks.of(subject, HG.actionType), "")
        .key("Acts on", KeyLinks.of(subject, HG.onTarget), "")
        .key("Process", KeyLinks.of(subject, HG.affectsProcess), effect(subject))
        .key("Cell", KeyLinks.of(subject, HG.affectsCell), "")
        .count("Drugs", (int) acting.stream().filter(Acting::drug).count(), "drugs")
        .key(
            "Narrower",
            narrower.stream().limit(4).map(one -> one.named().link(links)).toList(),
            narrower.size() > 4 ? "and " + (narrower.size() - 4) + " more" : "");
    path(page, subject);
    DrugTable tables = KeyLinks.table(memory, subject);
    page.table(
        "Who acts by it",
        "drugs",
        "",
        tables.acting("Drugs and classes that act by " + subject.head().label(), acting),
        TherapyParts.behind(subject, "drugs-by-mechanism", "mechanism"));
    List<Acting> below = new ArrayList<>();
    narrower.forEach(one -> below.addAll(mechanisms.by(one.named().iri())));
    page.table(
        "Who acts by a narrower one",
        "narrower",
        "",
        tables.acting("Drugs and classes that act by a narrower mechanism", below),
        TherapyParts.behind(subject, "upstream-downstream", "mechanism"));
  }

  private static String effect(Subject subject) {
    return subject.thing().objects(HG.effect).stream()
        .map(node -> subject.values().name(node))
        .findFirst()
        .orElse("");
  }

  private void target(TherapyParts page, Subject subject) {
    LocalLinks links = subject.values().links();
    DrugTable tables = KeyLinks.table(memory, subject);
    List<Drug> drugs =
        memory.therapies().drugs().values().stream()
            .filter(drug -> acts(drug.targets(), subject))
            .toList();
    List<Cls> classes =
        memory.therapies().classes().values().stream()
            .filter(cls -> acts(cls.targets(), subject))
            .toList();
    List<Mechanism> through =
        memory.mechanisms().mechanisms().values().stream()
            .filter(one -> acts(one.targets(), subject))
            .toList();
    page.key(
            "Gene",
            subject.thing().objects(HG.geneSymbol).stream()
                .map(Values::literal)
                .map(Link::text)
                .toList(),
            "")
        .count("Drugs that act on it", drugs.size(), "drugs")
        .key("Furthest in ITP", tables.furthest(drugs).map(stage -> stage.words()).orElse(""))
        .key("Mechanism", through.stream().map(one -> one.named().link(links)).toList(), "")
        .key("Class", classes.stream().map(one -> one.named().link(links)).toList(), "");
    path(page, subject);
    page.table(
        "Drugs that act on it",
        "drugs",
        "",
        tables.drugs("Drugs that act on " + subject.head().label(), drugs),
        Link.text(""));
    page.table(
        "Classes that act on it",
        "classes",
        "",
        tables.classes("Classes that act on " + subject.head().label(), classes),
        Link.text(""));
    List<Acting> effectors = new ArrayList<>();
    for (Mechanism one : through) {
      memory.mechanisms().by(one.named().iri()).stream()
          .filter(a -> drugs.stream().noneMatch(d -> d.named().iri().equals(a.subject().iri())))
          .filter(a -> classes.stream().noneMatch(c -> c.named().iri().equals(a.subject().iri())))
          .forEach(effectors::add);
    }
    page.table(
        "Who acts through it",
        "through",
        "By a mechanism that needs it; it is not what these drugs bind.",
        tables.acting("Drugs and classes that act through " + subject.head().label(), effectors),
        Link.text(""));
  }

  private static boolean acts(List<Named> targets, Subject subject) {
    return targets.stream().anyMatch(target -> target.iri().equals(subject.iri()));
  }

  private void process(TherapyParts page, Subject subject) {
    List<Acting> acting = new ArrayList<>();
    List<Link> through = new ArrayList<>();
    for (Mechanism one : memory.mechanisms().mechanisms().values()) {
      if (acts(one.processes(), subject)) {
        through.add(one.named().link(subject.values().links()));
        acting.addAll(memory.mechanisms().by(one.named().iri()));
      }
    }
    page.key("Changed by", through, "");
    path(page, subject);
    page.table(
        "Who changes it",
        "drugs",
        "",
        KeyLinks.table(memory, subject)
            .acting("Drugs and classes that change " + subject.head().label(), acting),
        Link.text(""));
  }
}

package org.hemograph.serve.things;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.therapy.DrugTable;
import org.hemograph.serve.therapy.Named;
import org.hemograph.serve.therapy.Stage;
import org.hemograph.serve.therapy.Studies;
import org.hemograph.serve.therapy.Therapies;
import org.hemograph.serve.therapy.Therapies.Cls;
import org.hemograph.serve.therapy.Therapies.Drug;
import org.hemograph.serve.therapy.TherapyMemory;

/** The page of a class: its drugs and how far they got, how they act, their studies, its rivals. */
public record ClassPages(Pages pages, TherapyMemory memory) implements KindPage {
  @Override
  public Set<String> types() {
    return Set.of(HG.DrugClass);
  }

  @Override
  public byte[] of(Subject subject) {
    TherapyParts page = new TherapyParts(subject);
    TherapyFigures figures = new TherapyFigures(memory);
    Therapies therapies = memory.therapies();
    LocalLinks links = subject.values().links();
    DrugTable tables = KeyLinks.table(memory, subject);
    Optional<Cls> cls = Optional.ofNullable(therapies.classes().get(subject.iri()));
    List<Drug> members = therapies.members(subject.iri());
    List<Named> targets = cls.map(tables::targets).orElse(List.of());
    Studies studies = figures.studies(subject);
    List<Cls> narrower =
        therapies.classes().values().stream()
            .filter(one -> one.broader().contains(subject.iri()))
            .toList();
    page.key("Acts on", targets.stream().limit(4).map(one -> one.link(links)).toList(), "")
        .count("Drugs", members.size(), "drugs")
        .key("Furthest in ITP", tables.furthest(members).map(Stage::words).orElse(""))
        .count("Studies", studies.all(), "studies")
        .key("Part of", KeyLinks.of(subject, External.skosBroader), "")
        .key(
            "Acts by",
            memory.mechanisms().of(subject.iri()).stream()
                .filter(one -> one.role().equals("primary"))
                .map(one -> memory.mechanisms().named(one.mechanism()).link(links))
                .toList(),
            "");
    page.table(
        "Drugs of this class",
        "drugs",
        "",
        tables.drugs("Drugs of this class, the furthest first", members),
        TherapyParts.behind(subject, "drugs-in-class", "class"));
    page.table(
        "Narrower classes",
        "narrower",
        "",
        tables.classes("Narrower classes", narrower),
        Link.text(""));
    page.figure("How it acts", "mechanism", "", figures.path(subject));
    page.studies("Studies", figures, studies, TherapyParts.behind(subject, "studies", "class"));
    String asked = "?class=" + subject.key().replaceFirst("^drug-class/", "");
    subject.reviewTables("class").forEach(table -> page.way(table.text(), table.href()));
    page.way("Compare with …", "/compare" + asked);
    if (cls.isPresent() && !cls.get().grouping()) {
      page.table(
          "What competes with it",
          "competitors",
          "Classes in play for immune thrombocytopenia that act on another target, the furthest first.",
          tables.classes("Competing classes", tables.competitors(Set.of(subject.iri()), targets)),
          TherapyParts.behind(subject, "competing-classes", "class"));
    }
    page.claims();
    return pages.therapy(page.page());
  }
}

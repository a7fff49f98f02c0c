package org.hemograph.serve.things;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.therapy.ClaimList;
import org.hemograph.serve.therapy.Studies;
import org.hemograph.serve.therapy.Therapies.Drug;
import org.hemograph.serve.therapy.TherapyMemory;

/** The page of an organisation: its drugs, and the studies that it sponsors, by phase. */
public record OrganisationPages(Pages pages, TherapyMemory memory) implements KindPage {
  @Override
  public Set<String> types() {
    return Set.of(HG.Organization);
  }

  @Override
  public byte[] of(Subject subject) {
    LocalLinks links = subject.values().links();
    TherapyFigures figures = new TherapyFigures(memory);
    Studies studies = figures.studies(subject);
    List<Drug> drugs =
        memory.therapies().drugs().values().stream()
            .filter(drug -> drug.developers().contains(subject.iri()))
            .toList();
    Map<String, Integer> byPhase = new TreeMap<>();
    studies.shown().stream()
        .filter(study -> !study.phase().isEmpty())
        .forEach(study -> byPhase.merge(study.phase(), 1, Integer::sum));
    List<Link> phases =
        byPhase.entrySet().stream()
            .map(e -> Link.text(e.getValue() + " in phase " + e.getKey().toLowerCase(Locale.ROOT)))
            .toList();
    TherapyParts page =
        new TherapyParts(subject)
            .key("Kind", KeyLinks.of(subject, HG.agencyClass), "")
            .count("Drugs", drugs.size(), "drugs")
            .count("Studies", studies.all(), "studies")
            .key("By phase", phases, "");
    page.table(
        "Drugs that it develops",
        "drugs",
        "",
        KeyLinks.table(memory, subject).drugs("Drugs of " + subject.head().label(), drugs),
        Link.text(""));
    page.studies("Studies that it sponsors", figures, studies, Link.text(""));
    page.table(
        "People", "people", "", memory.members(subject.session(), subject.iri()), Link.text(""));
    page.table(
        "What they say",
        "claims",
        "",
        ClaimList.by(subject.session(), links, subject.iri()),
        Link.text(""));
    return pages.therapy(page.page());
  }
}

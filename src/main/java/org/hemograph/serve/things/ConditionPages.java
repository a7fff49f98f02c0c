package org.hemograph.serve.things;

import java.util.List;
import java.util.Set;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.therapy.Landscape;
import org.hemograph.serve.therapy.Named;
import org.hemograph.serve.therapy.Studies;
import org.hemograph.serve.therapy.Therapies;
import org.hemograph.serve.therapy.TherapyMemory;

/** The page of a condition: its landscape. */
public record ConditionPages(Pages pages, TherapyMemory memory) implements KindPage {
  @Override
  public Set<String> types() {
    return Set.of(HG.Condition);
  }

  @Override
  public byte[] of(Subject subject) {
    Therapies therapies = memory.therapies();
    LocalLinks links = subject.values().links();
    TherapyFigures figures = new TherapyFigures(memory);
    Landscape landscape = memory.landscape(subject.iri());
    Studies studies = figures.studies(subject);
    long running =
        studies.shown().stream()
            .filter(study -> study.statuses().stream().limit(1).anyMatch("Recruiting"::equals))
            .count();
    List<Link> narrower =
        therapies.conditions().entrySet().stream()
            .filter(entry -> entry.getValue().contains(subject.iri()))
            .map(
                entry ->
                    new Named(entry.getKey(), therapies.names().getOrDefault(entry.getKey(), "")))
            .sorted(java.util.Comparator.comparing(Named::name, Therapies.BY_NAME))
            .map(one -> one.link(links))
            .toList();
    TherapyParts page =
        new TherapyParts(subject)
            .count("Classes", landscape.classes(), "landscape-of")
            .count("Drugs", landscape.drugs(), "landscape-of")
            .count("Studies", studies.all(), "studies")
            .key(
                "Recruiting",
                running == 0
                    ? List.of()
                    : List.of(
                        new Link(
                            running + "",
                            TherapyParts.behind(subject, "recruiting-studies", "condition")
                                .href())),
                "")
            .key("Part of", KeyLinks.of(subject, External.skosBroader), "")
            .key("Narrower", narrower, "");
    page.figure("The landscape", "landscape-of", "", figures.landscape(subject));
    page.questions("Key questions");
    page.figure("Studies by class and phase", "by-phase", "", figures.phases(subject));
    page.studies("Studies", figures, studies, TherapyParts.behind(subject, "studies", "condition"));
    page.claims();
    return pages.therapy(page.page());
  }
}

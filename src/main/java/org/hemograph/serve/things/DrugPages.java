package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.pages.CrossTrial;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.therapy.Approvals;
import org.hemograph.serve.therapy.DrugTable;
import org.hemograph.serve.therapy.Mechanisms;
import org.hemograph.serve.therapy.Mechanisms.Acting;
import org.hemograph.serve.therapy.Named;
import org.hemograph.serve.therapy.ResultList;
import org.hemograph.serve.therapy.Studies;
import org.hemograph.serve.therapy.Therapies;
import org.hemograph.serve.therapy.Therapies.Cls;
import org.hemograph.serve.therapy.Therapies.Drug;
import org.hemograph.serve.therapy.TherapyMemory;

/**
 * The page of a drug: how it acts, its studies and what they found, what competes with it, where it
 * is approved.
 */
public record DrugPages(Pages pages, TherapyMemory memory) implements KindPage {
  @Override
  public Set<String> types() {
    return Set.of(HG.Drug);
  }

  @Override
  public byte[] of(Subject subject) {
    TherapyParts page = new TherapyParts(subject);
    TherapyFigures figures = new TherapyFigures(memory);
    Therapies therapies = memory.therapies();
    LocalLinks links = subject.values().links();
    Optional<Drug> drug = Optional.ofNullable(therapies.drugs().get(subject.iri()));
    Studies studies = figures.studies(subject);
    Approvals approvals = Approvals.of(subject.session(), links, subject.iri());
    ResultList results = memory.results(subject.session(), subject.iri());
    keys(page, subject, drug, studies, approvals);
    page.figure("How it acts", "mechanism", "", figures.path(subject));
    page.studies("Studies", figures, studies, TherapyParts.behind(subject, "studies", "drug"));
    page.table(
        "What its studies found",
        "results",
        "As printed, primary endpoints first; each result leads to its evidence."
            + (results.studies() > 1 ? " " + CrossTrial.WARNING : ""),
        results.table(),
        Link.text(""));
    String key = subject.key().replaceFirst("^drug/", "");
    if (!results.table().isEmpty()) {
      page.way("Figures of results", "/figure/results/" + subject.key());
      subject.reviewTables("drug").forEach(table -> page.way(table.text(), table.href()));
    }
    page.way("Compare with …", "/compare?drug=" + key);
    drug.ifPresent(one -> competitors(page, subject, therapies, one));
    page.table("Approvals and other decisions", "approvals", "", approvals.table(), Link.text(""));
    page.claims();
    page.table(
        "Publications on its studies",
        "publications",
        "",
        memory.publications(subject.session(), subject.iri()),
        TherapyParts.behind(subject, "publications", "drug"));
    return pages.therapy(page.page());
  }

  private void keys(
      TherapyParts page,
      Subject subject,
      Optional<Drug> drug,
      Studies studies,
      Approvals approvals) {
    LocalLinks links = subject.values().links();
    page.key("Class", KeyLinks.of(subject, HG.inClass), "");
    String asOf =
        subject.thing().objects(HG.developmentAsOf).stream()
            .map(Values::literal)
            .findFirst()
            .map(day -> "as of " + day)
            .orElse("");
    List<Node> stage = subject.thing().objects(HG.developmentStage);
    page.key("Stage in ITP", stage.stream().map(subject::link).toList(), asOf);
    page.key(
        "Acts on",
        drug.map(Drug::targets).orElse(List.of()).stream().map(one -> one.link(links)).toList(),
        "");
    List<Link> primary = new ArrayList<>();
    Mechanisms mechanisms = memory.mechanisms();
    for (Acting one : mechanisms.of(subject.iri())) {
      if (one.role().equals("primary")) {
        primary.add(mechanisms.named(one.mechanism()).link(links));
      }
    }
    page.key("Main mechanism", primary, "");
    page.key("Made as", KeyLinks.of(subject, HG.modality), "");
    page.key("Developer", KeyLinks.of(subject, HG.developer), "");
    page.count("Studies", studies.all(), "studies");
    List<Link> places =
        approvals.places().stream().map(place -> new Link(place, "#approvals")).toList();
    page.key("Authorised", places, "");
  }

  private void competitors(TherapyParts page, Subject subject, Therapies therapies, Drug drug) {
    DrugTable tables = KeyLinks.table(memory, subject);
    List<Named> targets = new ArrayList<>(drug.targets());
    Set<String> own = new LinkedHashSet<>(drug.classes());
    for (String iri : own) {
      Cls cls = therapies.classes().get(iri);
      if (cls != null) {
        targets.addAll(cls.targets());
      }
    }
    if (therapies.inPlay(drug, tables.condition())) {
      page.table(
          "What competes with it",
          "competitors",
          "Classes in play for immune thrombocytopenia that act on another target, the furthest first.",
          tables.classes("Competing classes", tables.competitors(own, targets)),
          TherapyParts.behind(subject, "competing-classes", "drug"));
    }
  }
}

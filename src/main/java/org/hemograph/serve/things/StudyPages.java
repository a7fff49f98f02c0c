package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.RememberedEach;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.StudyPage;
import org.hemograph.serve.pages.StudyPage.Arms;
import org.hemograph.serve.pages.StudyPage.Claims;
import org.hemograph.serve.pages.StudyPage.Difference;
import org.hemograph.serve.pages.StudyPage.Endpoint;
import org.hemograph.serve.pages.StudyPage.Publication;
import org.hemograph.serve.pages.StudyPage.Registry;
import org.hemograph.serve.pages.StudyPage.Results;
import org.hemograph.serve.pages.ThingHead;
import org.hemograph.serve.pages.ThingPage.Section;

/** The page of a study, whatever its kind and however much is known. Safe for many threads. */
public final class StudyPages implements KindPage {
  /** Studies whose evidence is kept: a megabyte each, where much is known. */
  private static final int MOST = 20;

  private final Pages pages;
  private final RememberedEach<String, StudyEvidence> evidence = new RememberedEach<>(MOST);

  public StudyPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Set<String> types() {
    return Set.of(HG.ClinicalTrial, HG.ObservationalStudy, HG.ExpandedAccess);
  }

  @Override
  public byte[] of(Subject subject) {
    return pages.study(
        page(
            subject,
            evidence.of(subject.session(), subject.iri(), session -> StudyEvidence.read(subject))));
  }

  private static StudyPage page(Subject subject, StudyEvidence evidence) {
    StudyArms arms = new StudyArms(evidence);
    StudyFacts facts = new StudyFacts(evidence, evidence.study(), arms.inOrder());
    StudyFacts told = new StudyFacts(evidence, evidence.told(), arms.inOrder());
    StudyLiterature literature = new StudyLiterature(evidence);
    StudyRegistry registry = new StudyRegistry(evidence, subject.thing());
    String summary = told.summary();
    Arms shownArms =
        arms.shown(
            "Arms of " + subject.head().label(),
            subject.behind("study-arms", "study"),
            "/figure/" + ArmsFigure.NAME + "/" + subject.key());
    List<Endpoint> endpoints = StudyEndpoints.of(evidence);
    List<Results> results = new StudyResults(evidence, arms.inOrder(), subject).sections();
    List<Claims> claims = literature.claims();
    List<Publication> publications = literature.publications();
    List<Difference> differences = registry.differences();
    Registry registered = registry.shown(subject.head(), mentions(subject, evidence));
    return new StudyPage(
        frame(subject, summary),
        head(subject.head()),
        facts.keys(),
        summary,
        contents(
            subject, shownArms, endpoints, results, claims, publications, registered, differences),
        shownArms,
        endpoints,
        results,
        claims,
        publications,
        registered,
        differences,
        subject.facts(),
        subject.tail());
  }

  /** What the records name, with what it came to, and other small parts; sites stand elsewhere. */
  private static List<Section> mentions(Subject subject, StudyEvidence evidence) {
    return new PartTables(subject.thing(), evidence.values())
        .sections().stream().filter(section -> !section.anchor().startsWith("parts-site")).toList();
  }

  private static Frame frame(Subject subject, String summary) {
    Frame frame = subject.frame();
    String path = frame.meta().path().isEmpty() ? "/page/" + subject.key() : frame.meta().path();
    return frame.with(new Frame.Meta(summary, path, frame.meta().structured())).styled("study.css");
  }

  /** The long texts of registries stand further below. */
  private static ThingHead head(ThingHead head) {
    return new ThingHead(
        head.label(),
        head.kind(),
        head.ids(),
        head.otherNames(),
        head.badges(),
        head.texts().stream().filter(text -> !StudyRegistry.isLong(text)).toList());
  }

  private static List<Link> contents(
      Subject subject,
      Arms arms,
      List<Endpoint> endpoints,
      List<Results> results,
      List<Claims> claims,
      List<Publication> publications,
      Registry registry,
      List<Difference> differences) {
    String key = subject.key();
    List<Link> contents = new ArrayList<>();
    add(contents, "Arms", "#arms", !arms.arms().isEmpty());
    add(contents, "Endpoints", "#endpoints", !endpoints.isEmpty());
    results.forEach(section -> add(contents, section.title(), "#" + section.anchor(), true));
    add(contents, "What is said about it", "#claims", !claims.isEmpty());
    add(contents, "Publications", "#publications", !publications.isEmpty());
    add(contents, "Where sources differ", "#differences", !differences.isEmpty());
    add(contents, "Design and conduct", "#registry", !registry.isEmpty());
    add(contents, "Everything stated", "#facts", true);
    add(contents, "Sources and data", "#sources", true);
    add(contents, "Figures of results", "/figure/results/" + key, !results.isEmpty());
    String asked = "?study=" + key.replaceFirst("^study/", "");
    if (!results.isEmpty()) {
      contents.addAll(subject.reviewTables("study"));
    }
    add(contents, "Compare with …", "/compare" + asked, true);
    return contents;
  }

  private static void add(List<Link> contents, String title, String address, boolean there) {
    if (there) {
      contents.add(new Link(title, address));
    }
  }
}

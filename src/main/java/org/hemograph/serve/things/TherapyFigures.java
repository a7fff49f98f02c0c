package org.hemograph.serve.things;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.pages.Figure;
import org.hemograph.serve.therapy.Drawn;
import org.hemograph.serve.therapy.MechanismPaths;
import org.hemograph.serve.therapy.Studies;
import org.hemograph.serve.therapy.StudyList;
import org.hemograph.serve.therapy.StudyReader.Scope;
import org.hemograph.serve.therapy.Therapies;
import org.hemograph.serve.therapy.Therapies.Drug;
import org.hemograph.serve.therapy.TherapyMemory;

/** The pictures of therapies: how one acts, the landscape of a condition, studies in time. */
public final class TherapyFigures {
  /** Names of figures, in their addresses. */
  static final String PATH = "path";

  static final String LANDSCAPE = "landscape";
  static final String PHASES = "phases";
  static final String TIMELINE = "timeline";

  private final TherapyMemory memory;

  public TherapyFigures(TherapyMemory memory) {
    this.memory = memory;
  }

  private record Maker(String name, Set<String> types, Function<Subject, Optional<Figure>> drawing)
      implements FigureMaker {
    @Override
    public Optional<Figure> of(Subject subject) {
      return drawing.apply(subject);
    }
  }

  /** Each by itself. */
  public List<FigureMaker> makers() {
    return List.of(
        new Maker(
            PATH, Set.of(HG.Drug, HG.DrugClass, HG.Mechanism, HG.Target, HG.Process), this::path),
        new Maker(LANDSCAPE, Set.of(HG.Condition), this::landscape),
        new Maker(PHASES, Set.of(HG.Condition), this::phases),
        new Maker(
            TIMELINE,
            Set.of(HG.Drug, HG.DrugClass, HG.Condition, HG.Organization),
            subject -> timeline(subject, studies(subject))));
  }

  Optional<Figure> path(Subject subject) {
    MechanismPaths paths =
        new MechanismPaths(memory.mechanisms(), memory.therapies(), subject.values().links());
    String iri = subject.iri();
    String label = subject.head().label();
    Optional<Drawn> drawn =
        switch (type(subject)) {
          case HG.Drug -> paths.ofDrug(iri, label);
          case HG.DrugClass -> paths.ofClass(iri, label);
          case HG.Mechanism -> paths.ofMechanism(iri, label);
          case HG.Target -> paths.ofTarget(iri, label);
          default -> paths.ofProcess(iri, label);
        };
    return TherapyParts.figure(PATH, subject, drawn);
  }

  Optional<Figure> landscape(Subject subject) {
    String title = "How far the drugs of each class got in " + subject.head().label();
    return TherapyParts.figure(LANDSCAPE, subject, memory.landscape(subject.iri()).stages(title));
  }

  Optional<Figure> phases(Subject subject) {
    String title = "Studies of each class by phase, in " + subject.head().label();
    return TherapyParts.figure(PHASES, subject, memory.landscape(subject.iri()).phases(title));
  }

  /** The studies of what the page is about. */
  Studies studies(Subject subject) {
    Scope scope =
        switch (type(subject)) {
          case HG.Drug -> Scope.DRUG;
          case HG.DrugClass -> Scope.CLASS;
          case HG.Mechanism -> Scope.MECHANISM;
          case HG.Condition -> Scope.CONDITION;
          default -> Scope.SPONSOR;
        };
    return memory.studies(subject.session(), scope, subject.iri());
  }

  /** Those studies as a list that says which part the page's drugs play in them. */
  StudyList list(Subject subject, Studies studies) {
    Therapies therapies = memory.therapies();
    LocalLinks links = subject.values().links();
    Set<String> about =
        switch (type(subject)) {
          case HG.Drug -> Set.of(subject.iri());
          case HG.DrugClass ->
              therapies.members(subject.iri()).stream()
                  .map(Drug::named)
                  .map(named -> named.iri())
                  .collect(Collectors.toSet());
          default -> Set.of();
        };
    return new StudyList(studies, links, about);
  }

  Optional<Figure> timeline(Subject subject, Studies studies) {
    String title = "Studies of " + subject.head().label() + " in time";
    return TherapyParts.figure(TIMELINE, subject, list(subject, studies).timeline(title));
  }

  /** The class of the thing, of those that have pages here; empty for another. */
  static String type(Subject subject) {
    Set<String> known =
        Set.of(
            HG.Drug,
            HG.DrugClass,
            HG.Mechanism,
            HG.Target,
            HG.Process,
            HG.Condition,
            HG.Organization,
            HG.Person);
    return subject.thing().objects(External.rdfType).stream()
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(known::contains)
        .findFirst()
        .orElse("");
  }
}

package org.hemograph.serve.therapy;

import java.util.List;
import java.util.Optional;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.therapy.Therapies.Cls;
import org.hemograph.serve.therapy.Therapies.Drug;

/** The paths of the mechanism pictures, one for each kind of thing that has one. */
public record MechanismPaths(Mechanisms mechanisms, Therapies therapies, LocalLinks links) {
  /** How a drug acts. */
  public Optional<Drawn> ofDrug(String iri, String label) {
    Drug drug = therapies.drugs().get(iri);
    return path(iri)
        .ofTherapy(new Named(iri, label), "Drug", drug == null ? List.of() : drug.targets())
        .drawn("How " + label + " acts");
  }

  /** How a class acts; where nobody says it of the class, how its drugs do. */
  public Optional<Drawn> ofClass(String iri, String label) {
    MechanismPath path = path(iri);
    Cls cls = therapies.classes().get(iri);
    if (!mechanisms.of(iri).isEmpty()) {
      path.ofTherapy(new Named(iri, label), "Class", cls == null ? List.of() : cls.targets());
    } else {
      therapies.members(iri).stream()
          .limit(MechanismPath.MOST_THERAPIES)
          .forEach(drug -> path.ofTherapy(drug.named(), "Drugs of this class", drug.targets()));
    }
    return path.drawn("How " + label + " acts");
  }

  /** What stands before and after a mechanism. */
  public Optional<Drawn> ofMechanism(String iri, String label) {
    return path(iri).ofMechanism(iri).drawn("What acts by " + label + ", and what follows");
  }

  /** What acts on a target. */
  public Optional<Drawn> ofTarget(String iri, String label) {
    List<Named> binding =
        therapies.drugs().values().stream()
            .filter(drug -> drug.targets().stream().anyMatch(one -> one.iri().equals(iri)))
            .map(Drug::named)
            .sorted(java.util.Comparator.comparing(Named::name, Therapies.BY_NAME))
            .toList();
    return path(iri)
        .ofTarget(mechanisms.named(iri), binding)
        .drawn("What acts on " + label + ", and what follows");
  }

  /** What changes a process. */
  public Optional<Drawn> ofProcess(String iri, String label) {
    return path(iri).ofProcess(mechanisms.named(iri)).drawn("What changes " + label);
  }

  private MechanismPath path(String iri) {
    return new MechanismPath(mechanisms, links, iri);
  }
}

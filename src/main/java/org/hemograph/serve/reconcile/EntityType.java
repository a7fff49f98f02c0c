package org.hemograph.serve.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.rdf.HG;

/**
 * A kind of thing that names are matched with (section 2.2 of the specification).
 *
 * @param id the class's own name in the ontology: {@code DrugClass}
 * @param name as readers call it
 * @param broader the kind that it is one of; empty if none
 */
record EntityType(String id, String name, String broader) {
  static final EntityType DRUG = new EntityType("Drug", "Drug", "");
  static final EntityType DRUG_CLASS = new EntityType("DrugClass", "Drug class", "");
  static final EntityType STUDY = new EntityType("Study", "Study", "");
  static final EntityType MECHANISM = new EntityType("Mechanism", "Mechanism", "");
  static final EntityType TARGET = new EntityType("Target", "Target", "");
  static final EntityType CONDITION = new EntityType("Condition", "Condition", "");
  static final EntityType PUBLICATION = new EntityType("Publication", "Publication", "");
  static final EntityType ORGANIZATION = new EntityType("Organization", "Organisation", "");

  /** Most looked for first; that order also settles what scores leave open. */
  static final List<EntityType> ALL =
      List.of(
          DRUG,
          DRUG_CLASS,
          STUDY,
          new EntityType("ClinicalTrial", "Clinical trial", STUDY.id()),
          new EntityType("ObservationalStudy", "Observational study", STUDY.id()),
          new EntityType("ExpandedAccess", "Expanded access programme", STUDY.id()),
          MECHANISM,
          TARGET,
          CONDITION,
          PUBLICATION,
          ORGANIZATION,
          new EntityType("EndpointConcept", "Endpoint", ""),
          new EntityType("Person", "Person", ""),
          new EntityType("Meeting", "Meeting", ""),
          new EntityType("Journal", "Journal", ""),
          new EntityType("Process", "Biological process", ""),
          new EntityType("CellType", "Cell type", ""),
          new EntityType("Characteristic", "Characteristic", ""));

  static Optional<EntityType> of(String id) {
    // A client may hold the class's IRI, as it stands in our data.
    String local = id.startsWith(HG.NS) ? id.substring(HG.NS.length()) : id;
    return ALL.stream().filter(type -> type.id().equals(local)).findFirst();
  }

  /** Those that are no narrower kind of another. */
  static List<EntityType> broadest() {
    return ALL.stream().filter(type -> type.broader().isEmpty()).toList();
  }

  /** The broader kind first, then this one. */
  List<EntityType> withBroader() {
    List<EntityType> all = new ArrayList<>();
    of(broader).ifPresent(all::add);
    all.add(this);
    return all;
  }

  int place() {
    return ALL.indexOf(this);
  }
}

package org.hemograph.read.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Our tables, by name and by what their ids begin with. */
final class TableCatalog {
  private final Map<String, TableMapping> byName;

  private TableCatalog(List<TableMapping> tables) {
    byName =
        tables.stream()
            .collect(
                Collectors.toMap(
                    TableMapping::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /** All of them, things before what is said of them. */
  static TableCatalog ofAll() {
    return new TableCatalog(
        List.of(
            new SourceRows(),
            new OrganizationRows(),
            new MeetingRows(),
            new PersonRows(),
            new DiseaseRows(),
            new TargetRows(),
            new MechanismRows(),
            new DrugClassRows(),
            new DrugRows(),
            MechanismLinkRows.ofDrugs(),
            MechanismLinkRows.ofClasses(),
            MechanismLinkRows.betweenMechanisms(),
            new RegulatoryEventRows(),
            new CharacteristicRows(),
            new EndpointConceptRows(),
            new OutcomeRows(),
            new StudyRows(),
            new ArmRows(),
            new AdministrationRows(),
            new EndpointRows(),
            new CriterionRows(),
            new ResultRows(),
            new PublicationRows(),
            new AffiliationRows(),
            new SectionRows(),
            new ClaimRows(),
            new SeedNumberRows(),
            new DisagreementRows()));
  }

  Optional<TableMapping> mapping(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** The table whose rows have ids like this one. */
  Optional<TableMapping> tableOfId(String id) {
    return byName.values().stream().filter(table -> id.startsWith(table.prefix())).findFirst();
  }
}

package org.hemograph.read.tables;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** The table that a file is named after, else the one that has all the columns of a line. */
  Optional<String> recognise(String firstLine, String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    String table = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : "";
    if (byName.containsKey(table)) {
      return Optional.of(table);
    }
    Set<String> found =
        Arrays.stream(firstLine.split(",", -1))
            .map(column -> column.replaceAll("[\"\uFEFF]", "").strip())
            .collect(Collectors.toSet());
    return byName.values().stream()
        .filter(mapping -> found.contains("id") && found.containsAll(mapping.columns()))
        .max(Comparator.comparingInt(mapping -> mapping.columns().size()))
        .map(TableMapping::name);
  }
}

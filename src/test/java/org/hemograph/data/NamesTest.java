package org.hemograph.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A name that somebody asks for leads to one row. */
class NamesTest {

  private final Tables tables = Tables.ours();

  @Test
  void noNameMeansTwoOutcomesOrConcepts() {
    Map<String, Set<String>> owners =
        Stream.of("outcomes", "endpoint_concepts")
            .flatMap(name -> tables.rows(name).stream())
            .flatMap(row -> names(row).map(name -> Map.entry(name, row.id())))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    owners.values().removeIf(ids -> ids.size() == 1);
    assertEquals(Map.of(), owners);
  }

  @Test
  void theWordsOfTheFoundingArticleFindExactlyTheirRow() {
    assertEquals(Set.of("out-sr6"), named("outcomes", "SR6"));
    assertEquals(Set.of("out-ttf"), named("outcomes", "TTF"));
    assertEquals(Set.of("out-ttf"), named("outcomes", "time to treatment failure"));
    assertEquals(Set.of("out-confr"), named("outcomes", "confirmed response"));
    assertEquals(Set.of("ec-durable-response"), named("endpoint_concepts", "stable response"));
    assertEquals(Set.of("drug-ianalumab"), named("drugs", "VAY736"));
    assertEquals(Set.of("cls-btk"), named("drug_classes", "BTK inhibitors"));
    assertEquals(Set.of("cls-syk"), named("drug_classes", "Syk inhibitors"));
    assertEquals(Set.of("cls-cart"), named("drug_classes", "CAR-T cells"));
    assertEquals(Set.of("cls-fcrn"), named("drug_classes", "FcRn antagonists"));
    assertEquals(Set.of("cls-anti-cd38"), named("drug_classes", "anti-CD38 antibodies"));
    assertEquals(Set.of("mech-adcc"), named("mechanisms", "ADCC"));
    assertEquals(Set.of("tgt-tnfrsf13c"), named("targets", "BAFF-R"));
  }

  private Set<String> named(String table, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return tables.rows(table).stream()
        .filter(row -> names(row).anyMatch(wanted::equals))
        .map(Row::id)
        .collect(toSet());
  }

  private static Stream<String> names(Row row) {
    return Stream.concat(Stream.of(row.cell("label")), row.items("synonyms").stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .distinct();
  }
}

package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemograph.query.Column;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every bundled query, asked with the examples of the parameters that it needs. */
final class EveryQueryTest {
  private static final Base BASE = Base.bundled();

  static Stream<CuratedQuery> rowQueries() {
    return BASE.catalogue().all().stream().filter(q -> q.kind() == CuratedQuery.Kind.ROWS);
  }

  @Test
  void everyFileIsReadWithoutFault() {
    assertEquals(List.of(), BASE.catalogue().faults());
    assertFalse(BASE.catalogue().names().isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rowQueries")
  void theExamplesGiveAsManyRowsAsTheFileExpectsAndNoneTwice(CuratedQuery query) {
    // What the tables alone have nothing of, records have.
    Base base = query.expectRows() > 0 ? BASE : Base.withEdges();
    Rows rows = base.ask(query.name(), examples(query));
    assertTrue(rows.size() >= query.expectRows(), query.name() + " gives " + rows.size());
    assertTrue(rows.size() > 0, query.name() + " gives nothing");
    assertEquals(rows.size(), new HashSet<>(rows.rows()).size(), query.name() + " repeats a row");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rowQueries")
  void theOrderIsTheSameEachTime(CuratedQuery query) {
    String[] examples = examples(query);
    assertEquals(BASE.ask(query.name(), examples), BASE.ask(query.name(), examples));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rowQueries")
  void eachColumnOfThingsHasItsLabelsBeside(CuratedQuery query) {
    Set<String> names = query.columns().stream().map(Column::name).collect(Collectors.toSet());
    Rows rows = BASE.ask(query.name(), examples(query));
    for (String name : names) {
      boolean things =
          rows.column(name).stream()
              .anyMatch(cell -> cell.matches("(study|drug|drug-class)/[^/\\s]+"));
      if (things) {
        assertTrue(names.contains(name + "Label"), query.name() + " has no " + name + "Label");
        assertFalse(
            rows.rows().stream()
                .anyMatch(row -> !row.get(name).isEmpty() && row.get(name + "Label").isEmpty()),
            query.name() + " leaves a " + name + " without label");
      }
    }
  }

  static String[] examples(CuratedQuery query) {
    List<String> given = new ArrayList<>();
    Set<String> needed = new HashSet<>();
    query.exactlyOne().forEach(group -> needed.add(group.get(0)));
    for (Parameter parameter : query.parameters()) {
      if (parameter.required() || needed.contains(parameter.name())) {
        given.add(parameter.name());
        given.add(parameter.example());
      }
    }
    return given.toArray(String[]::new);
  }
}

package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemograph.query.Column;
import org.hemograph.query.CuratedQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an answer about results owes its reader, and the order and the end of every answer. */
final class ResultQueriesTest {
  private static final Base BASE = Base.withEdges();

  /** Queries whose rows are results: ordered by kind of source first. */
  private static final Set<String> ABOUT_RESULTS =
      Set.of(
          "adverse-events",
          "baseline",
          "compare-classes",
          "compare-doses",
          "compare-endpoint",
          "disagreements",
          "follow-up",
          "head-to-head",
          "impact-of-source",
          "not-estimable",
          "participant-flow",
          "significant-comparisons",
          "single-source",
          "statements-from",
          "study-results",
          "subgroup-results");

  /**
   * Queries whose rows rest on assertions that are no results, or that have an order of their own.
   */
  private static final Set<String> ABOUT_ASSERTIONS =
      Set.of(
          "claims",
          "drug-mechanism-path",
          "drugs-by-mechanism",
          "evidence-for",
          "evidence-table",
          "mechanism-evidence",
          "meta-analysis",
          "multi-mechanism-drugs",
          "to-review",
          "upstream-downstream");

  static Stream<CuratedQuery> rowQueries() {
    return BASE.catalogue().all().stream().filter(q -> q.kind() == CuratedQuery.Kind.ROWS);
  }

  static Stream<CuratedQuery> aboutResults() {
    return rowQueries().filter(q -> ABOUT_RESULTS.contains(q.name()));
  }

  static Stream<CuratedQuery> aboutAssertions() {
    return rowQueries()
        .filter(q -> ABOUT_RESULTS.contains(q.name()) || ABOUT_ASSERTIONS.contains(q.name()));
  }

  @Test
  void everyQueryWithAnAssertionIsInOneOfTheLists() {
    Set<String> listed = new TreeSet<>(ABOUT_RESULTS);
    listed.addAll(ABOUT_ASSERTIONS);
    assertEquals(
        listed,
        rowQueries()
            .filter(q -> names(q).contains("assertion"))
            .map(CuratedQuery::name)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("aboutAssertions")
  void aRowThatRestsOnAnAssertionTellsItsKindAndItsSource(CuratedQuery query) {
    assertTrue(
        names(query)
            .containsAll(Set.of("assertion", "kind", "sourceKind", "source", "sourceLabel")),
        () -> query.name() + " has " + names(query));
    assertTrue(
        names(query).contains("verification") || query.name().equals("to-review"),
        "what is recalled must be told; only what is extracted never has a verification");
    for (Map<String, String> row : rows(query).rows()) {
      if (!row.get("assertion").isEmpty() && !tellsOnlyTheBasis(query, row)) {
        for (String column : List.of("kind", "sourceKind", "source", "sourceLabel")) {
          assertFalse(row.get(column).isEmpty(), () -> query.name() + " " + column + ": " + row);
        }
        // Whoever curates says how sure it is; a record and a program do not.
        if (names(query).contains("verification")) {
          assertEquals(
              row.get("kind").equals("curated"),
              !row.get("verification").isEmpty(),
              () -> query.name() + ": " + row);
        }
      }
    }
  }

  /** What an assertion rests on is another assertion, with a source of its own. */
  private static boolean tellsOnlyTheBasis(CuratedQuery query, Map<String, String> row) {
    return query.name().equals("evidence-for") && row.get("link").equals("rests on");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("aboutResults")
  void resultsStandByKindOfSourceRegistriesFirst(CuratedQuery query) {
    List<Integer> ranks =
        rows(query).column("sourceKind").stream()
            .filter(kind -> !kind.isEmpty())
            .map(kind -> RANKS.getOrDefault(kind, 0))
            .toList();
    assertFalse(ranks.isEmpty(), query.name());
    assertFalse(ranks.contains(0), query.name() + " has a kind of source without a rank");
    assertEquals(ranks.stream().sorted().toList(), ranks, query.name());
  }

  private static final Map<String, Integer> RANKS = new HashMap<>();

  static {
    List<String> inOrder =
        List.of(
            "registry",
            "journal article",
            "meeting abstract",
            "regulatory document",
            "press",
            "commentary",
            "reference data",
            "curation");
    for (int i = 0; i < inOrder.size(); i++) {
      RANKS.put(inOrder.get(i), i + 1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rowQueries")
  void noQueryCutsItsAnswer(CuratedQuery query) {
    // A page is cut out of the whole answer, which a limit of the query's own would hide.
    assertFalse(query.query().hasLimit(), query.name());
    assertFalse(query.query().hasOffset(), query.name());
    assertTrue(query.query().hasOrderBy(), query.name());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rowQueries")
  void theOrderIsTotal(CuratedQuery query) {
    // Rows with equal keys may change places between two pages, so that one is seen twice.
    Map<List<String>, Integer> keys = new TreeMap<>(Comparator.comparing(List::toString));
    for (List<String> key : BASE.orderKeys(query.name(), EveryQueryTest.examples(query))) {
      keys.merge(key, 1, Integer::sum);
    }
    keys.values().removeIf(many -> many == 1);
    assertEquals(Map.of(), keys, query.name() + " has rows that its order does not tell apart");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rowQueries")
  void theCellsAreThoseOfTheRowsAndNotOfTheStore(CuratedQuery query) {
    // Which revision brought what is the one thing that hangs on the store.
    assumeFalse(query.name().equals("changes-since"));
    String[] examples = EveryQueryTest.examples(query);
    assertEquals(rows(query).shown(), Base.withEdgesShuffled().ask(query.name(), examples).shown());
  }

  private static Rows rows(CuratedQuery query) {
    return BASE.ask(query.name(), EveryQueryTest.examples(query));
  }

  private static Set<String> names(CuratedQuery query) {
    return query.columns().stream().map(Column::name).collect(Collectors.toSet());
  }
}

package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.hemograph.query.Answer;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Extent;
import org.hemograph.query.Question;
import org.hemograph.query.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundled query, walked page by page: the pages together are the whole, in its order. */
final class EveryPageTest {
  private static final Base BASE = Base.bundled();
  private static final int LIMIT = 3;

  /** Of the beginning and of the end; that each order is total, ResultQueriesTest shows. */
  private static final int PAGES = 1;

  static Stream<CuratedQuery> rowQueries() {
    return EveryQueryTest.rowQueries();
  }

  /** One page. */
  private record Page(List<Map<String, String>> rows, Extent extent) {}

  @ParameterizedTest(name = "{0}")
  @MethodSource("rowQueries")
  void thePagesTogetherAreTheWhole(CuratedQuery query) {
    Map<String, List<String>> given = given(query);
    List<Map<String, String>> whole = ask(query, given, Window.ALL).rows();
    for (long offset : offsets(whole.size())) {
      Page page = ask(query, given, new Window(OptionalLong.of(LIMIT), offset, false));
      int end = (int) Math.min(offset + LIMIT, whole.size());
      assertEquals(whole.subList((int) offset, end), page.rows(), query.name() + " at " + offset);
      assertEquals(
          Optional.of(new Extent.Total(whole.size(), false)), page.extent().total(), query.name());
      assertEquals(end < whole.size(), page.extent().truncated(), query.name());
    }
    Page beyond = ask(query, given, new Window(OptionalLong.of(LIMIT), whole.size() + 5L, false));
    assertTrue(beyond.rows().isEmpty() && !beyond.extent().truncated(), query.name());
  }

  private static List<Long> offsets(int rows) {
    List<Long> offsets = new ArrayList<>();
    for (long offset = 0; offset < rows; offset += LIMIT) {
      if (offset < PAGES * LIMIT || offset > rows - PAGES * LIMIT) {
        offsets.add(offset);
      }
    }
    return offsets;
  }

  private static Page ask(CuratedQuery query, Map<String, List<String>> given, Window window) {
    return BASE.ask(
        new Question(query, given, window, Optional.empty()),
        prepared -> {
          Extent extent = prepared.extent();
          return new Page(Rows.of((Answer.Rows) prepared.answer()).rows(), extent);
        });
  }

  private static Map<String, List<String>> given(CuratedQuery query) {
    String[] examples = EveryQueryTest.examples(query);
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (int i = 0; i < examples.length; i += 2) {
      given.computeIfAbsent(examples[i], n -> new ArrayList<>()).add(examples[i + 1]);
    }
    return given;
  }
}

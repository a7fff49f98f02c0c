package org.hemograph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/query-files.md shows is so. */
final class QueryFilesPageTest {
  private static final Pattern SPARQL = Pattern.compile("```sparql\n(.*?)```", Pattern.DOTALL);

  private final String page = read();

  @Test
  void theExampleIsAQuery() {
    Matcher example = SPARQL.matcher(page);
    assertTrue(example.find());
    CuratedQuery query = QueryParser.parse("regions", "places", "regions.rq", example.group(1));
    assertEquals("places", query.group());
    assertEquals(6, query.parameters().size());
    assertEquals(Chart.Type.BAR, query.chart().orElseThrow().type());
    new Landscape().rows(query, "since", "2020-01-01", "order", "by number of sites", "phase", "3");
  }

  @Test
  void everyTypeHasARow() {
    for (ColumnType type : ColumnType.values()) {
      assertTrue(page.contains("`" + type.keyword() + "`"), type.keyword());
    }
    Arrays.stream(Chart.Type.values())
        .forEach(
            type -> {
              String row = "| `" + type.name().toLowerCase(Locale.ROOT) + "` | ";
              assertTrue(
                  page.contains(row + "`" + String.join("`, `", type.needed()) + "` |"), row);
              type.possible().forEach(part -> assertTrue(page.contains("`" + part + "`"), part));
            });
  }

  private static String read() {
    try {
      return Files.readString(Path.of("docs/query-files.md"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

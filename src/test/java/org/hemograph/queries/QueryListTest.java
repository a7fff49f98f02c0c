package org.hemograph.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/queries.md} lists every query with an example and its rows over the bundled base. The
 * page is written by this test: {@code mvn test -Dtest=QueryListTest -Dhemograph.write-docs=true}.
 */
class QueryListTest {
  private static final Path PAGE = Path.of("docs/queries.md");
  private static final List<String> GROUPS =
      List.of(
          "facts",
          "landscape",
          "study",
          "mechanism",
          "compare",
          "tables",
          "provenance",
          "bibliography");

  @Test
  void thePageIsWhatTheCatalogueAnswers() throws IOException {
    String page = page();
    if (Boolean.getBoolean("hemograph.write-docs")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(page, Files.readString(PAGE), "write it anew, as the comment of this test says");
  }

  private static String page() {
    List<CuratedQuery> queries = Base.bundled().catalogue().all();
    StringBuilder page =
        new StringBuilder(
            """
            # The curated queries

            Every question of the catalogue, with an example and the number of its rows over the bundled evidence base alone. This page is generated (QueryListTest); how a query file is written: [query-files.md](query-files.md).
            Parameters: `name?` can be left out, `name*` can be given more than once, `a | b` takes exactly one of them. Ask with `./hemograph query NAME key=value…` or at `/queries/NAME?key=value`.

            """);
    page.append(queries.size()).append(" queries.\n");
    for (String group : GROUPS) {
      page.append("\n## ").append(group.substring(0, 1).toUpperCase(java.util.Locale.ROOT));
      page.append(group.substring(1)).append("\n\n");
      page.append(
          "| id | name | parameters | answers | example | rows |\n|---|---|---|---|---|---|\n");
      queries.stream()
          .filter(query -> query.group().equals(group))
          .sorted(Comparator.comparing(QueryListTest::order))
          .forEach(query -> page.append(line(query)));
    }
    return page.toString();
  }

  /** S2 before S10. */
  private static String order(CuratedQuery query) {
    return query.id().replaceFirst("(?<=[A-Z])(?=[0-9]$)", "0") + query.name();
  }

  private static String line(CuratedQuery query) {
    String[] examples = given(query);
    List<String> given = new ArrayList<>();
    for (int i = 0; i < examples.length; i += 2) {
      given.add(examples[i] + "=" + examples[i + 1]);
    }
    int rows = Base.bundled().ask(query.name(), examples).size();
    return "| "
        + String.join(
            " | ",
            query.id(),
            "`" + query.name() + "`",
            parameters(query),
            query.summary().replaceFirst("\\.$", ""),
            given.stream().map(g -> "`" + g + "`").collect(Collectors.joining(" ")),
            Integer.toString(rows))
        + " |\n";
  }

  /** The examples of what must be given, and a fixed day, or the page would change with the day. */
  private static String[] given(CuratedQuery query) {
    List<String> given = new ArrayList<>(List.of(EveryQueryTest.examples(query)));
    query.parameters().stream()
        .filter(parameter -> parameter.name().equals("asOf"))
        .forEach(parameter -> given.addAll(List.of(parameter.name(), parameter.example())));
    return given.toArray(String[]::new);
  }

  private static String parameters(CuratedQuery query) {
    List<String> shown = new ArrayList<>();
    query.exactlyOne().forEach(group -> shown.add(String.join(" \\| ", group)));
    for (Parameter parameter : query.parameters()) {
      if (query.exactlyOne().stream().noneMatch(group -> group.contains(parameter.name()))) {
        shown.add(
            parameter.name()
                + (parameter.repeatable() ? "*" : "")
                + (parameter.required() ? "" : "?"));
      }
    }
    return shown.isEmpty() ? "–" : String.join(", ", shown);
  }
}

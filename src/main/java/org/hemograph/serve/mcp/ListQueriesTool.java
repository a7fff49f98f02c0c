package org.hemograph.serve.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.model.Folding;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;

/** {@code list_queries}: what can be asked. */
record ListQueriesTool(Knowledge knowledge) implements Tool {
  private static final List<Column> COLUMNS =
      List.of(
          column("query", "Its name, for run_query."),
          column("group", "What it is about."),
          column("summary", "What it answers."),
          column("parameters", "name: what it takes, with an example; * must be given."));

  private static Column column(String name, String meaning) {
    return new Column(name, meaning, "", ColumnType.TEXT);
  }

  @Override
  public String name() {
    return "list_queries";
  }

  @Override
  public String title() {
    return "List the curated queries";
  }

  @Override
  public String description() {
    return """
        Lists the curated queries: tested questions with typed parameters, which answer with their \
        sources. Use it before you write SPARQL: most questions are answered by one of these. Narrow \
        the list down with words, or name one query to learn its parameters and columns in full. \
        Next: run_query.""";
  }

  @Override
  public List<Input> inputs() {
    return List.of(
        Input.text(
            "about",
            "Words that name, summary or description must hold; any of them.",
            "adverse events"),
        Input.text("query", "One query by its name: its parameters and columns.", "study-results"));
  }

  @Override
  public Map<String, Object> output() {
    Map<String, Object> schema = Table.schema();
    Map<String, Object> properties = new LinkedHashMap<>();
    ((Map<?, ?>) schema.get("properties"))
        .forEach((name, one) -> properties.put(String.valueOf(name), one));
    properties.put(
        "description", Table.string("Of the one query that was named: what to know of it."));
    properties.put(
        "answers",
        Table.array(
            "Its columns.",
            Table.object(
                Map.of("name", Table.string(""), "meaning", Table.string("")), List.of("name"))));
    schema.put("properties", properties);
    return schema;
  }

  @Override
  public ToolAnswer answer(Arguments given) throws IOException {
    Optional<String> name = given.text("query");
    if (name.isPresent()) {
      return one(knowledge.questions().catalogue().get(name.get()));
    }
    List<CuratedQuery> all = knowledge.questions().catalogue().all();
    List<CuratedQuery> found = given.text("about").map(about -> holding(all, about)).orElse(all);
    List<String> notes =
        found.isEmpty() ? List.of("No query is about these words; these are all.") : List.of();
    return table(found.isEmpty() ? all : found, notes, List.of()).answer(knowledge.writer());
  }

  /** Those that hold most of the words first. */
  private static List<CuratedQuery> holding(List<CuratedQuery> all, String about) {
    List<String> words =
        Stream.of(about.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .map(Folding::letters)
            .filter(word -> word.length() > 2)
            .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
            .toList();
    Map<CuratedQuery, Long> counts = new LinkedHashMap<>();
    for (CuratedQuery query : all) {
      String text =
          Folding.letters(
              String.join(
                  " ",
                  query.name(),
                  query.summary(),
                  query.description(),
                  String.join(" ", query.tags())));
      long count = words.stream().filter(text::contains).count();
      if (count > 0) {
        counts.put(query, count);
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<CuratedQuery, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private ToolAnswer one(CuratedQuery query) throws IOException {
    Map<String, Object> parameters = new LinkedHashMap<>();
    query.parameters().stream()
        .filter(p -> p.required() || isFirstOfItsGroup(query, p))
        .forEach(p -> parameters.put(p.name(), p.example()));
    Table.Call call =
        new Table.Call(
            "an example", "run_query", Map.of("query", query.name(), "parameters", parameters));
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("description", query.description());
    more.put(
        "answers",
        query.columns().stream()
            .map(column -> Map.of("name", column.name(), "meaning", column.meaning()))
            .toList());
    String head =
        Markdown.escaped(query.description())
            + "\n\nColumns: "
            + query.columns().stream()
                .map(column -> column.name() + " (" + Markdown.escaped(column.meaning()) + ")")
                .collect(Collectors.joining("; "))
            + "\n";
    return table(List.of(query), List.of(), List.of(call)).answer(knowledge.writer(), more, head);
  }

  private static boolean isFirstOfItsGroup(CuratedQuery query, Parameter parameter) {
    return query.exactlyOne().stream().anyMatch(group -> group.get(0).equals(parameter.name()));
  }

  private static Table table(
      List<CuratedQuery> queries, List<String> notes, List<Table.Call> next) {
    List<Binding> rows = new ArrayList<>();
    for (CuratedQuery query : queries) {
      rows.add(
          new Cells()
              .text("query", query.name())
              .text("group", query.group())
              .text("summary", query.summary())
              .text("parameters", parameters(query))
              .made());
    }
    return new Table(
        Table.named("list_queries", COLUMNS),
        COLUMNS,
        rows,
        OptionalLong.of(rows.size()),
        false,
        Optional.empty(),
        notes,
        next);
  }

  static String parameters(CuratedQuery query) {
    List<String> told = new ArrayList<>();
    for (Parameter parameter : query.parameters()) {
      told.add(
          parameter.name()
              + (parameter.required() ? "*" : "")
              + ": "
              + parameter.expected()
              + (parameter.example().isEmpty() ? "" : ", e.g. " + parameter.example())
              + (parameter.repeatable() ? " (or a list)" : ""));
    }
    query.exactlyOne().forEach(group -> told.add("exactly one of " + String.join(", ", group)));
    return String.join("; ", told);
  }
}

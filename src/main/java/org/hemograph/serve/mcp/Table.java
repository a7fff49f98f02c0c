package org.hemograph.serve.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.BoundQuery;
import org.hemograph.query.Column;
import org.hemograph.query.CuratedQuery;
import org.hemograph.write.AnswerWriter;

/**
 * Rows as a tool answers with them: as data, and as Markdown of the same. Cells that say nothing
 * are left out.
 *
 * @param bound what was asked, and with which values
 * @param columns in order
 * @param rows of this answer
 * @param total how many there are in all, where somebody counted
 * @param truncated whether there are more
 * @param revision of the data; empty where the store cannot tell
 * @param notes what a reader must know to take the rows for no more than they are
 * @param next calls that lead on: the first of them to the rows that follow, where there are some
 */
record Table(
    BoundQuery bound,
    List<Column> columns,
    List<Binding> rows,
    OptionalLong total,
    boolean truncated,
    Optional<String> revision,
    List<String> notes,
    List<Call> next) {
  /** The rows of one answer, unless a call says otherwise, and at most. */
  static final int USUAL = 50;

  static final int MOST = 500;

  /** Of memory and not of the reviewed text of a source; see docs/architecture.md. */
  private static final String RECALLED = "recalled";

  /**
   * A call that leads on.
   *
   * @param why what for
   */
  record Call(String why, String tool, Map<String, Object> arguments) {
    Map<String, Object> structured() {
      Map<String, Object> call = new LinkedHashMap<>();
      call.put("why", why);
      call.put("tool", tool);
      call.put("arguments", arguments);
      return call;
    }
  }

  Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    next = List.copyOf(next);
  }

  /** Rows that answer no curated query: named all the same, as the writers want it. */
  static BoundQuery named(String name, List<Column> columns) {
    CuratedQuery query = CuratedQuery.withoutSparql(name, "", List.of(), columns);
    return new BoundQuery(query, Map.of(), query.query());
  }

  /** Where a page of rows begins and how long it may be. */
  static List<Input> page() {
    return List.of(
        Input.whole(
            "limit", 1, MOST, "How many rows at most; " + USUAL + " unless you say otherwise.", 20),
        Input.whole(
            "offset", 0, 1_000_000, "How many rows to pass over; `next` of an answer has it.", 50));
  }

  /** The JSON Schema of such an answer. */
  static Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        "columns",
        array(
            "What each column says, in order.",
            object(
                Map.of(
                    "name", string(""),
                    "meaning", string(""),
                    "unit", string("Unit of its numbers (UCUM).")),
                List.of("name"))));
    properties.put(
        "rows",
        array(
            "One object a row; a column without a value is absent. IRIs are whole.",
            Map.of(
                "type",
                "object",
                "additionalProperties",
                Map.of("type", List.of("string", "number", "boolean")))));
    properties.put(
        "total", Map.of("type", "integer", "description", "All rows, where they were counted."));
    properties.put(
        "truncated", Map.of("type", "boolean", "description", "Whether there are more rows."));
    properties.put("revision", string("The state of the data that was read."));
    properties.put(
        "notes", array("What must be said with these rows whenever they are used.", string("")));
    properties.put(
        "next",
        array(
            "Calls that lead on; where rows are missing, the first has them.",
            object(
                Map.of(
                    "why", string(""), "tool", string(""), "arguments", Map.of("type", "object")),
                List.of("why", "tool", "arguments"))));
    return object(properties, List.of("columns", "rows", "truncated", "notes", "next"));
  }

  static Map<String, Object> string(String description) {
    return description.isEmpty()
        ? Map.of("type", "string")
        : Map.of("type", "string", "description", description);
  }

  static Map<String, Object> array(String description, Map<String, Object> items) {
    return Map.of("type", "array", "description", description, "items", items);
  }

  static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    return schema;
  }

  /** As a tool answers. */
  ToolAnswer answer(AnswerWriter writer) throws IOException {
    return answer(writer, Map.of(), "");
  }

  /**
   * The same with more.
   *
   * @param more for programs, beside the rows
   * @param head for readers, above them
   */
  ToolAnswer answer(AnswerWriter writer, Map<String, Object> more, String head) throws IOException {
    List<String> said = new ArrayList<>(notes);
    recalled().ifPresent(said::add);
    Map<String, Object> structured = new LinkedHashMap<>(more);
    structured.put("columns", columns.stream().filter(this::says).map(Table::told).toList());
    structured.put("rows", rows.stream().map(this::told).toList());
    total.ifPresent(all -> structured.put("total", all));
    structured.put("truncated", truncated);
    revision.ifPresent(r -> structured.put("revision", r));
    structured.put("notes", said);
    structured.put("next", next.stream().map(Call::structured).toList());
    return ToolAnswer.of(structured, new TableText(this, writer).text(said, head));
  }

  /** Whether any row has a value there; a table without rows shows all its columns. */
  boolean says(Column column) {
    return rows.isEmpty() || rows.stream().anyMatch(row -> row.contains(column.name()));
  }

  private static Map<String, Object> told(Column column) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", column.name());
    told.put("meaning", column.meaning());
    if (!column.unit().isEmpty()) {
      told.put("unit", column.unit());
    }
    return told;
  }

  private Map<String, Object> told(Binding row) {
    Map<String, Object> told = new LinkedHashMap<>();
    for (Column column : columns) {
      Node term = row.get(column.name());
      if (term != null) {
        told.put(column.name(), Plain.value(term));
      }
    }
    return told;
  }

  /** Rows that nobody has checked against a source must not pass for those that somebody has. */
  private Optional<String> recalled() {
    long count =
        rows.stream()
            .filter(
                row ->
                    columns.stream()
                        .map(Column::name)
                        .filter(Table::tellsOfRecall)
                        .anyMatch(name -> isRecalled(row.get(name))))
            .count();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            count
                + (count == 1 ? " row is" : " rows are")
                + " recalled, in whole or in part: written down from memory and not yet confirmed in"
                + " a source. Say so wherever you use one.");
  }

  private static boolean tellsOfRecall(String column) {
    return column.endsWith("erification") || column.equals(RECALLED);
  }

  private static boolean isRecalled(@org.jspecify.annotations.Nullable Node term) {
    if (term == null || !term.isLiteral()) {
      return false;
    }
    String text = term.getLiteralLexicalForm();
    return !text.isEmpty() && !text.equals("verified") && !text.equals("seed");
  }
}

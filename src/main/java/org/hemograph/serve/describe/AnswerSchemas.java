package org.hemograph.serve.describe;

import java.util.List;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.hemograph.query.CuratedQuery;

/** The JSON of a query's answers, as JSON Schema 2020-12. */
final class AnswerSchemas {
  private AnswerSchemas() {}

  /** One row: every column is there, and null where nothing is known. */
  static JsonObject row(CuratedQuery query) {
    JsonObject properties = JsonObject.empty();
    query.columns().forEach(column -> properties.with(column.name(), cell(column)));
    return JsonObject.empty()
        .with("type", "object")
        .with("description", "A row of " + query.name() + ".")
        .with("properties", properties)
        .withList("required", query.columns().stream().map(Column::name).toList());
  }

  private static JsonObject cell(Column column) {
    JsonObject schema = JsonObject.of("type", List.of(json(column.type()), "null"));
    if (column.type() == ColumnType.THING || column.type() == ColumnType.LINK) {
      schema.with("format", "iri");
    }
    schema.withText("description", meaning(column));
    return schema.withText("x-unit", column.unit());
  }

  /** What a cell says, and how it says it where that is not plain from the type. */
  static String meaning(Column column) {
    return column.type() == ColumnType.DATE
        ? column.meaning() + " A date, or a year or month where no more is known."
        : column.meaning();
  }

  private static String json(ColumnType type) {
    return switch (type) {
      case INTEGER -> "integer";
      case DECIMAL -> "number";
      case BOOLEAN -> "boolean";
      case THING, LINK, TEXT, DATE -> "string";
    };
  }

  /** The whole answer in {@code application/json}. */
  static JsonObject answer(CuratedQuery query, String rowSchema) {
    JsonObject properties =
        JsonObject.empty()
            .with("query", text("Name of the query."))
            .with("version", text("Version of the query."))
            .with("revision", text("Revision of the data; absent where the store has none."))
            .with(
                "parameters",
                JsonObject.empty()
                    .with("type", "object")
                    .with(
                        "description",
                        "The terms that the query was asked with, defaults included.")
                    .with(
                        "additionalProperties",
                        JsonObject.empty()
                            .with("type", "array")
                            .with("items", JsonObject.of("type", "string"))));
    if (query.kind() == CuratedQuery.Kind.TRUTH) {
      properties.with("answer", JsonObject.of("type", "boolean"));
      return object(properties, List.of("query", "version", "parameters", "answer"));
    }
    properties
        .with("total", count("Rows in all; present when limit, offset or count was given."))
        .with(
            "totalCapped",
            JsonObject.empty()
                .with("type", "boolean")
                .with("description", "Whether counting stopped at total: there are more."))
        .with("offset", count("Rows that were passed over."))
        .with("limit", count("The most rows that were wanted."))
        .with(
            "truncated",
            JsonObject.empty()
                .with("type", "boolean")
                .with("description", "Whether rows follow that are not here."))
        .with("next", text("Address of the rows that follow."))
        .with(
            "rows",
            JsonObject.empty()
                .with("type", "array")
                .with("items", JsonObject.reference("schemas", rowSchema)));
    return object(properties, List.of("query", "version", "parameters", "truncated", "rows"));
  }

  private static JsonObject object(JsonObject properties, List<String> required) {
    return JsonObject.empty()
        .with("type", "object")
        .with("properties", properties)
        .withList("required", required);
  }

  private static JsonObject text(String description) {
    return JsonObject.empty().with("type", "string").with("description", description);
  }

  private static JsonObject count(String description) {
    return JsonObject.empty()
        .with("type", "integer")
        .with("format", "int64")
        .with("minimum", 0)
        .with("description", description);
  }

  /** SPARQL 1.1 Query Results JSON Format, section 3. */
  static JsonObject sparqlResults() {
    JsonObject term =
        JsonObject.empty()
            .with("type", "object")
            .with(
                "properties",
                JsonObject.empty()
                    .with(
                        "type",
                        JsonObject.empty()
                            .with("type", "string")
                            .with("enum", List.of("uri", "literal", "bnode")))
                    .with("value", JsonObject.of("type", "string"))
                    .with("xml:lang", JsonObject.of("type", "string"))
                    .with("datatype", JsonObject.of("type", "string")))
            .with("required", List.of("type", "value"));
    JsonObject rows =
        JsonObject.empty()
            .with("type", "object")
            .with(
                "properties",
                JsonObject.of(
                    "bindings",
                    JsonObject.empty()
                        .with("type", "array")
                        .with(
                            "items",
                            JsonObject.empty()
                                .with("type", "object")
                                .with("additionalProperties", term))))
            .with("required", List.of("bindings"));
    JsonObject head =
        JsonObject.empty()
            .with("type", "object")
            .with(
                "properties",
                JsonObject.of(
                    "vars",
                    JsonObject.empty()
                        .with("type", "array")
                        .with("items", JsonObject.of("type", "string"))));
    return JsonObject.empty()
        .with("type", "object")
        .with("description", "SPARQL 1.1 Query Results JSON Format.")
        .with(
            "properties",
            JsonObject.empty()
                .with("head", head)
                .with("results", rows)
                .with("boolean", JsonObject.of("type", "boolean")))
        .with("required", List.of("head"));
  }

  /** RFC 9457, and what we add to it. */
  static JsonObject problem() {
    return JsonObject.empty()
        .with("type", "object")
        .with("description", "What is wrong (RFC 9457).")
        .with(
            "properties",
            JsonObject.empty()
                .with("type", text("What kind of problem it is, with its explanation."))
                .with("title", text("The kind of problem in words."))
                .with(
                    "status",
                    JsonObject.empty()
                        .with("type", "integer")
                        .with("minimum", 400)
                        .with("maximum", 599)
                        .with("description", "The HTTP status."))
                .with("detail", text("What is wrong this time, and what to try."))
                .with("instance", text("The path at which it happened."))
                .with("parameter", text("The parameter to blame."))
                .with("value", text("Its value, perhaps cut."))
                .with("expected", text("What would be right."))
                .with("example", text("A value that works."))
                .with(
                    "nearest",
                    JsonObject.empty()
                        .with("type", "array")
                        .with("items", JsonObject.of("type", "string"))
                        .with("description", "What may have been meant.")))
        .with("required", List.of("type", "title", "status", "detail", "instance"));
  }
}

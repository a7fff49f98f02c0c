package org.hemograph.serve.describe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemograph.query.CuratedQuery.Kind;
import org.hemograph.write.Format;

/** What several operations share: components of the document (OpenAPI 3.1.0, section 4.8.7). */
final class OpenApiParts {
  static final String PROBLEM = "Problem";
  static final String SPARQL_RESULTS = "SparqlResults";

  /** By status, the component of each response that is no answer. */
  static final Map<String, String> RESPONSES = responseNames();

  private OpenApiParts() {}

  private static Map<String, String> responseNames() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("304", "NotModified");
    names.put("400", "BadRequest");
    names.put("404", "NotFound");
    names.put("406", "NotAcceptable");
    names.put("422", "UnprocessableContent");
    names.put("503", "ServiceUnavailable");
    return Collections.unmodifiableMap(names);
  }

  static JsonObject schemas() {
    return JsonObject.empty()
        .with(PROBLEM, AnswerSchemas.problem())
        .with(SPARQL_RESULTS, AnswerSchemas.sparqlResults());
  }

  /** The parameters of the service itself, by their component. */
  static List<String> serviceParameters(Kind kind) {
    return switch (kind) {
      case ROWS -> List.of("rowFormat", "limit", "offset", "count", "timeout");
      case STATEMENTS -> List.of("statementFormat", "timeout");
      case TRUTH -> List.of("truthFormat", "timeout");
    };
  }

  static JsonObject parameters() {
    return JsonObject.empty()
        .with("rowFormat", parameter("format", FORMAT, format(Kind.ROWS)))
        .with("statementFormat", parameter("format", FORMAT, format(Kind.STATEMENTS)))
        .with("truthFormat", parameter("format", FORMAT, format(Kind.TRUTH)))
        .with("limit", parameter("limit", LIMIT, whole()))
        .with("offset", parameter("offset", OFFSET, whole().with("default", 0)))
        .with("count", parameter("count", COUNT, JsonObject.of("type", "boolean")))
        .with("timeout", parameter("timeout", TIMEOUT, seconds()));
  }

  private static final String FORMAT =
      "The form of the answer, instead of the Accept header; \"html\" gives a page.";
  private static final String LIMIT = "The most rows to answer with.";
  private static final String OFFSET = "How many rows to pass over first.";
  private static final String COUNT =
      "Whether to count all rows, and say so in X-Total-Count; limit and offset do too.";
  private static final String TIMEOUT =
      "The longest that the query may take, in seconds; only ever less than the service allows.";

  /** The same parameter as a member of a form. */
  static JsonObject inForm(String part) {
    return switch (part) {
      case "limit" -> described(part, whole(), LIMIT);
      case "offset" -> described(part, whole().with("default", 0), OFFSET);
      case "count" -> described(part, JsonObject.of("type", "boolean"), COUNT);
      case "timeout" -> described(part, seconds(), TIMEOUT);
      case "rowFormat" -> described("format", format(Kind.ROWS), FORMAT);
      case "statementFormat" -> described("format", format(Kind.STATEMENTS), FORMAT);
      default -> described("format", format(Kind.TRUTH), FORMAT);
    };
  }

  private static JsonObject described(String name, JsonObject schema, String description) {
    return JsonObject.of(name, schema.with("description", description));
  }

  private static JsonObject parameter(String name, String description, JsonObject schema) {
    return JsonObject.empty()
        .with("name", name)
        .with("in", "query")
        .with("required", false)
        .with("description", description)
        .with("schema", schema);
  }

  private static JsonObject format(Kind kind) {
    return JsonObject.empty()
        .with("type", "string")
        .with("enum", Format.writtenFor(kind).stream().map(Format::formatName).toList());
  }

  private static JsonObject whole() {
    return JsonObject.empty().with("type", "integer").with("format", "int64").with("minimum", 0);
  }

  private static JsonObject seconds() {
    return JsonObject.empty().with("type", "number").with("exclusiveMinimum", 0);
  }

  /** Which headers an answer may have. */
  static List<String> answerHeaders(Kind kind) {
    return kind == Kind.ROWS
        ? List.of(
            "ETag",
            "Vary",
            "Link",
            "X-Total-Count",
            "X-Total-Count-Capped",
            "X-Truncated",
            "X-Revision",
            "Server-Timing")
        : List.of("ETag", "Vary", "Link", "X-Revision", "Server-Timing");
  }

  static JsonObject headers() {
    return JsonObject.empty()
        .with(
            "ETag", header("Changes with the data, the query, its values and the form.", "string"))
        .with("Vary", header("Which headers of the request count.", "string"))
        .with(
            "Link",
            header("Other pages (first, prev, next, last) and other forms (alternate).", "string"))
        .with("X-Total-Count", header("Rows in all.", "integer"))
        .with(
            "X-Total-Count-Capped",
            header("Whether counting stopped at X-Total-Count: there are more.", "boolean"))
        .with("X-Truncated", header("Whether rows follow that are not here.", "boolean"))
        .with("X-Revision", header("The revision of the data.", "string"))
        .with("Server-Timing", header("Where the time went, in milliseconds.", "string"))
        .with("Retry-After", header("When to try again, in seconds.", "integer"));
  }

  private static JsonObject header(String description, String type) {
    return JsonObject.empty()
        .with("description", description)
        .with("schema", JsonObject.of("type", type));
  }

  static JsonObject responses() {
    return JsonObject.empty()
        .with(
            "NotModified",
            JsonObject.empty()
                .with("description", "The asker holds this answer (If-None-Match).")
                .with("headers", JsonObject.of("ETag", JsonObject.reference("headers", "ETag"))))
        .with("BadRequest", problem("A parameter is unknown, missing, or given too often."))
        .with("NotFound", problem("There is nothing of that name."))
        .with("NotAcceptable", problem("The answer has no such form."))
        .with(
            "UnprocessableContent",
            problem("A value is not of its parameter's type, or names nothing known."))
        .with(
            "ServiceUnavailable",
            problem("The query took longer than it may, or the store cannot be used.")
                .with(
                    "headers",
                    JsonObject.of("Retry-After", JsonObject.reference("headers", "Retry-After"))));
  }

  private static JsonObject problem(String description) {
    return JsonObject.empty()
        .with("description", description)
        .with("content", OpenApi.problemBody());
  }
}

package org.hemograph.serve.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.CuratedQuery.Kind;
import org.hemograph.query.Parameter;
import org.hemograph.query.ParameterType;
import org.hemograph.serve.ask.Groups;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.write.Format;

/**
 * The service as OpenAPI 3.1.0: one path a curated query, and the other ways in. The same catalogue
 * gives the same bytes. Pages are left out of the media types, because a generated client asks for
 * every type that it reads here, and who names HTML is taken for a browser.
 */
final class OpenApi {
  private final List<CuratedQuery> queries;
  private final String version;
  private final ParameterSchema parameters;

  /**
   * A description.
   *
   * @param queries in the order in which they are to stand
   * @param version of the program
   * @param codes the codes of a scheme, as in a request
   */
  OpenApi(List<CuratedQuery> queries, String version, Function<ParameterType, List<String>> codes) {
    this.queries = List.copyOf(queries);
    this.version = version;
    this.parameters = new ParameterSchema(codes);
  }

  /**
   * The document.
   *
   * @param hasEndpoint whether the service answers SPARQL itself
   * @param prefix of all paths, where a proxy has one
   */
  byte[] json(boolean hasEndpoint, String prefix) {
    JsonObject paths = JsonObject.empty();
    JsonObject schemas = OpenApiParts.schemas();
    operations()
        .forEach(
            (name, query) -> {
              paths.with("/queries/" + query.name(), path(name, query));
              if (query.chart().isPresent()) {
                paths.with("/queries/" + query.name() + ".svg", chart(name, query));
              }
              addSchemas(name, query, schemas);
            });
    paths.withAll(FixedPaths.all(hasEndpoint));
    return JsonObject.empty()
        .with("openapi", "3.1.0")
        .with("info", info())
        .with("servers", List.of(JsonObject.of("url", prefix + "/")))
        .with("tags", tags())
        .with("paths", paths)
        .with(
            "components",
            JsonObject.empty()
                .with("schemas", schemas)
                .with("parameters", OpenApiParts.parameters())
                .with("headers", OpenApiParts.headers())
                .with("responses", OpenApiParts.responses()))
        .json();
  }

  /** Each query by the name of its operation. */
  Map<String, CuratedQuery> operations() {
    OperationNames names = new OperationNames(FixedPaths.OPERATIONS);
    Map<String, CuratedQuery> operations = new LinkedHashMap<>();
    queries.forEach(query -> operations.put(names.of(query.name()), query));
    return operations;
  }

  private JsonObject info() {
    return JsonObject.empty()
        .with("title", "Hemograph")
        .with("summary", "The therapy landscape of immune thrombocytopenia, with its sources.")
        .with(
            "description",
            "Curated queries over a knowledge graph of studies, results, drugs, mechanisms and"
                + " publications. Research information, not medical advice. Every address of a"
                + " query gives a page to browsers too.")
        .with(
            "license",
            JsonObject.empty().with("name", "Apache-2.0").with("identifier", "Apache-2.0"))
        .with("version", version);
  }

  private List<JsonObject> tags() {
    List<JsonObject> tags = new ArrayList<>();
    queries.stream()
        .map(CuratedQuery::group)
        .distinct()
        .map(group -> tag(group, Groups.TITLES.getOrDefault(group, group)))
        .forEach(tags::add);
    tags.add(
        tag(
            FixedPaths.TAG,
            "The catalogue, search, things by address, figures, comparisons and SPARQL"));
    return tags;
  }

  private static JsonObject tag(String name, String description) {
    return JsonObject.empty().with("name", name).with("description", description);
  }

  private JsonObject path(String name, CuratedQuery query) {
    List<JsonObject> inQuery = new ArrayList<>();
    query.parameters().forEach(parameter -> inQuery.add(parameters.inQuery(parameter)));
    OpenApiParts.serviceParameters(query.kind())
        .forEach(part -> inQuery.add(JsonObject.reference("parameters", part)));
    JsonObject get = operation(name, query).with("parameters", inQuery);
    JsonObject post = operation(name + "ByForm", query);
    post.with("requestBody", form(query));
    JsonObject responses = responses(name, query);
    return JsonObject.empty()
        .with("get", get.with("responses", responses))
        .with("post", post.with("responses", responses));
  }

  /** The answer as a picture, with the same values. */
  private JsonObject chart(String name, CuratedQuery query) {
    JsonObject get =
        JsonObject.of("operationId", name + "Chart")
            .with("tags", List.of(query.group()))
            .withText("summary", query.summary())
            .with("description", "The chart of the answer, as a file that needs nothing else.")
            .withList("parameters", query.parameters().stream().map(parameters::inQuery).toList());
    JsonObject text = JsonObject.of("schema", JsonObject.of("type", "string"));
    JsonObject responses =
        JsonObject.of(
            "200",
            JsonObject.of("description", "The chart.")
                .with("content", JsonObject.of("image/svg+xml", text)));
    for (String status : OpenApiParts.RESPONSES.keySet()) {
      responses.with(status, JsonObject.reference("responses", OpenApiParts.RESPONSES.get(status)));
    }
    return JsonObject.of("get", get.with("responses", responses));
  }

  private static JsonObject operation(String name, CuratedQuery query) {
    return JsonObject.empty()
        .with("operationId", name)
        .with("tags", List.of(query.group()))
        .withText("summary", query.summary())
        .withText("description", description(query));
  }

  /** The query's own description, and which of its parameters exclude each other. */
  static String description(CuratedQuery query) {
    StringBuilder words = new StringBuilder(query.description().strip());
    for (List<String> group : query.exactlyOne()) {
      words
          .append(words.isEmpty() ? "" : " ")
          .append("Give exactly one of ")
          .append(String.join(", ", group))
          .append('.');
    }
    return words.toString();
  }

  private JsonObject form(CuratedQuery query) {
    JsonObject properties = JsonObject.empty();
    query.parameters().forEach(p -> properties.with(p.name(), parameters.inForm(p)));
    OpenApiParts.serviceParameters(query.kind())
        .forEach(part -> properties.withAll(OpenApiParts.inForm(part)));
    JsonObject schema =
        JsonObject.empty()
            .with("type", "object")
            .with("properties", properties)
            .withList(
                "required",
                query.parameters().stream()
                    .filter(Parameter::required)
                    .map(Parameter::name)
                    .toList());
    return JsonObject.empty()
        .with("required", query.parameters().stream().anyMatch(Parameter::required))
        .with(
            "content",
            JsonObject.of("application/x-www-form-urlencoded", JsonObject.of("schema", schema)));
  }

  private static JsonObject responses(String name, CuratedQuery query) {
    JsonObject headers = JsonObject.empty();
    OpenApiParts.answerHeaders(query.kind())
        .forEach(header -> headers.with(header, JsonObject.reference("headers", header)));
    JsonObject content = JsonObject.empty();
    for (Format format : jsonFirst(query.kind())) {
      content.with(format.mediaType(), JsonObject.of("schema", body(name, query, format)));
    }
    JsonObject responses =
        JsonObject.empty()
            .with(
                "200",
                JsonObject.empty()
                    .with("description", "The answer.")
                    .with("headers", headers)
                    .with("content", content));
    for (String status : OpenApiParts.RESPONSES.keySet()) {
      responses.with(status, JsonObject.reference("responses", OpenApiParts.RESPONSES.get(status)));
    }
    return responses;
  }

  /** Generators take the type of a method from the first. */
  private static List<Format> jsonFirst(Kind kind) {
    List<Format> formats = new ArrayList<>(Format.writtenFor(kind));
    if (formats.remove(Format.JSON)) {
      formats.add(0, Format.JSON);
    }
    return formats;
  }

  private static JsonObject body(String name, CuratedQuery query, Format format) {
    return switch (format) {
      case JSON -> JsonObject.reference("schemas", OperationNames.upper(name) + "Answer");
      case SRJ -> JsonObject.reference("schemas", OpenApiParts.SPARQL_RESULTS);
      case NDJSON ->
          JsonObject.empty()
              .with("type", "string")
              .with(
                  "description",
                  query.kind() == Kind.ROWS
                      ? "One object of the schema " + OperationNames.upper(name) + "Row a line."
                      : "One object.");
      default -> untyped(format) ? JsonObject.empty() : JsonObject.of("type", "string");
    };
  }

  /** Bytes as such have no type (OpenAPI 3.1.0, section 4.8.14.1), and other JSON has any. */
  private static boolean untyped(Format format) {
    return format.mediaType().endsWith("json")
        || Stream.of("spreadsheet", "thrift", "protobuf", "binary")
            .anyMatch(format.mediaType()::contains);
  }

  private static void addSchemas(String name, CuratedQuery query, JsonObject schemas) {
    String type = OperationNames.upper(name);
    if (query.kind() == Kind.ROWS) {
      schemas.with(type + "Answer", AnswerSchemas.answer(query, type + "Row"));
      schemas.with(type + "Row", AnswerSchemas.row(query));
    } else if (query.kind() == Kind.TRUTH) {
      schemas.with(type + "Answer", AnswerSchemas.answer(query, ""));
    }
  }

  /** The type of a problem's body, for the parts. */
  static JsonObject problemBody() {
    return JsonObject.of(
        ProblemWriter.MEDIA_TYPE,
        JsonObject.of("schema", JsonObject.reference("schemas", OpenApiParts.PROBLEM)));
  }
}

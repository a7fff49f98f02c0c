package org.hemograph.serve.describe;

import java.util.List;

/** What the ways in that are no curated query are described with. */
final class OperationParts {
  private OperationParts() {}

  static JsonObject operation(String name, String summary, String description) {
    return JsonObject.empty()
        .with("operationId", name)
        .with("tags", List.of(FixedPaths.TAG))
        .with("summary", summary)
        .withText("description", description);
  }

  static JsonObject array(JsonObject items) {
    return JsonObject.of("type", "array").with("items", items);
  }

  static JsonObject parameter(String name, String place, boolean required, String description) {
    return JsonObject.of("name", name)
        .with("in", place)
        .with("required", required)
        .with("description", description);
  }

  static JsonObject ok(String description, String type, JsonObject schema) {
    return JsonObject.of(
        "200",
        JsonObject.of("description", description)
            .with("content", JsonObject.of(type, JsonObject.of("schema", schema))));
  }

  static JsonObject seeOther(String description) {
    return JsonObject.of("description", description)
        .with(
            "headers",
            JsonObject.of(
                "Location",
                JsonObject.of("description", "Where it is.")
                    .with("schema", JsonObject.of("type", "string"))));
  }

  static JsonObject problems(String... statuses) {
    JsonObject responses = JsonObject.empty();
    for (String status : statuses) {
      responses.with(status, JsonObject.reference("responses", OpenApiParts.RESPONSES.get(status)));
    }
    return responses;
  }

  /** A parameter of the query string that is a text. */
  static JsonObject text(String name, boolean required, String description, String example) {
    return parameter(name, "query", required, description)
        .with("schema", JsonObject.of("type", "string"))
        .with("example", example);
  }

  /** A parameter of the query string that may be given several times. */
  static JsonObject several(String name, String description) {
    return parameter(name, "query", false, description)
        .with("style", "form")
        .with("explode", true)
        .with("schema", array(JsonObject.of("type", "string")));
  }

  /** A whole number in the query string. */
  static JsonObject number(String name, String description, int least, int most, int otherwise) {
    return parameter(name, "query", false, description)
        .with(
            "schema",
            JsonObject.empty()
                .with("type", "integer")
                .with("minimum", least)
                .with("maximum", most)
                .with("default", otherwise));
  }

  /** A step of the path. */
  static JsonObject step(String name, String description, String example) {
    return parameter(name, "path", true, description)
        .with("schema", JsonObject.of("type", "string"))
        .with("example", example);
  }

  /** An object that may have other members than these. */
  static JsonObject object(JsonObject properties, String... required) {
    return JsonObject.of("type", "object")
        .with("properties", properties)
        .withList("required", List.of(required))
        .with("additionalProperties", true);
  }
}

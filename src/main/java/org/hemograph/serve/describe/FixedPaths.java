package org.hemograph.serve.describe;

import java.util.List;
import java.util.Set;

/** The ways in that are no curated query. */
final class FixedPaths {
  static final String TAG = "service";

  /** The names of their operations. */
  static final Set<String> OPERATIONS =
      Set.of("listQueries", "search", "locateThing", "querySparql", "querySparqlByForm");

  private static final String SPARQL =
      "SPARQL 1.1 Protocol. The default graph is the union of all named graphs. Without a query,"
          + " a description of the service.";

  private FixedPaths() {}

  static JsonObject all() {
    return JsonObject.empty()
        .with("/queries", JsonObject.of("get", listQueries()))
        .with("/search", JsonObject.of("get", search()))
        .with("/id/{type}/{key}", JsonObject.of("get", locateThing()))
        .with(
            "/itp/sparql", JsonObject.empty().with("get", sparqlGet()).with("post", sparqlPost()));
  }

  private static JsonObject operation(String name, String summary, String description) {
    return JsonObject.empty()
        .with("operationId", name)
        .with("tags", List.of(TAG))
        .with("summary", summary)
        .withText("description", description);
  }

  private static JsonObject listQueries() {
    JsonObject query = JsonObject.of("type", "object").with("additionalProperties", true);
    JsonObject schema =
        JsonObject.of("type", "object")
            .with(
                "properties",
                JsonObject.of("queries", array(query))
                    .with("troubles", array(JsonObject.of("type", "string"))))
            .with("required", List.of("queries", "troubles"));
    return operation("listQueries", "All curated queries, with their parameters and columns.", "")
        .with(
            "responses", ok("The catalogue.", "application/json", schema).withAll(problems("406")));
  }

  private static JsonObject search() {
    return operation(
            "search",
            "Things by name, synonym, identifier, title or claim, best first.",
            "A public identifier, an NCT number or a DOI say, leads straight to its thing (303).")
        .with(
            "parameters",
            List.of(
                parameter("q", "query", true, "What to look for.")
                    .with("schema", JsonObject.of("type", "string").with("maxLength", 300))
                    .with("example", "ianalumab")))
        .with(
            "responses",
            ok("What was found.", "application/json", JsonObject.of("type", "object"))
                .with("303", seeOther("The thing with that identifier."))
                .withAll(problems("400", "406", "503")));
  }

  private static JsonObject locateThing() {
    return operation(
            "locateThing",
            "A thing by its identifier.",
            "Leads to a page or to data about it, as the Accept header asks. Parts of a thing have"
                + " longer keys, with slashes.")
        .with(
            "parameters",
            List.of(
                parameter("type", "path", true, "The kind of thing.")
                    .with("schema", JsonObject.of("type", "string"))
                    .with("example", "drug"),
                parameter("key", "path", true, "Its key.")
                    .with("schema", JsonObject.of("type", "string"))
                    .with("example", "ianalumab")))
        .with(
            "responses",
            JsonObject.of("303", seeOther("The page or the data."))
                .withAll(problems("404", "406", "503")));
  }

  private static JsonObject sparqlGet() {
    return operation("querySparql", "A SPARQL 1.1 query.", SPARQL)
        .with(
            "parameters",
            List.of(
                parameter("query", "query", false, "The query.")
                    .with("schema", JsonObject.of("type", "string"))
                    .with("example", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
                graphs("default-graph-uri", "A graph of the default graph."),
                graphs("named-graph-uri", "A named graph.")))
        .with("responses", sparqlResponses());
  }

  private static JsonObject graphs(String name, String description) {
    return parameter(name, "query", false, description)
        .with("style", "form")
        .with("explode", true)
        .with("schema", array(JsonObject.of("type", "string")));
  }

  private static JsonObject sparqlPost() {
    JsonObject form =
        JsonObject.of("type", "object")
            .with(
                "properties",
                JsonObject.of("query", JsonObject.of("type", "string"))
                    .with("default-graph-uri", array(JsonObject.of("type", "string")))
                    .with("named-graph-uri", array(JsonObject.of("type", "string"))))
            .with("required", List.of("query"));
    return operation("querySparqlByForm", "A SPARQL 1.1 query.", SPARQL)
        .with(
            "requestBody",
            JsonObject.of("required", true)
                .with(
                    "content",
                    JsonObject.of(
                            "application/x-www-form-urlencoded", JsonObject.of("schema", form))
                        .with(
                            "application/sparql-query",
                            JsonObject.of("schema", JsonObject.of("type", "string")))))
        .with("responses", sparqlResponses());
  }

  private static JsonObject sparqlResponses() {
    JsonObject text = JsonObject.of("schema", JsonObject.of("type", "string"));
    JsonObject content =
        JsonObject.of(
            "application/sparql-results+json",
            JsonObject.of("schema", JsonObject.reference("schemas", OpenApiParts.SPARQL_RESULTS)));
    for (String type :
        List.of(
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            "text/turtle",
            "application/n-triples",
            "application/ld+json",
            "application/rdf+xml")) {
      content.with(type, text);
    }
    return JsonObject.of(
            "200", JsonObject.of("description", "The answer.").with("content", content))
        .with("400", JsonObject.of("description", "The query does not parse."))
        .with("503", JsonObject.of("description", "The query took longer than it may."));
  }

  private static JsonObject array(JsonObject items) {
    return JsonObject.of("type", "array").with("items", items);
  }

  private static JsonObject parameter(
      String name, String place, boolean required, String description) {
    return JsonObject.of("name", name)
        .with("in", place)
        .with("required", required)
        .with("description", description);
  }

  private static JsonObject ok(String description, String type, JsonObject schema) {
    return JsonObject.of(
        "200",
        JsonObject.of("description", description)
            .with("content", JsonObject.of(type, JsonObject.of("schema", schema))));
  }

  private static JsonObject seeOther(String description) {
    return JsonObject.of("description", description)
        .with(
            "headers",
            JsonObject.of(
                "Location",
                JsonObject.of("description", "Where it is.")
                    .with("schema", JsonObject.of("type", "string"))));
  }

  private static JsonObject problems(String... statuses) {
    JsonObject responses = JsonObject.empty();
    for (String status : statuses) {
      responses.with(status, JsonObject.reference("responses", OpenApiParts.RESPONSES.get(status)));
    }
    return responses;
  }
}
